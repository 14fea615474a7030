#include "accessibility/presentation/character_names.h"

#include <catch2/catch_test_macros.hpp>

#include "accessibility/text/utf8.h"
#include "tests/support/source_file.h"

namespace qiming::accessibility {

namespace {

CharacterFault fault_of(std::string_view text) {
    const auto names = CharacterNames::of(text);
    REQUIRE_FALSE(names);
    return names.error();
}

CharacterNames delivered(Language language) {
    const std::string file = "content/pronunciation/" + std::string(tag_of(language)) + "/characters.tsv";
    const auto names = CharacterNames::of(tests::source_file(file), language);
    INFO(file << (names ? "" : " line " + std::to_string(names.error().line) + ": " + names.error().problem));
    REQUIRE(names);
    return *names;
}

}  // namespace

TEST_CASE("R53: a character is explained by the line that begins with it") {
    auto names = CharacterNames::of("# 注\n\n李\t木子李\r\n珠\t珍珠的珠\n").value();
    CHECK(names.explanation(U'珠', Language::Chinese) == "珍珠的珠");
    CHECK(names.explanation(U'李', Language::Chinese) == "木子李");
    CHECK(names.explanation(U'弓', Language::Chinese).empty());
    CHECK(names.explanation(U'珠', Language::English).empty());
    names.add(CharacterNames::of("A\tA as in Alfa", Language::English).value());
    CHECK(names.explanation(U'a', Language::English) == "A as in Alfa");
    CHECK(names.size(Language::Chinese) == 2);
}

TEST_CASE("R53: an explanation without its character is refused, with its line") {
    const auto fault = fault_of("李\t木子李\n珠\t一种宝石\n");
    CHECK(fault.line == 2);
    CHECK(fault.problem.find("lacks its character") != std::string::npos);
}

TEST_CASE("A table that is out of order, doubled or no table is refused, with its line") {
    CHECK(fault_of("# 注\n珠\t珍珠的珠\n李\t木子李\n").line == 3);
    CHECK(fault_of("珠\t珍珠的珠\n珠\t珠子的珠\n").line == 2);
    CHECK(fault_of("珠 珍珠的珠\n").line == 1);
    CHECK(fault_of("珍珠\t珍珠的珠\n").line == 1);
    CHECK(fault_of("\t珍珠的珠\n").line == 1);
    CHECK(fault_of("珠\t\n").line == 1);
    CHECK(fault_of("珠\t珍珠的珠\xff\n").line == 1);
}

TEST_CASE("R53: what is delivered explains all of GB 2312 level 1, and every English letter") {
    const CharacterNames names = delivered(Language::Chinese);
    CHECK(names.size(Language::Chinese) >= 3755);
    for (const char32_t each : std::u32string(U"珠李王张赵启明残疾就业登记")) {
        INFO(encode_utf8(std::u32string(1, each)));
        CHECK_FALSE(names.explanation(each, Language::Chinese).empty());
    }
    const CharacterNames letters = delivered(Language::English);
    for (char32_t letter = U'A'; letter <= U'Z'; ++letter) {
        CHECK(
            letters.explanation(letter, Language::English).starts_with(encode_utf8({&letter, 1}) + " as in "));
    }
}

}  // namespace qiming::accessibility
