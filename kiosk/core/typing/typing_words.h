// The letters of the keys and the names of the ways of typing. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/state.h"

namespace qiming::kiosk {

// What a key of the telephone keypad gives, one press after the other; empty: nothing here.
std::string_view letters_of(TypingMode mode, char digit);
// The rows of the keyboard on the page.
std::vector<std::string_view> key_rows(TypingMode mode);
bool takes_letter(TypingMode mode, char letter);
// Of the way's name; with ".how" behind it, of what is told when it was chosen.
std::string phrase_of(TypingMode mode);
TypingMode after(TypingMode mode);
// Letters stand for candidates here; elsewhere they are the words themselves.
bool composes(TypingMode mode);

inline constexpr std::size_t candidates_a_page = 5;

}  // namespace qiming::kiosk
