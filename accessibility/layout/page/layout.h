// Where everything stands on the panel, worked out from the tree. Pure: the width of text comes
// from a TextMeasure that the display driver implements.
//
//  1. Sizes are kept in millimetres (accessibility/layout/metrics.h) and become pixels by the viewport's
//  density.
//  2. What does not fit in the middle region is cut into screenfuls between nodes, never through one;
//     the screenful that holds the focus is shown. A pager then stands under it. The pager belongs to
//     the picture, not to the tree: touching it only moves the focus, which the arrow keys do anyway.
//  3. Every focusable node of the shown screenful has a box; its target is at least `target_mm`, and
//     targets are at least `gap_mm` apart (R28).
//  4. Text is broken by the rules of Chinese typesetting (kinsoku): no line starts with closing
//     punctuation, none ends with opening punctuation, Latin words and numbers stay whole.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/layout/picture.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/tree.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

// `captioned` is shown whole where it fits into the strip; else only the part of it that is `said` now, as
// much of it as fits. An empty part: nothing is said yet. "Speaking" stands beside it only while it `sounds`.
Layout layout(const Tree& tree, std::string_view captioned, const Viewport& viewport,
              const TextMeasure& measure, const Preferences& preferences, const Phrasebook& phrases,
              CaptionPart said = {}, bool sounds = true);

// Every screenful of the page at once, in reading order; the focus has its ring on one of them.
std::vector<Layout> all_screenfuls(const Tree& tree, const Viewport& viewport, const TextMeasure& measure,
                                   const Preferences& preferences, const Phrasebook& phrases);

}  // namespace qiming::accessibility
