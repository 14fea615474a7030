#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "accessibility/normalisation/spoken_runs.h"
#include "accessibility/text/character_kinds.h"
#include "accessibility/text/compatibility_forms.h"
#include "accessibility/text/utf8.h"
#include "tests/accessibility/normalisation/letter_ranges.h"
#include "tests/support/seeds.h"

using namespace qiming::accessibility;

namespace {

bool is_letter_or_digit(char32_t point) {
    const auto* after =
        std::upper_bound(letter_ranges.begin(), letter_ranges.end(), point,
                         [](char32_t value, const LetterRange& row) { return value < row.first; });
    return after != letter_ranges.begin() && point <= (after - 1)->last;
}

bool may_be_english(char32_t point) {
    return is_letter(point) || is_digit(point) || contains(U" ,.'?!;:-", point);
}

// Why the runs of `text` may not be said; empty: they may.
std::string fault_of(const std::u32string& text, Language language) {
    const std::vector<SpokenRun> runs = spoken_runs(encode_utf8(text), language);
    std::vector<std::uint32_t> places;
    std::size_t words = 0;
    for (const SpokenRun& run : runs) {
        if (run.words.empty() || run.words.size() != run.origins.size()) {
            return "a run is empty or has not one origin for each word";
        }
        words += run.words.size();
        for (std::size_t i = 0; i < run.words.size(); ++i) {
            const char32_t word = run.words[i];
            if (run.origins[i] >= text.size()) {
                return "an origin is beyond the text";
            }
            if (run.language != Language::English && !is_han(word)) {
                return "a Chinese run has something else";
            }
            if (run.language == Language::English && !may_be_english(word)) {
                return "an English run has something else";
            }
            const char32_t written = plain_form(text[run.origins[i]]);
            if (is_han(written)) {
                places.push_back(run.origins[i]);
                if (written != word) {
                    return "a character is said as another";
                }
            }
        }
    }
    std::vector<std::uint32_t> expected;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_han(plain_form(text[i]))) {
            expected.push_back(static_cast<std::uint32_t>(i));
        }
    }
    if (places != expected) {
        return "not every Chinese character stands once and in order";
    }
    if (runs.empty() && std::any_of(text.begin(), text.end(), is_letter_or_digit)) {
        return "nothing is said";
    }
    return words > 16 * text.size() + 16 ? "too much is said" : "";
}

void check(const std::u32string& text) {
    for (const Language language : {Language::Chinese, Language::English}) {
        if (const std::string fault = fault_of(text, language); !fault.empty()) {
            FAIL_CHECK(fault << (language == Language::English ? " (English): " : " (Chinese): ")
                             << encode_utf8(text));
        }
    }
}

// Any scalar value: surrogates cannot be written.
char32_t any_point(std::mt19937& random) {
    static constexpr std::array<LetterRange, 12> planes = {{{0x20, 0x7E},
                                                            {0xA0, 0x24F},
                                                            {0x300, 0x2FFF},
                                                            {0x2E80, 0x33FF},
                                                            {0x3400, 0x9FFF},
                                                            {0xA000, 0xD7FF},
                                                            {0xE000, 0xFFFF},
                                                            {0xF900, 0xFAFF},
                                                            {0x10000, 0x1FFFF},
                                                            {0x20000, 0x3FFFD},
                                                            {0x2F800, 0x2FA1F},
                                                            {0x40000, 0x10FFFF}}};
    const LetterRange plane = planes[random() % planes.size()];
    return plane.first + static_cast<char32_t>(random() % (plane.last - plane.first + 1));
}

const std::u32string hard =
    U"0123456789012345 "
    U".,:/"
    U"-—–~～%￥¥$*＊+#@_=<>℃°年月日号楼元个万千时第XxAaZzKBIVT①㈠Ⅲ½²㎡⼈〇々零一二两，。、（）\n至到１０\u200B"
    U"\u0301\uFE0F\u20E3\U000E0100あ한я";

}  // namespace

TEST_CASE("R50: every code point alone and among numbers is said soundly", "[spoken]") {
    for (char32_t point = 0; point < 0x110000; ++point) {
        if (point >= 0xD800 && point <= 0xDFFF) {
            continue;
        }
        check(std::u32string(1, point));
        if (point >= 0x32000 && point % 64 != 0) {
            continue;  // nothing lives up there but selectors and private use
        }
        check(U"第" + std::u32string(1, point) + U"项2" + std::u32string(1, point) + U"0");
    }
    SUCCEED("all may be said");
}

TEST_CASE("R50: any string of any characters is said soundly", "[spoken][seeds]") {
    const unsigned seed = qiming::tests::any_seed(20'261'124);
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 40'000; ++round) {
        std::u32string text;
        const std::size_t length = 1 + random() % 32;
        while (text.size() < length) {
            text += random() % 4 == 0 ? any_point(random) : hard[random() % hard.size()];
        }
        check(text);
    }
    SUCCEED("all may be said");
}

TEST_CASE("R50: bytes that are no UTF-8 do no harm", "[spoken][seeds]") {
    const unsigned seed = qiming::tests::any_seed(7);
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(random() % 20, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random() & 0xFFU);
        }
        check(decode_utf8(bytes));
    }
    SUCCEED("all may be said");
}

TEST_CASE("R50: a long text stays in bounds", "[spoken]") {
    std::u32string text;
    for (int i = 0; i < 5'000; ++i) {
        text += U"1-";
    }
    check(text);
    check(std::u32string(20'000, U'9'));
    check(std::u32string(20'000, U'*'));
    SUCCEED("all may be said");
}
