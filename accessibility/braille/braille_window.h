// The part of a braille line that a display shows. Pure; owned by who shows it.
//
//  1. A window begins at a word, and ends with one where it can: words are split only when one is
//     longer than the display.
//  2. A new line is shown from its beginning; while something is typed, from where the caret is.
//  3. Panning covers each cell of the line; at either end it says so, and nothing moves.
#pragma once

#include <cstddef>
#include <string>

#include "accessibility/braille/braille_line.h"

namespace qiming::accessibility {

// What a panning key does.
enum class Pan {
    Right,
    Left,
    Item,  // to the focused item; from there to the beginning of the line
};

class BrailleWindow {
public:
    void show(BrailleLine line);
    void resize(std::size_t width);
    // False: there is nothing more that way, and nothing has moved.
    bool pan(Pan pan);
    // As many cells as the display has; nothing without a display.
    std::u32string cells() const;
    // Whether cell `number` of the display, from 0, shows some of the focused item.
    bool is_on_item(std::size_t number) const;

private:
    std::size_t end_of(std::size_t from) const;
    std::size_t next_after(std::size_t from) const;
    // Where the last window begins that a reader comes to before `at`, from the beginning of the line.
    std::size_t last_before(std::size_t at) const;
    void begin();

    BrailleLine line_;
    std::size_t width_ = 0;
    std::size_t from_ = 0;
};

}  // namespace qiming::accessibility
