// The page of the screen at hand, made by the room that it belongs to, with what its nodes do. Pure.
#pragma once

#include "kiosk/core/page.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

Page page_of_screen(const World& world, const State& state);

}  // namespace qiming::kiosk
