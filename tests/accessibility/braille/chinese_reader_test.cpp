#include "accessibility/braille/chinese_reader.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/source_file.h"

using namespace qiming;
using namespace qiming::accessibility;

namespace {

const Lexicon& mandarin() {
    static const Lexicon lexicon = [] {
        const std::string folder = "content/pronunciation/zh-CN/";
        return Lexicon::of(tests::source_file(folder + "words.tsv"),
                           tests::source_file(folder + "overrides.tsv"),
                           tests::source_file(folder + "polyphones.tsv"))
            .value();
    }();
    return lexicon;
}

std::string raised(const std::string& text) {
    return with_chinese_cells(text, chinese_reader(mandarin()));
}

}  // namespace

TEST_CASE("What a table of characters misreads is raised as it is said, word by word") {
    CHECK(raised("残疾人参与") == "⠉⠧⠛⠊⠂⠚⠴⠀⠉⠧⠁⠬");
    CHECK(raised("番禺") == "⠏⠧⠁⠬⠂");
    CHECK(raised("斗门") == "⠙⠷⠄⠍⠴");
    CHECK(raised("重庆的银行") == "⠟⠲⠅⠡⠆⠀⠙⠀⠣⠂⠓⠦");
    CHECK(raised("残疾⼈") == raised("残疾人"));
}

TEST_CASE("Digits, letters and stops stay where they are") {
    CHECK(raised("IT，3楼。") == "IT，3⠇⠷⠂。");
    CHECK(raised("Browse jobs").compare("Browse jobs") == 0);
    CHECK(raised("").empty());
    CHECK(raised("您、他") == "⠝⠣、⠞");
}
