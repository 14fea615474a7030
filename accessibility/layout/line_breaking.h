// Breaks text into lines of a given width by the rules of Chinese typesetting (kinsoku). Pure.
//
//  1. No line starts with closing punctuation or ends with opening punctuation.
//  2. Latin words and numbers stay whole; a line break in the text ("\n") is kept.
//  3. Spaces at the end of a line are dropped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accessibility/layout/picture.h"

namespace qiming::accessibility {

// Never returns an empty list; a single piece wider than `width_px` is cut between characters.
std::vector<std::string> break_lines(std::string_view text, float width_px, float em_px, Weight weight,
                                     const TextMeasure& measure);

// Width of the widest piece that these rules keep whole: a narrower line would have to cut it.
float widest_piece(std::string_view text, float em_px, Weight weight, const TextMeasure& measure);

// The rules, for the laws: may a line start, or end, with this character?
bool may_start_line(char32_t character);
bool may_end_line(char32_t character);

}  // namespace qiming::accessibility
