// Keys and fingers: what every action of the visitor passes through, whatever it was done with, before it
// reaches the screen at hand. Pure.
#pragma once

#include <optional>

#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"

namespace qiming::kiosk {

void key_pressed(Draft& draft, const KeyPressed& key);
// Nothing: beside every target.
void touched(Draft& draft, const std::optional<accessibility::Intent>& intent);
void touch_too_short(Draft& draft);
// A finger rests: the one that woke a resting terminal explores, too.
void explore_rested(Draft& draft);
void explored_by_finger(Draft& draft, const Explored& what);
void explore_tapped(Draft& draft);

}  // namespace qiming::kiosk
