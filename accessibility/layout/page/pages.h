// Cuts the blocks of the middle into screenfuls and places one of them. Pure.
#pragma once

#include <vector>

#include "accessibility/layout/blocks/blocks.h"

namespace qiming::accessibility {

struct Screenfuls {
    std::vector<std::vector<std::size_t>> pages;  // indexes into blocks
    bool overfull = false;                        // a screenful is higher than there is room
};

// `height` is the room for content; where there are several screenfuls each leaves `pager` free. The
// first `lead` blocks stand elsewhere.
Screenfuls cut(const Sheet& sheet, const std::vector<Block>& blocks, float height, float pager,
               std::size_t lead = 0);

// Boxes of one screenful, from `top` down; actions stand on `bottom`.
std::vector<Box> place(const Sheet& sheet, const std::vector<Block>& blocks,
                       const std::vector<std::size_t>& page, float top, float bottom, const Column& column);

}  // namespace qiming::accessibility
