// The end of a visit: it is told of each thing how it stands, what was not sent can be gone on with; then, if
// the visitor wants so, everything is wiped (R38), then goodbye. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_finish(const World& world, const State& state);

Page view_farewell(const World& world, const State& state, const Farewell& screen);
// Back to the resting screen: by any key, or after a while.
void rest(Draft& draft);
void rest_due(Draft& draft);
std::optional<std::int64_t> next_rest(const State& state);

Page view_declined(const World& world, const State& state, const Declined& screen);

// Wipes the visit, and says goodbye in the way that the visitor chose.
void say_goodbye(Draft& draft, Farewell::Why why);

// Forgets answers, settings, captions and all else of the visit; the rows of the outbox stay.
void wipe(Draft& draft);

}  // namespace qiming::kiosk
