// How it sounds: volume, rate and how much is said; by key, by button, and by headphone. Every change
// is said and shown, even when nothing is being said (R11). Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_sound(const World& world, const State& state);
// Reading starts where the visitor came from; all other buttons lead back there.
void activate_sound(Draft& draft, const SoundSettings& screen, const NodeId& node);
// Louder, Quieter, Faster, Slower, NextVerbosity.
void adjust(Draft& draft, accessibility::Gesture gesture);
// Headphones mute the speaker and start at a medium volume (R14).
void switch_jack(Draft& draft, bool inserted);

}  // namespace qiming::kiosk
