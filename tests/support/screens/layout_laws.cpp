#include "tests/support/screens/layout_laws.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "accessibility/layout/metrics.h"
#include "accessibility/layout/page/layout.h"
#include "tests/support/screens/layout_parts.h"

namespace qiming::tests {

using accessibility::NodeId;

namespace {

std::string shown(const Rect& rect) {
    return fmt::format("[{:.0f},{:.0f} {:.0f}x{:.0f}]", rect.x, rect.y, rect.width, rect.height);
}

struct Target {
    std::string name;
    Rect rect;
};

std::vector<Target> targets_of(const Layout& layout) {
    std::vector<Target> targets;
    for (const Box& box : layout.boxes) {
        if (box.target) {
            targets.push_back({box.id, box.rect});
        }
    }
    if (layout.pager && layout.pager->backward.width > 0) {
        targets.push_back({"pager, backward", layout.pager->backward});
    }
    if (layout.pager && layout.pager->forward.width > 0) {
        targets.push_back({"pager, forward", layout.pager->forward});
    }
    return targets;
}

// How far apart two rectangles are: along the axis on which they are further apart.
float distance(const Rect& a, const Rect& b) {
    const float across = std::max(b.x - a.right(), a.x - b.right());
    const float down = std::max(b.y - a.bottom(), a.y - b.bottom());
    return std::max(across, down);
}

void append(LayoutViolations& all, LayoutViolations more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Layout layout_of(const Scene& scene, std::string_view captioned) {
    return accessibility::layout(scene.tree, captioned, scene.viewport, scene.measure, scene.preferences,
                                 scene.phrases);
}

LayoutViolations clipped(const Scene& scene, const Layout& layout) {
    LayoutViolations found;
    const Rect panel{0, 0, scene.viewport.width_px, scene.viewport.height_px};
    for (const Rect* region : {&layout.banner, &layout.middle, &layout.caption, &layout.toolbar}) {
        if (region->height > 0 && !within(*region, panel)) {
            found.push_back("a region leaves the panel: " + shown(*region));
        }
    }
    for (const Box& box : layout.boxes) {
        if (!is_in_bar(layout, box) && !within(box.rect, layout.middle)) {
            found.push_back(box.id + " leaves the middle: " + shown(box.rect));
        }
        for_each_line(box.runs, [&](const TextRun& run, const TextLine& line) {
            if (!within(rect_of(scene.measure, run, line), box.rect)) {
                found.push_back(fmt::format("\"{}\" leaves the box of {}: {} in {}", line.text, box.id,
                                            shown(rect_of(scene.measure, run, line)), shown(box.rect)));
            }
        });
        for (const std::optional<Rect>& part :
             {box.mark, box.badge, box.icon ? std::optional<Rect>(box.icon->rect) : std::nullopt}) {
            if (part && !within(*part, box.rect)) {
                found.push_back("a part leaves the box of " + box.id + ": " + shown(*part));
            }
        }
    }
    for_each_line(layout.caption_runs, [&](const TextRun& run, const TextLine& line) {
        if (!within(rect_of(scene.measure, run, line), layout.caption)) {
            found.push_back("the caption leaves its strip: " + line.text);
        }
    });
    for (const Target& target : targets_of(layout)) {
        if (target.name.starts_with("pager") && !within(target.rect, layout.middle)) {
            found.push_back(target.name + " leaves the middle: " + shown(target.rect));
        }
    }
    return found;
}

LayoutViolations small_or_close_targets(const Scene& scene, const Layout& layout) {
    LayoutViolations found;
    const std::vector<Target> targets = targets_of(layout);
    const float least = accessibility::target_floor_mm * scene.viewport.px_per_mm - rounding;
    const float apart = accessibility::gap_floor_mm * scene.viewport.px_per_mm - rounding;
    for (std::size_t first = 0; first < targets.size(); ++first) {
        if (targets[first].rect.width < least || targets[first].rect.height < least) {
            found.push_back(targets[first].name + " is too small: " + shown(targets[first].rect));
        }
        for (std::size_t second = first + 1; second < targets.size(); ++second) {
            if (distance(targets[first].rect, targets[second].rect) < apart) {
                found.push_back(fmt::format("{} {} and {} {} are too close", targets[first].name,
                                            shown(targets[first].rect), targets[second].name,
                                            shown(targets[second].rect)));
            }
        }
    }
    return found;
}

namespace {

// Each stop of the middle stands on one screenful, each stop of the bars on all of them.
LayoutViolations stops_not_once(const Scene& scene, const std::vector<Layout>& screenfuls) {
    std::map<NodeId, std::size_t> shown;
    std::set<NodeId> in_bars;
    for (const Layout& layout : screenfuls) {
        for (const Box& box : layout.boxes) {
            ++shown[box.id];
            if (is_in_bar(layout, box)) {
                in_bars.insert(box.id);
            }
        }
    }
    LayoutViolations found;
    for (const std::size_t stop : scene.tree.stops()) {
        const NodeId& id = scene.tree.items()[stop].node.id;
        if (shown[id] != (in_bars.count(id) == 1 ? screenfuls.size() : 1)) {
            found.push_back(fmt::format("{} stands on {} of {} screenfuls", id, shown[id], screenfuls.size()));
        }
    }
    return found;
}

}  // namespace

LayoutViolations broken_layout_laws(const Scene& scene) {
    const std::vector<Layout> screenfuls = accessibility::all_screenfuls(
        scene.tree, scene.viewport, scene.measure, scene.preferences, scene.phrases);
    LayoutViolations all = stops_not_once(scene, screenfuls);
    const auto& focus = scene.tree.focus().node;
    const Layout captioned = layout_of(scene, focus.name + "，" + focus.hint);
    append(all, clipped(scene, captioned));
    append(all, overlapping_text(scene, captioned));
    append(all, badly_broken_lines(captioned));
    append(all, small_text(scene, captioned));
    for (const Layout& layout : screenfuls) {
        append(all, clipped(scene, layout));
        append(all, overlapping_text(scene, layout));
        append(all, small_or_close_targets(scene, layout));
        append(all, badly_broken_lines(layout));
        append(all, small_text(scene, layout));
        append(all, words_cut_off(scene, layout));
    }
    return all;
}

}  // namespace qiming::tests
