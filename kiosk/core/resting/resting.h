// The resting screen, which any key, touch or headphone wakes, and the welcome that follows: the
// choice of language, and where the keys, the jack and help are. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_resting(const World& world, const State& state);
// The corner of a resting panel, and the button there: large print from the first page on (R60).
inline constexpr const char* start_button = "resting/start";  // has the ring at rest
inline constexpr const char* large_print_corner = "resting/large";

// Starts a visit. The first key only wakes; what it would have meant is not done.
void wake(Draft& draft);

Page view_welcome(const World& world, const State& state);

}  // namespace qiming::kiosk
