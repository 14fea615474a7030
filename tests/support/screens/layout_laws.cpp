#include "tests/support/screens/layout_laws.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "accessibility/layout/line_breaking.h"
#include "accessibility/layout/metrics.h"
#include "accessibility/layout/page/layout.h"
#include "accessibility/text/utf8.h"

namespace qiming::tests {
namespace {

using accessibility::Box;
using accessibility::Layout;
using accessibility::NodeId;
using accessibility::Rect;
using accessibility::TextLine;
using accessibility::TextRun;
using accessibility::Tree;

constexpr float rounding = 1.01F;  // pixels

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
           inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() - rounding && b.x < a.right() - rounding && a.y < b.bottom() - rounding &&
           b.y < a.bottom() - rounding;
}

std::string shown(const Rect& rect) {
    return fmt::format("[{:.0f},{:.0f} {:.0f}x{:.0f}]", rect.x, rect.y, rect.width, rect.height);
}

Rect rect_of(const Scene& scene, const TextRun& run, const TextLine& line) {
    return {line.origin.x, line.origin.y, scene.measure.width(line.text, run.em_px, run.weight),
            run.line_height};
}

template <class Use>
void for_each_line(const std::vector<TextRun>& runs, Use use) {
    for (const TextRun& run : runs) {
        for (const TextLine& line : run.lines) {
            use(run, line);
        }
    }
}

// All runs of a layout, with what they belong to.
template <class Use>
void for_each_line(const Layout& layout, Use use) {
    for (const Box& box : layout.boxes) {
        for_each_line(box.runs, [&](const TextRun& run, const TextLine& line) { use(box.id, run, line); });
        for_each_line({box.badge_run},
                      [&](const TextRun& run, const TextLine& line) { use(box.id + "/badge", run, line); });
    }
    for_each_line(layout.caption_runs,
                  [&](const TextRun& run, const TextLine& line) { use("caption", run, line); });
    for_each_line({layout.speaking_run},
                  [&](const TextRun& run, const TextLine& line) { use("speaking", run, line); });
    if (layout.pager) {
        for_each_line(layout.pager->runs,
                      [&](const TextRun& run, const TextLine& line) { use("pager", run, line); });
    }
}

bool is_in_bar(const Layout& layout, const Box& box) {
    return within(box.rect, layout.banner) || within(box.rect, layout.toolbar);
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

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char byte) { return byte == ' ' || byte == '\n' || byte == '-'; });
    return text;
}

std::string drawn_words(const Box& box) {
    std::string words;
    for_each_line(box.runs, [&](const TextRun&, const TextLine& line) { words += line.text; });
    return without_spaces(words);
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
            if (!within(rect_of(scene, run, line), box.rect)) {
                found.push_back(fmt::format("\"{}\" leaves the box of {}: {} in {}", line.text, box.id,
                                            shown(rect_of(scene, run, line)), shown(box.rect)));
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
        if (!within(rect_of(scene, run, line), layout.caption)) {
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

LayoutViolations overlapping_text(const Scene& scene, const Layout& layout) {
    struct Placed {
        std::string what;
        Rect rect;
    };
    std::vector<Placed> placed;
    for_each_line(layout, [&](const std::string& id, const TextRun& run, const TextLine& line) {
        placed.push_back({id + " \"" + line.text + "\"", rect_of(scene, run, line)});
    });
    for (const Box& box : layout.boxes) {
        if (box.mark) {
            placed.push_back({box.id + "/mark", *box.mark});
        }
        if (box.icon) {
            placed.push_back({box.id + "/icon", box.icon->rect});
        }
    }
    LayoutViolations found;
    for (std::size_t first = 0; first < placed.size(); ++first) {
        for (std::size_t second = first + 1; second < placed.size(); ++second) {
            if (overlap(placed[first].rect, placed[second].rect)) {
                found.push_back(placed[first].what + " lies over " + placed[second].what);
            }
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

LayoutViolations badly_broken_lines(const Layout& layout) {
    LayoutViolations found;
    const auto look = [&](const std::vector<TextRun>& runs) {
        for (const TextRun& run : runs) {
            for (std::size_t at = 0; at < run.lines.size(); ++at) {
                const std::u32string text = accessibility::decode_utf8(run.lines[at].text);
                if (text.empty()) {
                    found.emplace_back("an empty line");
                } else if (at > 0 && !accessibility::may_start_line(text.front())) {
                    found.push_back("a line starts with closing punctuation: " + run.lines[at].text);
                } else if (at + 1 < run.lines.size() && !accessibility::may_end_line(text.back())) {
                    found.push_back("a line ends with opening punctuation: " + run.lines[at].text);
                }
            }
        }
    };
    for (const Box& box : layout.boxes) {
        look(box.runs);
    }
    look(layout.caption_runs);
    return found;
}

LayoutViolations small_text(const Scene& scene, const Layout& layout) {
    LayoutViolations found;
    const float least = accessibility::cap_height_mm(scene.preferences.text_size) * scene.viewport.px_per_mm *
                        scene.least_scale;
    for_each_line(layout, [&](const std::string& id, const TextRun& run, const TextLine& line) {
        if (run.em_px * accessibility::cap_height_per_em < least * 0.97F) {
            found.push_back(fmt::format("{} \"{}\" has an em of {:.0f}", id, line.text, run.em_px));
        }
    });
    return found;
}

LayoutViolations words_cut_off(const Scene& scene, const Layout& layout) {
    LayoutViolations found;
    for (const Box& box : layout.boxes) {
        const Tree::Item* item = box.target ? scene.tree.find(box.id) : nullptr;
        if (item == nullptr) {
            continue;
        }
        const std::string words = drawn_words(box);
        const bool shows_state_alone =
            is_magnified(scene.preferences.text_size) && is_in_bar(layout, box) && !item->node.value.empty();
        const std::string& value = item->node.revealed ? item->node.private_value : item->node.value;
        for (const std::string* wanted : {&item->node.name, &value}) {
            if (shows_state_alone && wanted == &item->node.name) {
                continue;
            }
            if (words.find(without_spaces(*wanted)) == std::string::npos) {
                found.push_back(fmt::format("{} shows \"{}\" but not \"{}\"", box.id, words, *wanted));
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
