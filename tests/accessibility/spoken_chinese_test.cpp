#include "accessibility/spoken_chinese.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming::accessibility;

TEST_CASE("R50: an utterance becomes spans of words, pauses as punctuation", "[spoken]") {
    Utterance utterance;
    utterance.spans = {{"请拨打12385（免费）。用A4纸", Language::Chinese},
                       {"Your number is 101 000 0017.", Language::English},
                       {"Near 香洲区", Language::English}};
    const auto spans = normalise(utterance);
    REQUIRE(spans.size() == 6);
    CHECK(spans[0].text == "请拨打幺二三八五，免费。用");
    CHECK(spans[1].text == "A");
    CHECK(spans[1].language == Language::English);
    CHECK(spans[2].text == "四纸");
    CHECK(spans[3].language == Language::English);
    CHECK(spans[5].text == "香洲区");
    CHECK(spans[5].language == Language::Chinese);
}

TEST_CASE("R50: only Chinese characters and their pauses may go to the Chinese voice", "[spoken]") {
    CHECK(is_speakable_chinese("请拨打幺二三八五，谢谢。"));
    CHECK(is_speakable_chinese("𠮷"));
    CHECK_FALSE(is_speakable_chinese("2个"));
    CHECK_FALSE(is_speakable_chinese("A"));
    CHECK_FALSE(is_speakable_chinese("%"));
}
