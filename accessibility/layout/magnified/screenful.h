// What one screenful holds where text is magnified, estimated from the panel: what stands above and below the
// blocks, and how high each stop is. Pure.
#pragma once

#include <string>

#include "accessibility/layout/blocks/stop_heights.h"
#include "accessibility/layout/picture.h"
#include "accessibility/layout/reading_parts.h"
#include "accessibility/node.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"

namespace qiming::accessibility {

struct Screenful {
    const Phrasebook& phrases;  // outlives it
    StopHeights heights;
    float height;  // for blocks, when a pager stands under them

    float height_of_stop(const Node& node) const;
    // What stands in a field besides its name and its value. Letters stay with the keyboard.
    std::string told_beside(const Node& field) const;
    // `told` and, behind it, the names of `chips`, in the punctuation of the page.
    std::string told_with(std::string told, const std::vector<Node>& chips) const;
};

Screenful screenful_of(const Viewport& panel, const Preferences& preferences, const Phrasebook& phrases);

// What `height` holds of a text; at least a line.
PartRoom room_for(float height, float em, float width);

// The id of part `at` of what is called `whole`: the first keeps it.
NodeId id_of_part(const NodeId& whole, std::size_t at);

bool is_row_of_buttons(const Node& node);

}  // namespace qiming::accessibility
