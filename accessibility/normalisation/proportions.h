// Two numbers that belong together: fractions, steps of several, ratios, sizes. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// 1/9步 -> 第一，共九.
std::optional<Reading> step_at(std::u32string_view text, std::size_t at);
// 1/2 -> 二分之一.
std::optional<Reading> fraction_at(std::u32string_view text, std::size_t at);
// 3:1 -> 三比一; 3×5 -> 三乘五.
std::optional<Reading> ratio_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
