// What questions may depend on although nobody asks it: see content/forms/facts.h. Pure.
#pragma once

#include "content/forms/facts.h"
#include "kiosk/core/state.h"

namespace qiming::kiosk {

// While the day is a guess, nothing: an age by a wrong day would ask the wrong questions.
content::Facts facts_at(const Session& session, const Moment& now);

}  // namespace qiming::kiosk
