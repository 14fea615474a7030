#include "accessibility/layout/sizes.h"

#include <algorithm>
#include <cmath>

#include "accessibility/layout/metrics.h"

namespace qiming::accessibility {
namespace {

// Large text needs less of a step between its levels, and leaves less room for it.
float heading_step(TextSize size) {
    switch (size) {
        case TextSize::Small: return 1.7F;
        case TextSize::Default: return 1.6F;
        case TextSize::Large: return 1.35F;
        case TextSize::Largest: return 1.2F;
        case TextSize::Double: return 1.15F;
        case TextSize::Triple:
        case TextSize::Quadruple: return 1.0F;
    }
    return 1.6F;
}

float title_step(TextSize size) {
    switch (size) {
        case TextSize::Small:
        case TextSize::Default: return 1.3F;
        case TextSize::Large: return 1.15F;
        case TextSize::Largest: return 1.05F;
        case TextSize::Double:
        case TextSize::Triple:
        case TextSize::Quadruple: return 1.0F;
    }
    return 1.3F;
}

// Beyond it a page is so empty that its important words are set larger.
constexpr float most_of_roominess = 1.5F;

float choice_step(TextSize size) {
    return size == TextSize::Small || size == TextSize::Default ? 1.2F : 1.0F;
}

// Text needs the room that is otherwise left around it; the ring of the focus still has its own.
void magnify(Sizes& sizes) {
    sizes.magnified = true;
    sizes.margin = std::round(5 * sizes.mm);
    sizes.inset = std::round(4 * sizes.mm);
    sizes.pad_x = std::round(4 * sizes.mm);
    sizes.pad_y = std::round(1.5F * sizes.mm);
    sizes.bar_edge = std::ceil(gap_floor_mm * sizes.mm);
    sizes.caption_inset = std::round(sizes.mm);
    if (sizes.text_size >= TextSize::Triple) {
        sizes.figure = sizes.body;
        sizes.large = sizes.body;
        sizes.tile = 0;
        sizes.numbers = false;
    }
}

}  // namespace

Sizes sizes_of(const Viewport& viewport, TextSize text_size, const Fit& fit) {
    Sizes sizes;
    const float mm = viewport.px_per_mm;
    const float em = cap_height_mm(text_size) / cap_height_per_em * mm * fit.scale;
    sizes.mm = mm;
    sizes.text_size = text_size;
    sizes.body = std::round(em);
    sizes.choice = std::round(em * choice_step(text_size));
    sizes.title = std::round(em * title_step(text_size));
    sizes.heading = std::round(em * (fit.compact ? 1 : heading_step(text_size)));
    sizes.large = fit.roominess > most_of_roominess ? std::round(em * 1.8F) : sizes.title;
    sizes.figure = std::round(em * heading_step(text_size) * (fit.compact ? 1 : 1.25F));
    const float roominess = std::max(1.0F, fit.roominess);
    sizes.gap = std::ceil(gap_mm * mm * std::min(1.0F, fit.roominess));
    sizes.row_gap = std::ceil(3.0F * mm);
    sizes.text_gap = std::round(1.5F * mm * fit.roominess);
    sizes.roomy = fit.roominess > 1;
    sizes.target = std::ceil(target_mm * mm);
    sizes.card = std::ceil(target_mm * mm * roominess);
    sizes.tile = std::round(std::min(em * (fit.roominess > 1 ? 3.4F : 2.6F), 26 * mm));
    sizes.row_target = std::ceil(14.0F * mm * (1 + (roominess - 1) * 0.5F));
    sizes.margin = std::round(std::max(6.0F * mm, viewport.width_px * 0.025F));
    sizes.inset = std::round(4.5F * mm);
    sizes.pad_x = std::round(7.0F * mm);
    sizes.pad_y = std::round(3.0F * mm);
    sizes.panel_pad = std::round(4.0F * mm);
    sizes.narrow = sizes.body * 13.0F;
    sizes.narrow_icons = sizes.body * 17.0F;
    sizes.bar_edge = std::round(4 * mm);
    sizes.caption_inset = std::round(2.5F * mm);
    if (is_magnified(text_size)) {
        magnify(sizes);
    }
    return sizes;
}

}  // namespace qiming::accessibility
