// What an intent does, wherever it came from: it moves the focus, activates a node of the screen at hand,
// types, or is a command that means the same everywhere. Pure.
#pragma once

#include "accessibility/intent.h"
#include "kiosk/core/draft.h"

namespace qiming::kiosk {

void act(Draft& draft, const accessibility::Intent& intent);

}  // namespace qiming::kiosk
