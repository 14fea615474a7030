// A page as it is told and drawn while text is magnified (from TextSize::Double on). Pure.
//
//  1. What one screenful cannot hold becomes several stops: long texts and values are cut into parts, at
//     the ends of sentences where that goes; what a card tells beside its name follows it as a fact of its own.
//  2. A text becomes a stop where it would not stand on one screenful with what comes after it: so
//     that it is reached by Next, and each screenful holds something that can be focused.
//  3. The id of a part is that of the whole, behind it part_mark and a number; the first keeps the id
//     (accessibility/layout/magnified/places.h).
//  4. Room is estimated from the panel and from characters that are wider than those of any face: the
//     tree is the same for every way of drawing.
#pragma once

#include "accessibility/layout/picture.h"
#include "accessibility/node.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"

namespace qiming::accessibility {

// Unchanged below TextSize::Double.
Node magnified(Node page, const Viewport& panel, const Preferences& preferences, const Phrasebook& phrases);

}  // namespace qiming::accessibility
