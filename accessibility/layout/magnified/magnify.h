// A page as it is told and drawn while text is magnified (from TextSize::Double on). Pure.
//
//  1. What one screenful cannot hold becomes several stops: long texts and values are cut into parts, at
//     the ends of sentences where that goes; what a card tells beside its name follows it as a fact of its own.
//  2. A text becomes a stop where it would not stand on one screenful with what comes after it: so
//     that it is reached by Next, and each screenful holds something that can be focused.
//  3. The id of a part is that of the whole, behind it part_mark and a number; the first keeps the id.
//  4. Room is estimated from the panel and from characters that are wider than those of any face: the
//     tree is the same for every way of drawing.
#pragma once

#include "accessibility/layout/picture.h"
#include "accessibility/node.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"

namespace qiming::accessibility {

inline constexpr char part_mark = '~';

// Unchanged below TextSize::Double.
Node magnified(Node page, const Viewport& panel, const Preferences& preferences, const Phrasebook& phrases);

// Where the focus stands in `page` when it was on `wanted` before the page was laid out in another size:
// there, or on the whole of a part, or on what comes next. Empty: nowhere.
NodeId place_in(const Node& page, const NodeId& wanted);

// Where a visitor begins on a page that tells what became of something: at its beginning, of which they see but
// one screenful at a time. Empty: it is no such page.
NodeId beginning_of_result(const Node& page);

}  // namespace qiming::accessibility
