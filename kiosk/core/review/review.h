// All answers of a service before they are sent; each can be changed. Sending is irreversible and
// needs its own key press (R46, R47). Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_review(const World& world, const State& state, const Review& screen);

}  // namespace qiming::kiosk
