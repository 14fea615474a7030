// Numbers as they are written, and the words around them that tell how they are meant. Pure.
#pragma once

#include <string>
#include <string_view>

#include "accessibility/normalisation/words.h"

namespace qiming::accessibility {

// 3,500.50: "3500" and "50".
struct Figure {
    std::size_t length = 0;  // as written; 0: no number
    std::u32string whole;
    std::u32string_view decimals;
};

Figure figure_at(std::u32string_view text, std::size_t at);
// 三千五百点五零. A lone 2 is 两 where `says_liang`.
std::u32string words_of(const Figure& figure, bool says_liang = false);

std::u32string_view digits_at(std::u32string_view text, std::size_t at);
// The value of one to four digits; -1: something else.
int small_number(std::u32string_view digits);
std::size_t skip_blanks(std::u32string_view text, std::size_t at);

// Words after which a number is a quantity: measure words, units, 余 and 多.
bool is_measure(char32_t point);
// Two of what stands at `end` are 两: 2个, but neither 2月 nor 第2个. The number began at `at`.
bool is_two_of_something(std::u32string_view text, std::size_t at, std::size_t end);

// The place after a mark between two quantities and the blanks around it; `at`: there is none.
std::size_t after_range_mark(std::u32string_view text, std::size_t at);

// True if one of `cues`, words apart by blanks, stands in the clause before `at`, at most `reach` before.
bool is_announced(std::u32string_view text, std::size_t at, std::u32string_view cues, std::size_t reach);
// True if one of `words`, apart by blanks, stands at `at`.
bool starts_with_any(std::u32string_view text, std::size_t at, std::u32string_view words);

}  // namespace qiming::accessibility
