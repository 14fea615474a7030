// One question on one page: of any form, of any kind. Pure.
#pragma once

#include "kiosk/core/page.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

Page view_asking(const World& world, const State& state, const Asking& screen);

// "第3步，共9步" with its bar, for every page of a service.
Node progress_of(const World& world, const State& state, Service service, const Screen& screen);

}  // namespace qiming::kiosk
