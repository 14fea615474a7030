// One line of a file of words, taken apart. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace qiming::accessibility {

// Characters that are read, in their plain form: 〇 and every ideograph.
constexpr bool is_character(char32_t point) {
    return point == 0x3007 || (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) ||
           (point >= 0xFA0E && point <= 0xFA29) || (point >= 0x20000 && point <= 0x3FFFD);
}

// A word that names no cost of its own.
constexpr std::uint16_t no_cost = 0xFFFF;

struct WordLine {
    std::string_view word;
    std::string_view readings;
    std::uint16_t cost = no_cost;
    char kind = ' ';
    const char* problem = nullptr;  // what is wrong; nothing: the line is good
};

WordLine word_line_of(std::string_view line);

}  // namespace qiming::accessibility
