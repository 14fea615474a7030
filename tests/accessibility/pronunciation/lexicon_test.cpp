#include "accessibility/pronunciation/lexicon.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "accessibility/pronunciation/readings.h"
#include "accessibility/text/utf8.h"

namespace qiming::accessibility {
namespace {

const std::string words =
    "# a comment\n"
    "与\tyu3/yu4\t60\tp\n"
    "人\tren2\t60\tn\n"
    "人参\tren2 shen1\t120\tn\n"
    "会\thui4/kuai4\t60\tv\n"
    "参\tcan1/shen1/cen1\t110\tv\n"
    "参与\tcan1 yu4\t95\tv\n"
    "只\tzhi3/zhi1\t65\td\n"
    "地\tdi4/de5\t59\tu\n"
    "好\thao3/hao4\t65\ta\n"
    "慢慢\tman4 man4\t100\td\n"
    "斗\tdou4\t100\tv\n"
    "明\tming2\t100\ta\n"
    "晓\txiao3\t110\tg\n"
    "残疾\tcan2 ji2\t110\tn\n"
    "残疾人\tcan2 ji2 ren2\t110\tn\n"
    "猫\tmao1\t100\tn\n"
    "说\tshuo1\t70\tv\n"
    "走\tzou3\t80\tv\n"
    "门\tmen2\t90\tn\n"
    "单\tdan1/shan4\t90\tn\n";
const std::string overrides = "斗门\tdou3 men2\n与会\tyu4 hui4\t90\n";
const std::string polyphones =
    "@intro\t姓名^ 找\n"
    "@surname\t单=shan4\n"
    "{surname}\t=\t{intro}\t..^\n"
    "只\tzhi1\t# 这\t!说\n"
    "地\tde5\t[d]\t[v]\n"
    "会\tkuai4\t\t~计\n"
    "斗门\tdou4 men2\n";

Lexicon small() {
    return Lexicon::of(words, overrides, polyphones).value();
}

std::string segmented(std::u32string_view text) {
    const Lexicon lexicon = small();
    std::string joined;
    for (const TextWord& word : lexicon.segment(text)) {
        joined += (joined.empty() ? "" : "|") + encode_utf8(text.substr(word.begin, word.length));
    }
    return joined;
}

std::string read(std::u32string_view text) {
    const Lexicon lexicon = small();
    std::string joined;
    for (const Syllable& syllable : readings_of(text, lexicon)) {
        joined += (joined.empty() ? "" : " ") + (syllable.is_known() ? to_string(syllable) : "?");
    }
    return joined;
}

}  // namespace

TEST_CASE("R51: the most probable words win over a word that straddles them") {
    CHECK(segmented(U"残疾人参与") == "残疾人|参与");
    CHECK(read(U"残疾人参与") == "can2 ji2 ren2 can1 yu4");
    CHECK(segmented(U"人参") == "人参");
}

TEST_CASE("marks end a word, belong to none, and get no syllable") {
    CHECK(segmented(U"人，参，与") == "人|参|与");
    CHECK(read(U"人，参") == "ren2 can1");
    CHECK(segmented(U"，").empty());
    CHECK(segmented(U"").empty());
}

TEST_CASE("a character that no file knows stands alone and has no reading") {
    CHECK(segmented(U"人𠮷人") == "人|𠮷|人");
    CHECK(read(U"人𠮷人") == "ren2 ? ren2");
}

TEST_CASE("R51: overrides beat the words and the rules, in readings and in where words begin") {
    CHECK(read(U"斗门") == "dou3 men2");
    CHECK(segmented(U"与会") == "与会");
    CHECK(read(U"与会") == "yu4 hui4");
}

TEST_CASE("a word without readings of its own is read as its characters are by themselves") {
    const Lexicon lexicon = Lexicon::of("人\tren2\t60\n好\thao3/hao4\t60\n好人\t\t90\tn\n", "").value();
    REQUIRE(lexicon.readings(U"好人").size() == 1);
    CHECK(to_string(lexicon.readings(U"好人")[0][0]) == "hao3");
    CHECK(lexicon.readings(U"人好").empty());
}

TEST_CASE("all readings of a character are known, most frequent first") {
    const auto readings = small().readings(U"参");
    REQUIRE(readings.size() == 3);
    CHECK(to_string(readings[0][0]) == "can1");
    CHECK(to_string(readings[2][0]) == "cen1");
}

TEST_CASE("R51: rules look at what stands beside a word") {
    const auto [text, wanted] = GENERATE(table<std::u32string, std::string>({
        {U"两只猫", "? zhi1 mao1"},                 // a number before
        {U"猫只走", "mao1 zhi3 zou3"},              // nothing before: the first reading
        {U"这只说", "? zhi3 shuo1"},                // what stands behind forbids it
        {U"慢慢地走", "man4 man4 de5 zou3"},        // the kinds of the words beside it
        {U"慢慢地", "man4 man4 di4"},               // nothing behind
        {U"会人人人计", "kuai4 ren2 ren2 ren2 ?"},  // across a gap
        {U"会，计", "hui4 ?"},                      // a gap ends at a mark
    }));
    INFO(encode_utf8(text));
    CHECK(read(text) == wanted);
}

TEST_CASE("R51: a surname is read as one before a given name, across the mark after a label") {
    CHECK(read(U"姓名，单晓明") == "? ? shan4 xiao3 ming2");
    CHECK(read(U"找单晓明") == "? shan4 xiao3 ming2");
    CHECK(read(U"走单晓明") == "zou3 dan1 xiao3 ming2");
}

TEST_CASE("a bad line is named with its file, its number and what is wrong") {
    struct Bad {
        std::string words, overrides, polyphones;
        LexiconFile file;
        std::size_t line;
    };
    const Bad bad = GENERATE(
        Bad{"人\tren2\n人们 \tren2 men5\n", "", "", LexiconFile::Words, 2},   // a blank in the word
        Bad{"人\tren2 ren2\n", "", "", LexiconFile::Words, 1},                // too many syllables
        Bad{"人\tren\n", "", "", LexiconFile::Words, 1},                      // no tone
        Bad{"人\t\t60\n", "", "", LexiconFile::Words, 1},                     // a character without a reading
        Bad{"人\tren2\tsixty\n", "", "", LexiconFile::Words, 1},              // a cost that is no number
        Bad{"人\tren2\t1000\n", "", "", LexiconFile::Words, 1},               // too dear
        Bad{"人\tren2\t60\tnoun\n", "", "", LexiconFile::Words, 1},           // a kind of four letters
        Bad{"人\tren2\t60\tn\tmore\n", "", "", LexiconFile::Words, 1},        // a fifth column
        Bad{"人\tren2\n人\tren2\n", "", "", LexiconFile::Words, 2},           // twice
        Bad{"\xFF\tren2\n", "", "", LexiconFile::Words, 1},                   // no UTF-8
        Bad{"", "# fine\nAB\ta1 b1\n", "", LexiconFile::Overrides, 2},        // Latin letters
        Bad{"", "", "会\thui4\t\t[v\n", LexiconFile::Polyphones, 1},          // an open bracket
        Bad{"", "", "会\thui4\t{nobody}\n", LexiconFile::Polyphones, 1},      // a list that is not there
        Bad{"", "", "会\thui\n", LexiconFile::Polyphones, 1},                 // no tone
        Bad{"", "", "会\thui4\t\t\t\tmore\n", LexiconFile::Polyphones, 1},    // too many columns
        Bad{"", "", "@list\tone  two\n", LexiconFile::Polyphones, 1},         // two blanks
        Bad{"", "", "@list\tone\n{list}\t=\n", LexiconFile::Polyphones, 2});  // members without readings
    const auto lexicon = Lexicon::of(bad.words, bad.overrides, bad.polyphones);
    INFO(bad.words << bad.overrides << bad.polyphones);
    REQUIRE_FALSE(lexicon.has_value());
    CHECK(lexicon.error().file == bad.file);
    CHECK(lexicon.error().line == bad.line);
    CHECK_FALSE(lexicon.error().problem.empty());
}

TEST_CASE("all bad lines are reported, and the good ones are kept") {
    LexiconFaults faults;
    const WordTable table("人\tren2\nbad\n好\thao3\nworse\n", LexiconFile::Words, faults);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].line == 2);
    CHECK(faults[1].line == 4);
    CHECK(table.find("好") != nullptr);
    CHECK(table.find("坏") == nullptr);
    CHECK(table.find("") == nullptr);
}

TEST_CASE("syllables are small letters and a tone, and nothing else") {
    CHECK(to_string(*syllable_of("zhuang4")) == "zhuang4");
    CHECK(syllable_of("lv4")->sound() == "lv");
    CHECK(syllable_of("lv4")->tone == 4);
    for (const std::string text : {"", "4", "a", "a0", "a7", "A1", "zhuangg1",
                                   "l\xC3\xBC"
                                   "4",
                                   "a1 "}) {
        INFO(text);
        CHECK_FALSE(syllable_of(text).has_value());
    }
    CHECK_FALSE(Syllable{}.is_known());
    CHECK(to_string(Syllable{}).empty());
}

}  // namespace qiming::accessibility
