// What the visitor's steps of rate and volume mean in the synthesiser's terms.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "accessibility/preferences.h"

namespace qiming::drivers {

// Chosen so that the measured length of a Mandarin sentence is that of step 3 divided by
// 0.50 0.63 0.79 1 1.19 1.41 1.68 2.00: eSpeak's own unit is not proportional to speed (R7). Then the
// expert range up to 449 (R8): from 450 on eSpeak NG squeezes what it made at another rate, which is slower.
inline constexpr std::array<int, accessibility::fastest_rate + 1> words_per_minute = {
    94, 117, 143, 175, 204, 238, 273, 316, 347, 382, 416, 449};

// The same as a factor, for what was recorded.
inline constexpr std::array<double, accessibility::fastest_rate + 1> speeds = {
    0.50, 0.63, 0.79, 1.0, 1.19, 1.41, 1.68, 2.0, 2.2, 2.4, 2.6, 2.85};

// Decibels below full scale. Steps of 3 or 4, 26 in all, and the loudest is 12 above the default (R9).
inline constexpr std::array<double, accessibility::volume_steps> decibels = {-26.0, -22.0, -18.0, -15.0,
                                                                             -12.0, -8.0,  -4.0,  0.0};

template <class Value, std::size_t Count>
Value at_step(const std::array<Value, Count>& steps, int step) {
    return steps[static_cast<std::size_t>(std::clamp(step, 0, static_cast<int>(Count) - 1))];
}

}  // namespace qiming::drivers
