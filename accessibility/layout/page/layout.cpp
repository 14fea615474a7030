#include "accessibility/layout/page/layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "accessibility/layout/bars/pager.h"
#include "accessibility/layout/bars/regions.h"
#include "accessibility/layout/metrics.h"
#include "accessibility/layout/page/pages.h"

namespace qiming::accessibility {
namespace {

struct Middle {
    std::vector<Block> blocks;
    Screenfuls screenfuls;
    Fit fit;
    std::size_t lead = 0;  // so many blocks stand above what can be reached, on every screenful
};

Sheet fitting(const Sheet& sheet, const Viewport& viewport, const Fit& fit) {
    return {sheet.tree, sheet.measure, sheet.phrases, sizes_of(viewport, sheet.sizes.text_size, fit),
            sheet.preferences};
}

// How many blocks at the beginning hold nothing to touch and fit above what does.
std::size_t lead_above(const Sheet& sheet, const std::vector<Block>& blocks, const Column& column) {
    if (column.above <= 0) {
        return 0;
    }
    std::size_t lead = 0;
    float height = 0;
    for (const Block& block : blocks) {
        height += block.gap_above + block.height;
        if (block.has_stop || height > column.above - sheet.sizes.gap) {
            break;
        }
        ++lead;
    }
    return lead;
}

Middle tried(const Sheet& sheet, const Viewport& viewport, Column column, const Fit& fit) {
    const Sheet fitted = fitting(sheet, viewport, fit);
    column.compact = fit.compact;
    column.brief = fit.brief;
    column.close = fit.close;
    column.terse = fit.terse;
    Middle middle{blocks_of(fitted, column), {}, fit};
    middle.lead = lead_above(fitted, middle.blocks, column);
    const float pager = pager_height(sheet.sizes) + sheet.sizes.gap;
    middle.screenfuls = cut(fitted, middle.blocks, column.height, pager, middle.lead);
    return middle;
}

// A keyboard and its field; what became of something, its number and what can be done about it: of these
// nobody should see one part without the other.
bool belongs_together(const Tree& tree) {
    return std::any_of(tree.items().begin(), tree.items().end(), [](const Tree::Item& item) {
        return item.node.takes_words || (item.node.role == Role::Number && item.node.read_with_page);
    });
}

// Ways to keep that on one screenful, the kindest first. All have the same gaps at one
// size of text: keys must not move when another way is taken.
std::vector<Fit> close_fits(TextSize size) {
    constexpr float narrow_gaps = 0.7F;
    if (is_magnified(size)) {
        return {};
    }
    if (size == TextSize::Largest) {
        return {{.roominess = narrow_gaps, .compact = true, .close = true},
                {.roominess = narrow_gaps, .compact = true, .close = true, .terse = true}};
    }
    return {{.close = true}, {.compact = true, .close = true}};
}

// Roomy cards if all stands on one screenful; close ones over several otherwise; what belongs together
// does not part as long as that can be helped. Where what leads up to the first stop fills a screenful,
// part of it waits; only what is longer still is made smaller.
Middle fitted(const Sheet& sheet, const Viewport& viewport, const Column& column) {
    for (const float roominess : {1.9F, 1.5F, 1.25F}) {
        if (sheet.sizes.magnified) {
            break;
        }
        Middle middle = tried(sheet, viewport, column, {.roominess = roominess});
        if (middle.screenfuls.pages.size() == 1 && !middle.screenfuls.overfull) {
            return middle;
        }
    }
    Middle middle = tried(sheet, viewport, column, {});
    if (middle.screenfuls.pages.size() > 1 && belongs_together(sheet.tree)) {
        for (const Fit& fit : close_fits(sheet.sizes.text_size)) {
            Middle close = tried(sheet, viewport, column, fit);
            if (close.screenfuls.pages.size() == 1 && !close.screenfuls.overfull) {
                return close;
            }
        }
    }
    constexpr float least_scale = 0.4F;
    if (middle.screenfuls.overfull) {
        middle = tried(sheet, viewport, column, {.compact = true});
    }
    for (float scale = 1; middle.screenfuls.overfull && scale >= least_scale; scale -= 0.1F) {
        middle = tried(sheet, viewport, column, {.scale = scale, .compact = true, .brief = true});
    }
    return middle;
}

bool holds(const Block& block, const NodeId& id) {
    return std::any_of(block.boxes.begin(), block.boxes.end(), [&](const Box& box) { return box.id == id; });
}

NodeId first_stop(const Sheet& sheet, const Middle& middle, std::size_t page) {
    for (const std::size_t block : middle.screenfuls.pages[page]) {
        for (const Box& box : middle.blocks[block].boxes) {
            const Tree::Item* item = sheet.tree.find(box.id);
            if (item != nullptr && item->node.focusable) {
                return box.id;
            }
        }
    }
    return {};
}

bool is_under_toolbar(const Sheet& sheet) {
    std::size_t parent = sheet.tree.focus().parent;
    while (parent != Tree::no_parent && sheet.tree.items()[parent].node.role != Role::Toolbar) {
        parent = sheet.tree.items()[parent].parent;
    }
    return parent != Tree::no_parent;
}

// The one that holds the focus. The toolbar is read after the last screenful, so that one stays
// while the focus is there.
std::size_t shown_page(const Sheet& sheet, const Middle& middle) {
    const auto& pages = middle.screenfuls.pages;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const std::size_t block : pages[page]) {
            if (holds(middle.blocks[block], sheet.tree.focus().node.id)) {
                return page;
            }
        }
    }
    return is_under_toolbar(sheet) ? pages.size() - 1 : 0;
}

// How much of the middle lies where nothing is touched.
float out_of_reach(const Sheet& sheet, const Viewport& viewport, const Rect& middle) {
    if (!is_low_reach(viewport, sheet.preferences)) {
        return 0;
    }
    return std::max(0.0F, std::round(viewport.height_px * high_part) - middle.y);
}

// A page of a few words and its actions alone starts a little lower: the eye finds it there.
float rest_above(const std::vector<Block>& blocks, float room) {
    const bool is_message = std::all_of(blocks.begin(), blocks.end(),
                                        [](const Block& block) { return block.at_bottom || !block.has_stop; });
    const float used = std::accumulate(blocks.begin(), blocks.end(), 0.0F, [](float sum, const Block& block) {
        return sum + block.gap_above + block.height;
    });
    return is_message ? std::round(std::max(0.0F, room - used) * 0.25F) : 0;
}

// What a middle is placed by, worked out once for all its screenfuls.
struct Place {
    Column column;
    Middle middle;
    float top = 0;
    float bottom = 0;
};

Place place_for(const Sheet& sheet, const Viewport& viewport, const Rect& region) {
    const Sizes& sizes = sheet.sizes;
    Place place;
    place.column.x = sizes.margin;
    place.column.width = viewport.width_px - 2 * sizes.margin;
    place.column.above = out_of_reach(sheet, viewport, region);
    place.column.height = region.height - place.column.above - 2 * sizes.inset;
    place.column.paged_height = place.column.height - pager_height(sizes) - sizes.gap;
    place.middle = fitted(sheet, viewport, place.column);
    place.top = region.y + sizes.inset;
    place.bottom = region.bottom() - sizes.inset;
    return place;
}

// What leads up to the controls stands right above them.
std::vector<Box> lead_boxes(const Sheet& sheet, const Place& place) {
    const auto& blocks = place.middle.blocks;
    std::vector<std::size_t> lead(place.middle.lead);
    std::iota(lead.begin(), lead.end(), std::size_t{0});
    const float height = std::accumulate(lead.begin(), lead.end(), 0.0F, [&](float sum, std::size_t block) {
        return sum + blocks[block].gap_above + blocks[block].height;
    });
    const float end = place.top + place.column.above;
    return accessibility::place(sheet, blocks, lead, end - height - sheet.sizes.gap, end, place.column);
}

void place_middle(const Sheet& sheet, const Viewport& viewport, const Place& place, std::size_t page,
                  Layout& result) {
    const Middle& middle = place.middle;
    const std::size_t count = middle.screenfuls.pages.size();
    float bottom = place.bottom;
    if (count > 1) {
        result.pager = pager_for(sheet, page, count, place.column, bottom);
        result.pager->backward_to = page > 0 ? first_stop(sheet, middle, page - 1) : NodeId();
        result.pager->forward_to = page + 1 < count ? first_stop(sheet, middle, page + 1) : NodeId();
        bottom -= pager_height(sheet.sizes) + sheet.sizes.gap;
    }
    const Sheet smaller = fitting(sheet, viewport, middle.fit);
    const float above = place.column.above;
    std::vector<Box> boxes = lead_boxes(smaller, place);
    const float below = above + (count == 1 && above <= 0 ? rest_above(middle.blocks, bottom - place.top) : 0);
    std::vector<Box> rest = accessibility::place(smaller, middle.blocks, middle.screenfuls.pages[page],
                                                 place.top + below, bottom, place.column);
    for (auto* more : {&boxes, &rest}) {
        result.boxes.insert(result.boxes.end(), std::make_move_iterator(more->begin()),
                            std::make_move_iterator(more->end()));
    }
    result.screenful = static_cast<int>(page);
    result.screenfuls = static_cast<int>(count);
    result.middle_scale = middle.fit.scale;
}

struct Bars {
    Region banner;
    Region toolbar;
};

std::optional<Rect> scan_frame_of(const Tree& tree, const std::vector<Box>& boxes) {
    std::optional<Rect> frame;
    for (const Box& box : boxes) {
        const Tree::Item* item = box.target ? tree.find(box.id) : nullptr;
        if (item == nullptr || !item->node.scanned) {
            continue;
        }
        const Rect before = frame.value_or(box.rect);
        const float left = std::min(before.x, box.rect.x);
        const float top = std::min(before.y, box.rect.y);
        frame = Rect{left, top, std::max(before.right(), box.rect.right()) - left,
                     std::max(before.bottom(), box.rect.bottom()) - top};
    }
    return frame;
}

Layout screenful(const Sheet& sheet, const Viewport& viewport, const Bars& bars, Layout regions,
                 const Place& place, std::size_t page) {
    regions.boxes = bars.banner.boxes;
    place_middle(sheet, viewport, place, page, regions);
    regions.boxes.insert(regions.boxes.end(), bars.toolbar.boxes.begin(), bars.toolbar.boxes.end());
    const float corner = corner_mm * viewport.px_per_mm;
    regions.corner = {0, viewport.height_px - corner, corner, corner};
    regions.scan_frame = scan_frame_of(sheet.tree, regions.boxes);
    return regions;
}

Layout regions_of(const Sheet& sheet, const Viewport& viewport, const Bars& bars, const StripText& text) {
    Layout result;
    result.banner = bars.banner.rect;
    result.toolbar = bars.toolbar.rect;
    // What is within reach is kept for what is touched: there the strip goes up.
    const bool is_up = is_low_reach(viewport, sheet.preferences);
    const float strip = caption_height(sheet, viewport);
    place_caption(sheet, viewport, text, is_up ? result.banner.bottom() : result.toolbar.y - strip, result);
    const float top = is_up ? result.caption.bottom() : result.banner.bottom();
    const float bottom = is_up ? result.toolbar.y : result.caption.y;
    result.middle = {0, top, viewport.width_px, bottom - top};
    return result;
}

}  // namespace

Layout layout(const Tree& tree, std::string_view captioned, const Viewport& viewport,
              const TextMeasure& measure, const Preferences& preferences, const Phrasebook& phrases,
              CaptionPart said, bool sounds) {
    const Sheet sheet{tree, measure, phrases, sizes_of(viewport, preferences.text_size, {}), preferences};
    const Bars bars{banner_region(sheet, viewport), toolbar_region(sheet, viewport)};
    Layout regions = regions_of(sheet, viewport, bars, {captioned, said, sounds});
    const Place place = place_for(sheet, viewport, regions.middle);
    const std::size_t page = shown_page(sheet, place.middle);
    return screenful(sheet, viewport, bars, std::move(regions), place, page);
}

std::vector<Layout> all_screenfuls(const Tree& tree, const Viewport& viewport, const TextMeasure& measure,
                                   const Preferences& preferences, const Phrasebook& phrases) {
    const Sheet sheet{tree, measure, phrases, sizes_of(viewport, preferences.text_size, {}), preferences};
    const Bars bars{banner_region(sheet, viewport), toolbar_region(sheet, viewport)};
    const Layout regions = regions_of(sheet, viewport, bars, {});
    const Place place = place_for(sheet, viewport, regions.middle);
    std::vector<Layout> all;
    for (std::size_t page = 0; page < place.middle.screenfuls.pages.size(); ++page) {
        all.push_back(screenful(sheet, viewport, bars, regions, place, page));
    }
    return all;
}

}  // namespace qiming::accessibility
