// From a gesture to what it means on the tree at hand. Pure.
//
//  - Next and Previous walk Tree::stops(); at either end the answer is AtEdge.
//  - NextPage and PreviousPage activate the node that stands for them; an irreversible one only
//    receives the focus (R46).
//  - Activate on a node that stands for a gesture means that gesture; on a focusable node that
//    cannot be activated (a fact) it means Repeat.
//  - What cannot be activated is focused instead, so that it tells why.
//  - Digits type into the focused field, or into the page's only field where the focus rests on its
//    digit pad; elsewhere they activate item n of the first List with activatable items (0 = item 10);
//    an irreversible item only receives the focus.
#pragma once

#include <string_view>

#include "accessibility/intent.h"
#include "accessibility/tree.h"

namespace qiming::accessibility {

Intent interpret(const Tree& tree, Gesture gesture);

// What activating the node `id` means wherever the focus rests, as a finger or assistive technology
// does it: a button that stands for a gesture means that gesture, and its pad key types.
Intent activation_of(const Tree& tree, std::string_view id);

}  // namespace qiming::accessibility
