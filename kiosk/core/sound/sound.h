// How it sounds: volume, rate and how much is said; by key, by button, and by headphone. Every change
// is said and shown, even when nothing is being said (R11).
//
// With sound off nothing of the page is said, so that bystanders hear nothing; but no key is met by silence: a
// short quiet sound answers each, and from time to time a sentence tells how sound comes back: by Louder or by
// calling staff, which all can reach. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

// Reading starts where the visitor came from.
Page view_sound(const World& world, const State& state, const SoundSettings& screen);
// Louder, Quieter, Faster, Slower, NextVerbosity.
void adjust(Draft& draft, accessibility::Gesture gesture);
// Louder, or a call for staff. True: it was off.
bool bring_sound_back(Draft& draft);
// A key was pressed while sound is off.
void answer_without_sound(Draft& draft);
// Headphones mute the speaker and start at a medium volume (R14).
void switch_jack(Draft& draft, bool inserted);

}  // namespace qiming::kiosk
