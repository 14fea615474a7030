// What surrounds every page: the banner with the link and the time, the notice, and the toolbar,
// always in the same order. Pure.
#pragma once

#include "kiosk/core/page.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

Node frame(const World& world, const State& state, Page page);

}  // namespace qiming::kiosk
