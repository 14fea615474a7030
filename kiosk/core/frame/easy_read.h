// Easy reading: a picture beside the title, and no explanations besides what must be answered. Pure.
#pragma once

#include "kiosk/core/nodes.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// Changes the page as `frame` made it. What a consent tells stays: nobody agrees to what was left out.
void make_easy(const World& world, const State& state, Node& page);

}  // namespace qiming::kiosk
