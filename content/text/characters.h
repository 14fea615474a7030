// What each character of a text is: the one list of what is seen, what turns or breaks a line, and what means
// nothing. By the tables of Unicode (utf8proc). Pure.
#pragma once

#include <optional>
#include <string_view>

namespace qiming::content {

enum class CharacterKind {
    Letter,       // of any script, and numbers: what makes a text say something
    Mark,         // belongs to the letter before it
    Sign,         // punctuation, symbols
    Blank,        // of whatever width
    Break,        // of a line or paragraph
    Control,      // a command to some machine
    Direction,    // turns the writing direction
    Invisible,    // no width and no sound: joiners, fillers, selectors, tags
    Meaningless,  // private use, unassigned, no character; patterns of dots, which no dots say
    Lost,         // U+FFFD: stands where a conversion lost a character
};

CharacterKind kind_of(char32_t point);

struct Character {
    char32_t point = 0;
    std::string_view bytes;
};

// The character at the start of a text that is not empty; nothing where it is not UTF-8.
std::optional<Character> first_character(std::string_view text);

}  // namespace qiming::content
