// Laws that hold for the layout of every screen, in every language and text size: each returns what
// breaks the law, in words; nothing when it holds.
#pragma once

#include <string>
#include <vector>

#include "accessibility/layout/picture.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/tree.h"

namespace qiming::tests {

using LayoutViolations = std::vector<std::string>;

// What a layout was made from.
struct Scene {
    const accessibility::Tree& tree;
    const accessibility::Viewport& viewport;
    const accessibility::TextMeasure& measure;
    const accessibility::Preferences& preferences;
    const accessibility::Phrasebook& phrases;
    float least_scale = 1;  // how far text may shrink
};

accessibility::Layout layout_of(const Scene& scene, std::string_view captioned = {});

// R22: every line of text lies in its box, every box in its region, every region on the panel.
LayoutViolations clipped(const Scene& scene, const accessibility::Layout& layout);
// R22: no two lines of text touch, and no text lies under a badge or an icon.
LayoutViolations overlapping_text(const Scene& scene, const accessibility::Layout& layout);
// R28: targets of at least 12.7 mm, at least 2.54 mm apart.
LayoutViolations small_or_close_targets(const Scene& scene, const accessibility::Layout& layout);
// Kinsoku: no line starts with closing punctuation, none ends with opening punctuation.
LayoutViolations badly_broken_lines(const accessibility::Layout& layout);
// R20: no text is smaller than the text size asks for.
LayoutViolations small_text(const Scene& scene, const accessibility::Layout& layout);
// Every word of every shown node that can be focused is drawn.
LayoutViolations words_cut_off(const Scene& scene, const accessibility::Layout& layout);

// All of the above, on each screenful.
LayoutViolations broken_layout_laws(const Scene& scene);

}  // namespace qiming::tests
