// What reaches the synthesiser, whatever was written.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>
#include <string>

#include "accessibility/pronunciation/breaths.h"
#include "accessibility/pronunciation/cantonese.h"
#include "accessibility/pronunciation/mandarin_phonemes.h"
#include "accessibility/pronunciation/pronounce.h"
#include "accessibility/text/utf8.h"
#include "tests/support/sample_pronunciation.h"
#include "tests/support/seeds.h"

using namespace qiming;
using namespace qiming::accessibility;

namespace {

std::vector<SpokenPhrase> phrases_of(const std::string& text, Language language = Language::Chinese) {
    return pronounce({{{text, language}}}, tests::sample_pronunciation());
}

// Every syllable that a Mandarin voice may be given.
const std::set<std::string>& mandarin_syllables() {
    static const std::set<std::string> all = [] {
        std::set<std::string> made;
        for (const MandarinSound& sound : mandarin_sounds()) {
            for (const Tone tone :
                 {Tone::High, Tone::Rising, Tone::Low, Tone::HalfLow, Tone::Falling, Tone::Neutral}) {
                made.insert(mandarin_phonemes(sound.pinyin, tone));
                made.insert(mandarin_phonemes(sound.pinyin, tone, true));
            }
        }
        return made;
    }();
    return all;
}

std::vector<std::string> syllables_in(const std::string& text) {
    std::vector<std::string> syllables(1);
    for (const char one : text) {
        if (one == ' ' || one == '|') {
            syllables.emplace_back();
        } else {
            syllables.back() += one;
        }
    }
    return syllables;
}

bool is_cantonese(const std::string& syllable) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzN@-'123456";
    return !syllable.empty() && syllable.find('\'') != std::string::npos &&
           syllable.find_first_not_of(letters) == std::string::npos;
}

// Why a phrase may not be said; empty: it may.
std::string fault_of(const SpokenPhrase& phrase) {
    if (phrase.text.empty()) {
        return "a phrase without words";
    }
    if (phrase.phonemes != (phrase.language != Language::English)) {
        return "words for a Chinese voice, or phonemes for the English one";
    }
    if (!phrase.phonemes) {
        return phrase.text.find_first_of("[<") == std::string::npos ? "" : "a command";
    }
    for (const std::string& syllable : syllables_in(phrase.text)) {
        const bool is_known = phrase.language == Language::Chinese ? mandarin_syllables().count(syllable) > 0
                                                                   : is_cantonese(syllable);
        if (!is_known) {
            return "no syllable: " + syllable;
        }
    }
    constexpr std::size_t shortest_clause = 700;  // of eSpeak NG, in bytes
    return phrase.text.size() < shortest_clause ? "" : "too long for one clause";
}

// Phrases cover the text of their span without a gap and without an overlap.
std::string fault_of_cover(const std::vector<SpokenPhrase>& phrases, std::size_t bytes) {
    std::size_t at = 0;
    for (const SpokenPhrase& phrase : phrases) {
        if (phrase.begin != at || phrase.end < phrase.begin) {
            return "a gap or an overlap";
        }
        at = phrase.end;
    }
    return phrases.empty() || at == bytes ? "" : "the end is not covered";
}

std::u32string any_text(std::mt19937& random) {
    const auto below = [&](std::uint32_t end) { return static_cast<char32_t>(random() % end); };
    std::u32string text;
    for (std::uint32_t left = 1 + below(60); left > 0; --left) {
        switch (below(8)) {
            case 0: text += static_cast<char32_t>(0x4E00 + below(0x5200)); break;
            case 1: text += static_cast<char32_t>(0x20 + below(0x60)); break;
            case 2: text += static_cast<char32_t>(U'0' + below(10)); break;
            case 3: text += U"，。！？：；、（）—￥%℃[]<>/-.:"[below(22)]; break;
            case 4: text += static_cast<char32_t>(0x3000 + below(0x800)); break;
            case 5: text += static_cast<char32_t>(0x20000 + below(0x12000)); break;
            case 6: text += U"一不儿长行重得地的了和为"[below(12)]; break;
            default: text += below(0x110000); break;
        }
    }
    return text;
}

}  // namespace

TEST_CASE("R50: whatever is written, a Chinese voice is given known syllables alone", "[seeds]") {
    const unsigned seed = tests::any_seed(20'260'101);
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t phrases = 0;
    for (int round = 0; round < 4'000; ++round) {
        const std::string text = encode_utf8(any_text(random));
        for (const Language language : languages) {
            const auto said = phrases_of(text, language);
            INFO(text);
            REQUIRE(fault_of_cover(said, text.size()).empty());
            for (const SpokenPhrase& phrase : said) {
                REQUIRE(fault_of(phrase) == "");
                ++phrases;
            }
        }
    }
    CHECK(phrases > 20'000);
}

TEST_CASE("R50: a number is said in words, in the language of the sentence") {
    CHECK(phrases_of("12385").front().text.starts_with("jAu55"));
    CHECK(phrases_of("12385", Language::English).front().language == Language::English);
}

TEST_CASE("Phrases end at pauses and where the language changes") {
    const auto phrases = phrases_of("请用Word写简历，然后提交。谢谢");
    REQUIRE(phrases.size() == 5);
    CHECK(phrases[0].language == Language::Chinese);
    CHECK(phrases[0].after == Pause::None);
    CHECK(phrases[1].language == Language::English);
    CHECK(phrases[1].text == "Word");
    CHECK(phrases[2].after == Pause::Short);
    CHECK(phrases[3].after == Pause::Full);
    CHECK(phrases[4].language == Language::Chinese);
}

TEST_CASE("R19: each phrase tells which part of the text it says") {
    const std::string text = "登记就业需求，约7分钟。";
    const auto phrases = phrases_of(text);
    REQUIRE(phrases.size() == 2);
    CHECK(text.substr(phrases[0].begin, phrases[0].end - phrases[0].begin) == "登记就业需求，");
    CHECK(text.substr(phrases[1].begin, phrases[1].end - phrases[1].begin) == "约7分钟。");
}

TEST_CASE("Between spans there is a pause, and each phrase knows its span") {
    const auto phrases = pronounce({{{"已保存在本机", Language::Chinese}, {"OK", Language::English}}},
                                   tests::sample_pronunciation());
    REQUIRE(phrases.size() == 2);
    CHECK(phrases[0].after == Pause::Short);
    CHECK(phrases[0].span == 0);
    CHECK(phrases[1].span == 1);
}

TEST_CASE("What is long without a mark is said in breaths that begin with words") {
    std::string text;
    for (int i = 0; i < 30; ++i) {
        text += "残疾人就业服务中心";
    }
    const auto phrases = phrases_of(text);
    CHECK(phrases.size() >= 14);
    for (const SpokenPhrase& phrase : phrases) {
        CHECK(syllables_in(phrase.text).size() <= 20);
        CHECK(syllables_in(phrase.text).size() >= 10);
    }
    CHECK(fault_of_cover(phrases, text.size()).empty());
}

TEST_CASE("Breaths are about as long as each other, and begin where they may") {
    const std::vector<bool> anywhere(45, true);
    CHECK(breaths_of(anywhere, 20) == std::vector<std::size_t>{0, 15, 30});
    std::vector<bool> nowhere(45, false);
    CHECK(breaths_of(nowhere, 20) == std::vector<std::size_t>{0, 15, 30});
    nowhere[13] = true;
    CHECK(breaths_of(nowhere, 20) == std::vector<std::size_t>{0, 13, 29});
    CHECK(breaths_of({}, 20).empty());
}
