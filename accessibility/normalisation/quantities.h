// Numbers that count or measure: with separators, decimals, signs, units, per cent. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// 5-10% -> 百分之五到十; 50% -> 百分之五十.
std::optional<Reading> share_at(std::u32string_view text, std::size_t at);
// 2-3个 -> 两到三; 1.2.3 -> 一点二点三. Never nothing at a digit.
std::optional<Reading> number_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
