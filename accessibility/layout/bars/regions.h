// The four regions, the same on every page: banner, caption strip, toolbar, and the middle between them. The
// strip stands under the middle, with low reach above it. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/layout/set_text.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

struct Region {
    Rect rect;
    std::vector<Box> boxes;
};

// The top bar: name and subtitle at the left, state and clock at the right. The subtitle gives way
// where there is no room for both.
Region banner_region(const Sheet& sheet, const Viewport& viewport);

// The bottom bar; its cells share the width, in two rows where one would cut words.
Region toolbar_region(const Sheet& sheet, const Viewport& viewport);

struct StripText {
    std::string_view whole;
    CaptionPart said;  // shown where the whole does not fit
    bool sounds = true;
};

// With low reach on a tall panel nothing is touched in its upper part.
bool is_low_reach(const Viewport& viewport, const Preferences& preferences);

// Fills the caption fields of `layout`; the strip's upper edge is at `y`.
float caption_height(const Sheet& sheet, const Viewport& viewport);
void place_caption(const Sheet& sheet, const Viewport& viewport, const StripText& text, float y,
                   Layout& layout);

}  // namespace qiming::accessibility
