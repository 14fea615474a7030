// Describes the screen at hand, once, for all channels. Pure.
#pragma once

#include "accessibility/node.h"
#include "accessibility/tree.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

accessibility::Node view(const World& world, const State& state);

// What the visitor has before them: the view as a checked tree, the focus where it belongs, what scanning
// offers marked. A view that breaks a law of the tree gives a page that leads to staff.
accessibility::Tree shown_tree(const World& world, const State& state);
// That page. No state of the sample world leads there.
accessibility::Tree broken_tree(const World& world, const State& state);

}  // namespace qiming::kiosk
