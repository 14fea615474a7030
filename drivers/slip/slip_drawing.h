// A slip as a page in large print. Millimetres everywhere; black on white, no grey.
//
//  - Cap heights: running text 5 mm or more (R20's default and larger), the number as large as the paper lets
//  it.
//  - Text is drawn as outlines: any printer draws the same shapes, and no font is asked of it.
//  - A roll is cut where the slip ends; on sheets what does not fit goes on to the next one.
#pragma once

#include <string>

#include <tl/expected.hpp>

#include "content/visit/slip.h"

namespace qiming::drivers {

struct Paper {
    float width_mm = 80;
    float height_mm = 0;  // 0: a roll
    bool operator==(const Paper&) const = default;
};

struct DrawnSlip {
    std::string pdf;
    float width_mm = 0;
    float height_mm = 0;  // of each page
    int pages = 1;
    int unknown_characters = 0;  // drawn as boxes: no font has them
};

// The fault is for the log; it holds nothing of the slip.
tl::expected<DrawnSlip, std::string> draw_slip(const content::Slip& slip, const Paper& paper);

}  // namespace qiming::drivers
