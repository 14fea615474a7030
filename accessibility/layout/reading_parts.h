// A text cut into parts of a few lines each, for screens that hold no more. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accessibility/layout/picture.h"

namespace qiming::accessibility {

// Measures every character as wide as the widest of its kind in common faces.
const TextMeasure& wide_characters();

struct PartRoom {
    float width = 0;  // pixels
    float em = 0;
    std::size_t lines = 1;
};

// Sentences stay whole where they fit, and are joined while they fit; longer ones are cut at a comma, the
// longest at the end of a line. No part is empty; together they are `text`, but for spaces between them.
std::vector<std::string> reading_parts(std::string_view text, const PartRoom& room);

}  // namespace qiming::accessibility
