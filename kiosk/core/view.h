// Describes the screen at hand, once, for all channels. Pure.
#pragma once

#include <vector>

#include "accessibility/node.h"
#include "accessibility/presentation/mending.h"
#include "accessibility/tree.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

accessibility::Node view(const World& world, const State& state);

// What the visitor has before them, and what had to be mended for that.
struct Shown {
    accessibility::Tree tree;
    std::vector<accessibility::Mend> mends;
};

// The view as a checked tree, the focus where it belongs, what scanning offers marked. A view that breaks a law
// of the tree is mended; only where that is not possible, the page of kiosk/core/broken stands for it.
Shown shown(const World& world, const State& state);
accessibility::Tree shown_tree(const World& world, const State& state);
// That page. Whatever content and the centre hold, no state leads there.
Shown broken(const World& world, const State& state);

}  // namespace qiming::kiosk
