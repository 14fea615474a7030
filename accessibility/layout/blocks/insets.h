// What stands round the words of cards, facts and fields, in whole pixels: for whoever places them, and for
// whoever asks how high they will be. Pure.
#pragma once

#include <cmath>

#include "accessibility/layout/set_text.h"

namespace qiming::accessibility {

// Side of the mark of what can be chosen.
inline float mark_side(const Sizes& sizes) {
    return std::round(sizes.choice * 1.3F);
}

// Between a mark or an icon and the words at its right.
inline float gap_after_mark(const Sizes& sizes) {
    return std::round(sizes.body * 0.7F);
}

// Left and right of the words of a fact.
inline float fact_inset(const Sizes& sizes) {
    return std::round(2.5F * sizes.mm);
}

// What a fact is higher than its words.
inline float fact_slack(const Sizes& sizes) {
    return std::round(2 * sizes.mm);
}

// Of what is typed into a field.
inline float figure_line(const Sizes& sizes) {
    return std::round(sizes.figure * line_height_per_em);
}

}  // namespace qiming::accessibility
