// What laws look at in a layout: rectangles, and lines of text with what they belong to.
#pragma once

#include <string>
#include <vector>

#include "accessibility/layout/picture.h"

namespace qiming::tests {

using accessibility::Box;
using accessibility::Layout;
using accessibility::Rect;
using accessibility::TextLine;
using accessibility::TextRun;

inline constexpr float rounding = 1.01F;  // pixels

inline bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
           inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

inline Rect rect_of(const accessibility::TextMeasure& measure, const TextRun& run, const TextLine& line) {
    return {line.origin.x, line.origin.y, measure.width(line.text, run.em_px, run.weight), run.line_height};
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

inline bool is_in_bar(const Layout& layout, const Box& box) {
    return within(box.rect, layout.banner) || within(box.rect, layout.toolbar);
}

}  // namespace qiming::tests
