// Nobody there? After a while without action and without speech (R37) the visitor is asked; each key
// goes on (R36); the countdown is said and shown at 45, 30, 20 and 10 s; then all is wiped, and that is said.
// Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_idle(const World& world, const State& state);
void note_action(Draft& draft);
// True: the key answered the warning, and does nothing else.
bool extend(Draft& draft);
void idle_due(Draft& draft);
// That the visit is about to end, or has ended, for want of a key: said aloud even where sound is off.
bool is_told_aloud(const State& state);
std::optional<std::int64_t> next_idle(const World& world, const State& state);

}  // namespace qiming::kiosk
