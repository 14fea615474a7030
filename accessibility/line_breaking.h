// Breaks text into lines of a given width by the rules of Chinese typesetting (kinsoku). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accessibility/layout.h"

namespace qiming::accessibility {

// Never returns an empty list; a single piece wider than `width_px` is cut between characters.
std::vector<std::string> break_lines(std::string_view text, float width_px, float em_px, Weight weight,
                                     const TextMeasure& measure);

}  // namespace qiming::accessibility
