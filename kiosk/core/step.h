// What one turn of the kiosk comes to: the next state, what is wanted of the devices, and what is told. Pure
// value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accessibility/presentation/presentation.h"
#include "kiosk/core/effect.h"
#include "kiosk/core/state.h"

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

}  // namespace qiming::kiosk
