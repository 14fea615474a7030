// What any key for letters does, wherever it came from: for the other files of this room. Pure.
#pragma once

#include <cstddef>

#include "kiosk/core/draft.h"

namespace qiming::kiosk {

// The letter goes to the letters that candidates are looked up for, or into the answer; it is told.
void add_letter(Draft& draft, char letter);
// Writes the candidate, tells it, and looks up what letters are left.
void choose_candidate(Draft& draft, std::size_t at);
// To the next candidates, round and round.
void turn_candidates(Draft& draft);
// Takes the first candidate, or writes a blank.
void make_blank(Draft& draft);
// The next way of typing; letters that are not yet words are gone.
void change_mode(Draft& draft);

}  // namespace qiming::kiosk
