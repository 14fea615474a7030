// Reading by character: Next and Previous go from one to the next, Repeat explains it at once and a
// while without a key explains it by itself (R54); the same key, Back or the centre key lead out, and
// any other leads out and does its work.
//
// With the arrows and the centre key alone: a button asks to choose an item (nobody comes to a button
// but over the items before it), the arrows go there, and the centre key reads it. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/core/draft.h"

namespace qiming::kiosk {

// Begins with the focused item of `tree`, which is what the visitor has before them or is about to.
void start_spelling(Draft& draft, const accessibility::Tree& tree);
void ask_what_to_spell(Draft& draft);
// True: the key, or the finger, is answered.
bool spell(Draft& draft, accessibility::Gesture gesture);
bool spell_touched(Draft& draft, const accessibility::Intent& intent);
void end_spelling(State& state);
void explain_due(Draft& draft);
std::optional<std::int64_t> next_explanation(const State& state);

}  // namespace qiming::kiosk
