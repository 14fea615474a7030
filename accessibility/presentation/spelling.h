// Reading by character: what of a node is read, and how one character is told (R53). Pure.
//
//  - Fields with text, facts and numbers are read by their value, all else by its name; blanks are skipped.
//  - A private value or name is read into headphones only; caption and braille line have what the picture
//  shows.
//  - Digits and letters are said as themselves, a capital as such, other marks by their names.
#pragma once

#include <cstddef>
#include <string>

#include "accessibility/presentation/character_names.h"
#include "accessibility/presentation/presentation.h"
#include "accessibility/presentation/wording.h"

namespace qiming::accessibility {

struct Spelled {
    std::u32string text;
    bool is_private = false;  // for headphones only
    bool is_drawn = true;     // the picture shows it: caption and braille line may have it, too
    bool is_hidden = false;   // and there are none: `text` is empty
};

Spelled spelled_text(const Node& node, const Preferences& preferences);

enum class Telling {
    First,        // the mode begins: its name, unless few words are wanted, and the character
    Character,    // it alone
    Explanation,  // after a while
    Both,         // when asked for
};

// Character `at` of the focused node. Caption and braille line have it with its explanation at once.
Presentation tell_character(const Voice& voice, const CharacterNames& names, std::size_t at, Telling telling);
bool can_be_explained(const Voice& voice, const CharacterNames& names, std::size_t at);

}  // namespace qiming::accessibility
