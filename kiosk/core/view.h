// Describes the screen at hand, once, for all channels. Pure.
#pragma once

#include "accessibility/node.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

accessibility::Node view(const World& world, const State& state);

}  // namespace qiming::kiosk
