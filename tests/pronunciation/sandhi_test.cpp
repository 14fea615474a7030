// The tones of speech, and what the synthesiser is given: whole phrases through the whole front end.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "accessibility/pronunciation/mandarin_phonemes.h"
#include "accessibility/pronunciation/pronounce.h"
#include "tests/support/sample_pronunciation.h"

using namespace qiming;
using namespace qiming::accessibility;

namespace {

// The phonemes of a text, its phrases joined by " / ", strokes between syllables as blanks.
std::string said(const std::string& text) {
    std::string all;
    for (const SpokenPhrase& phrase : pronounce({{{text, Language::Chinese}}}, tests::sample_pronunciation())) {
        all += (all.empty() ? "" : " / ") + phrase.text;
    }
    for (char& one : all) {
        one = one == '|' ? ' ' : one;
    }
    return all;
}

bool says(const std::string& text, const std::string& phonemes) {
    UNSCOPED_INFO(text << ": " << said(text) << ", not " << phonemes);
    return said(text) == phonemes;
}

}  // namespace

TEST_CASE("R51: 一 is yi2 before a fourth tone and yi4 before the others") {
    CHECK(says("一个", "ji35 ko-51"));
    CHECK(says("一共", "ji35 kong51"));
    CHECK(says("一样", "ji35 jiA51N"));
    CHECK(says("一年", "ji51 niE35n"));
    CHECK(says("一起", "ji51 tS;hi214"));
    CHECK(says("一天", "ji51 thiE55n"));
    CHECK(says("每一个", "mei214 ji35 ko-51"));
    CHECK(says("看一看", "kha51n ji11 kha51n"));
}

TEST_CASE("R51: 一 stays yi1 in ordinals, numbers, dates, ranks and at the end") {
    CHECK(says("第一次", "ti51 ji55 tshi[51"));
    CHECK(says("十一个", "s.i.35 ji55 ko-51"));
    CHECK(says("一月", "ji55 yE51"));
    CHECK(says("一级", "ji55 tS;i35"));
    CHECK(says("一楼", "ji55 lou35"));
    CHECK(says("统一", "thong214 ji55"));
    CHECK(says("星期一", "S;i55N tS;hi55 ji55"));
    CHECK(says("1.5", "ji55 tiE35n wu214"));
}

TEST_CASE("R51: 一百 and 一万 change, 一十 does not") {
    CHECK(says("110元", "ji51 pai214 ji55 s.i.35 y&35n"));
    CHECK(says("10000", "ji35 wA51n"));
}

TEST_CASE("R51: 不 is bu2 before a fourth tone, and neutral between a word and itself") {
    CHECK(says("不是", "pu35 s.i.51"));
    CHECK(says("不限", "pu35 S;iE51n"));
    CHECK(says("不同", "pu51 thong35"));
    CHECK(says("不好", "pu51 XAu214"));
    CHECK(says("好不好", "XAu214 pu11 XAu214"));
}

TEST_CASE("R51: a third tone rises before a third tone, across words, too") {
    CHECK(says("你好", "ni35 XAu214"));
    CHECK(says("请选择", "tS;hi35N S;y&214n tso-35"));
    CHECK(says("展览馆", "ts.a35n la35n kwa214n"));
    CHECK(says("很好", "X@35n XAu214"));
}

TEST_CASE("R51: a long row of third tones falls into feet") {
    // 请你|给我|买: nobody rises four times in a row.
    const std::string row = said("请你给我买五把雨伞");
    INFO(row);
    CHECK(row.find("21") != std::string::npos);
    CHECK(row.ends_with("y35 sa214n"));
}

TEST_CASE("R51: a pause parts third tones") {
    CHECK(says("你好，请坐", "ni35 XAu214 / tS;hi214N tsuo51"));
    CHECK(says("表一，请", "pjAu214 ji55 / tS;hi214N"));
}

TEST_CASE("R51: 儿 is drawn into the syllable before it where it has no tone of its own") {
    CHECK(says("一会儿", "ji35 Xu51@r"));
    CHECK(says("一点儿", "ji51 tiA214@r"));
    CHECK(says("女儿", "ny214 @r35"));
    CHECK(says("儿童", "@r35 thong35"));
}

TEST_CASE("A character that nobody can read is said to be rare") {
    CHECK(says("\xF0\xB0\x80\x80", "s.@55N phi51 tsi[51"));  // an ideograph of plane 3
}

TEST_CASE("Every syllable that the lexicon gives has a sound") {
    const Lexicon& lexicon = tests::sample_pronunciation().mandarin;
    std::size_t read = 0;
    for (char32_t character = 0x4E00; character < 0xA000; ++character) {
        for (const auto& reading : lexicon.readings(std::u32string_view(&character, 1))) {
            INFO(to_string(reading.front()));
            CHECK(is_mandarin_sound(reading.front().sound() == "r" ? "er" : reading.front().sound()));
            ++read;
        }
    }
    CHECK(read > 20'000);
}
