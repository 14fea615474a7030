// The one place where the kiosk changes its mind. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "accessibility/tree.h"
#include "kiosk/core/event.h"
#include "kiosk/core/step.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// `tree` is what the visitor has before them, as view(world, state) gave it.
Step update(const World& world, State state, const accessibility::Tree& tree, const Event& event);

// When update wants a Woken event, in steady milliseconds; nothing: not before something happens.
std::optional<std::int64_t> next_wake(const World& world, const State& state);

}  // namespace qiming::kiosk
