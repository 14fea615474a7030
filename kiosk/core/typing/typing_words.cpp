#include "kiosk/core/typing/typing_words.h"

#include <array>

namespace qiming::kiosk {
namespace {

constexpr std::array<std::string_view, 10> plain = {"",    "",    "abc",  "def", "ghi",
                                                    "jkl", "mno", "pqrs", "tuv", "wxyz"};
// The number of strokes is typed, too.
constexpr std::array<std::string_view, 10> with_digits = {"0",    "1",    "abc2",  "def3", "ghi4",
                                                          "jkl5", "mno6", "pqrs7", "tuv8", "wxyz9"};

}  // namespace

std::string_view letters_of(TypingMode mode, char digit) {
    const auto at = static_cast<std::size_t>(digit - '0');
    if (at >= plain.size()) {
        return {};
    }
    return mode == TypingMode::Parts ? with_digits[at] : plain[at];
}

std::vector<std::string_view> key_rows(TypingMode mode) {
    switch (mode) {
        case TypingMode::Pinyin:
        case TypingMode::Latin: return {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
        case TypingMode::Digits: return {"12345", "67890"};
        case TypingMode::Parts: return {"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};
    }
    return {};
}

bool takes_letter(TypingMode mode, char letter) {
    const bool is_letter = letter >= 'a' && letter <= 'z';
    const bool is_digit = letter >= '0' && letter <= '9';
    switch (mode) {
        case TypingMode::Pinyin:
        case TypingMode::Latin: return is_letter;
        case TypingMode::Digits: return is_digit;
        case TypingMode::Parts: return is_letter || is_digit;
    }
    return false;
}

std::string phrase_of(TypingMode mode) {
    switch (mode) {
        case TypingMode::Pinyin: return "typing.mode.pinyin";
        case TypingMode::Latin: return "typing.mode.latin";
        case TypingMode::Digits: return "typing.mode.digits";
        case TypingMode::Parts: return "typing.mode.parts";
    }
    return {};
}

TypingMode after(TypingMode mode) {
    return mode == TypingMode::Parts ? TypingMode::Pinyin : static_cast<TypingMode>(static_cast<int>(mode) + 1);
}

bool composes(TypingMode mode) {
    return mode == TypingMode::Pinyin || mode == TypingMode::Parts;
}

}  // namespace qiming::kiosk
