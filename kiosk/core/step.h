// What one turn of the kiosk comes to: the next state, what is wanted of the devices, and what is told. Pure
// value.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "accessibility/presentation/presentation.h"
#include "kiosk/core/effect.h"
#include "kiosk/core/state.h"

namespace qiming::kiosk {

// What the visitor is told of a turn: one thing. What was noted is told with it, whichever it is.
struct WhatChanged {};  // of page and focus
struct Asked {          // "where am I" and the like
    accessibility::Request request = accessibility::Request::None;
};
struct FromTheTop {};   // the page, as if it had just been entered (R12)
struct Again {};        // word for word what was said last (R6)
struct PauseOrGoOn {};  // nothing new: what is being said freezes, or goes on
struct Instead {        // of what changed: reading by character, a group of items
    accessibility::Presentation what;
};
using Telling = std::variant<WhatChanged, Asked, FromTheTop, Again, PauseOrGoOn, Instead>;

struct Step {
    State state;
    std::vector<Effect> effects;
    Telling telling;
    accessibility::Earcon earcon = accessibility::Earcon::None;
    // A notice whose state is over: what of it is still to be said is not said.
    accessibility::NodeId withdrawn = {};
    // Said while sound is off, beside the sound that answers the key: how it comes back.
    std::string reminder = {};

    // Nothing is told in place of page and focus any more.
    void tell_what_changed_instead() {
        if (std::holds_alternative<Instead>(telling)) {
            telling = WhatChanged{};
        }
    }
};

}  // namespace qiming::kiosk
