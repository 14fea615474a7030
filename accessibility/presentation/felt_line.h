// The braille line: short, because a display has 40 cells or fewer. It has what the picture shows,
// a private value only where that is revealed. Here it is written in print, its marks as single characters that
// no text uses; accessibility/braille/braille_line.h turns it into cells. docs/words.md lists the marks for
// readers.
//
//  name [mark] [value] [state] [position] [more], for example  "手语 ☑ 3/12"  or  "手机号码 ＝ 138␣ ‼"
//    ● ○   choice, selected or not            ☑ ☐   checkbox, selected or not
//    ＝    what follows is the value          ␣     end of what was typed into a field
//    ▸     does something                     ✕ ‼   unavailable; in error
//    3/12  position in the list               ┃     between a page, its texts, an item and its hint
#pragma once

#include <string>
#include <string_view>

#include "accessibility/tree.h"

namespace qiming::accessibility {

// The focused item itself: all but its hint.
std::string braille_of_stop(const Tree& tree, std::size_t index);
// Its hint and the texts that stand on its card; empty when it has none.
std::string braille_details_of(const Tree& tree, std::size_t index);
// Name and value of what is not focused: a text, a notice, a status.
std::string braille_of(const Node& node);

// Puts " ┃ " between two parts of a line that are not empty.
std::string joined_braille(std::string before, std::string_view after);

}  // namespace qiming::accessibility
