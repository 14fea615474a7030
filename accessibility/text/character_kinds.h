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

// Letters that are left to the English voice: Latin with its accents, Greek.
constexpr bool is_letter(char32_t point) {
    return is_capital(point) || (point >= U'a' && point <= U'z') ||
           (point >= 0xC0 && point <= 0x2AF && point != 0xD7 && point != 0xF7) ||
           (point >= 0x1E00 && point <= 0x1EFF) || (point >= 0x386 && point <= 0x3FF && point != 0x387);
}

// Chinese characters of every plane, in their plain form.
constexpr bool is_han(char32_t point) {
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) ||
           (point >= 0xFA0E && point <= 0xFA29) || (point >= 0x20000 && point <= 0x3FFFD);
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
