// What kind a character is, as far as saying it goes. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace qiming::accessibility {

constexpr bool is_digit(char32_t point) {
    return point >= U'0' && point <= U'9';
}

constexpr bool is_capital(char32_t point) {
    return point >= U'A' && point <= U'Z';
}

// Letters that are left to the English voice: Latin with its accents, Greek, Cyrillic.
constexpr bool is_letter(char32_t point) {
    return is_capital(point) || (point >= U'a' && point <= U'z') ||
           (point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7) ||
           (point >= 0x1E00 && point <= 0x1EFF) || (point >= 0x391 && point <= 0x3C9) ||
           (point >= 0x400 && point <= 0x45F);
}

// Chinese characters that the synthesiser knows how to look up.
constexpr bool is_common_han(char32_t point) {
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF);
}

// Those beyond the first 65,536 code points, which it would spell as hexadecimal numbers.
constexpr bool is_rare_han(char32_t point) {
    return point >= 0x20000 && point <= 0x3FFFF;
}

// Place of the first character after `at` that is no digit.
constexpr std::size_t end_of_digits(std::u32string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) {
        ++at;
    }
    return at;
}

// The character at `at`, or NUL beyond the end.
constexpr char32_t character_at(std::u32string_view text, std::size_t at) {
    return at < text.size() ? text[at] : U'\0';
}

constexpr bool contains(std::u32string_view set, char32_t point) {
    return point != U'\0' && set.find(point) != std::u32string_view::npos;
}

}  // namespace qiming::accessibility
