// What words must be like, and how long they are. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace qiming::content {

enum class TextFault {
    NotUtf8,
    Control,    // a control character, a line break, a tab
    Direction,  // a mark that turns the writing direction
};

// What is wrong with a text that a visitor typed; nothing: it may be kept, shown and sent.
std::optional<TextFault> fault_in_text(std::string_view text);
// In code points; of text that is UTF-8.
std::size_t count_of_characters(std::string_view text);
// Where the last character begins, in bytes; 0 for an empty text.
std::size_t start_of_last_character(std::string_view text);
// No letter and no number of any script is in it: blanks, stars, marks that nobody sees. Nothing would be
// learned from it by ear. The one test of emptiness, for what is typed and what comes in. Of text that is
// UTF-8.
bool is_blank(std::string_view text);

}  // namespace qiming::content
