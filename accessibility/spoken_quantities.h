// Numbers that count or measure: with separators and decimals, per cent, fractions, money, degrees
// and units. Pure.
#pragma once

#include "accessibility/spoken_reading.h"

namespace qiming::accessibility {

// ￥3,500.50 -> 三千五百元五角.
std::optional<Reading> money_at(std::u32string_view text, std::size_t at);
// 1/2 -> 二分之一; 3:1 -> 三比一; 1.2.3 -> 一点二点三.
std::optional<Reading> proportion_at(std::u32string_view text, std::size_t at);
// Any number, with its sign if `text` shows that it is one. Never nothing at a digit.
std::optional<Reading> number_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
