// The one place where the kiosk changes its mind. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "accessibility/presentation.h"
#include "accessibility/tree.h"
#include "kiosk/core/effect.h"
#include "kiosk/core/event.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

struct Step {
    State state;
    std::vector<Effect> effects;
    accessibility::Request request = accessibility::Request::None;  // "where am I" and the like
    accessibility::Earcon earcon = accessibility::Earcon::None;
    // Reading by character: told instead of what changed about page and focus.
    std::optional<accessibility::Presentation> told;
    // A notice whose state is over: what of it is still to be said is not said.
    accessibility::NodeId withdrawn = {};
    // Said while sound is off, beside the sound that answers the key: how it comes back.
    std::string reminder = {};
    bool reread = false;  // from the top of the page, as if it had just been entered (R12)
    bool repeat = false;  // say again word for word what was said last (R6)
    bool pause = false;   // freeze or go on
};

// `tree` is what the visitor has before them, as view(world, state) gave it.
Step update(const World& world, State state, const accessibility::Tree& tree, const Event& event);

// When update wants a Woken event, in steady milliseconds; nothing: not before something happens.
std::optional<std::int64_t> next_wake(const World& world, const State& state);

}  // namespace qiming::kiosk
