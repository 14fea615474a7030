#include "accessibility/layout/magnified/screenful.h"

#include <algorithm>
#include <cmath>

#include "accessibility/layout/bars/regions.h"
#include "accessibility/layout/magnified/places.h"
#include "accessibility/layout/metrics.h"

namespace qiming::accessibility {
namespace {

float page_room(const Viewport& panel, const Preferences& preferences, const Sizes& sizes) {
    const bool tall = panel.height_px > panel.width_px;
    const float line = std::round(sizes.body * line_height_per_em);
    const float lines = tall ? 2 : 1;  // of the bar and of the caption strip
    const float bar = lines * line + 2 * sizes.bar_edge + std::round(2 * sizes.mm);
    const float strip = lines * line + 2 * sizes.caption_inset;
    // With low reach the strip stands out of reach.
    const float above = is_low_reach(panel, preferences) ? std::round(panel.height_px * high_part) : strip;
    const float pager = std::max(sizes.target, line + 2 * sizes.mm) + sizes.gap;
    return panel.height_px - bar - above - pager - 2 * sizes.inset;
}

}  // namespace

Screenful screenful_of(const Viewport& panel, const Preferences& preferences, const Phrasebook& phrases) {
    const Sizes sizes = sizes_of(panel, preferences.text_size, {});
    return {phrases, StopHeights(sizes, panel.width_px - 2 * sizes.margin),
            page_room(panel, preferences, sizes)};
}

float Screenful::height_of_stop(const Node& node) const {
    switch (node.role) {
        case Role::Fact: return heights.of_fact(node);
        case Role::Button:
        case Role::Choice:
        case Role::Checkbox: return heights.of_card(node);
        case Role::Field: return heights.of_field(node, told_beside(node));
        default: return heights.of_text(node) + heights.sizes().row_target;
    }
}

std::string Screenful::told_beside(const Node& field) const {
    return told_with(field.hint, field.takes_words ? std::vector<Node>() : field.children);
}

std::string Screenful::told_with(std::string told, const std::vector<Node>& chips) const {
    const char* between = is_written_chinese(phrases.language()) ? "，" : ", ";
    for (const Node& chip : chips) {
        told += told.empty() ? "" : between;
        told += chip.name;
    }
    return told;
}

PartRoom room_for(float height, float em, float width) {
    const float line = std::round(em * line_height_per_em);
    return {width, em, static_cast<std::size_t>(std::max(1.0F, std::floor(height / line)))};
}

NodeId id_of_part(const NodeId& whole, std::size_t at) {
    return at == 0 ? whole : whole + part_mark + std::to_string(at + 1);
}

bool is_row_of_buttons(const Node& node) {
    return node.arrangement == Arrangement::Row || node.arrangement == Arrangement::Pad ||
           node.arrangement == Arrangement::Beside;
}

}  // namespace qiming::accessibility
