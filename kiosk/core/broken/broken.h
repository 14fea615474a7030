// The page that stands for one that could not be shown: it says so, and leads back, home or to staff by every
// input. It is part of no screen and holds nothing: as soon as the screen at hand can be shown again, it is.
// Filters of the jobs that led here are dropped when the visitor leaves it. Pure.
#pragma once

#include "accessibility/tree.h"
#include "kiosk/core/draft.h"

namespace qiming::kiosk {

accessibility::Node view_broken(const World& world, const State& state);
bool is_broken(const accessibility::Tree& tree);
// Before Back or Home: what led here is not found again.
void forget_what_broke(Draft& draft);

}  // namespace qiming::kiosk
