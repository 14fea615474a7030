// What the visitor consents to, in detail: which kinds of data are asked for, who handles them, who sees
// them, how long they are kept and how the consent is withdrawn. It stands before the choices, and is open
// or not as the visitor likes. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

// The button that opens and shuts the details, and below it the details where they are open.
Node view_consent(const World& world, const State& state, const Asking& screen, Deeds& deeds);

}  // namespace qiming::kiosk
