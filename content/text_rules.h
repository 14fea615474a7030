// What words that a visitor typed must be like, and how long they are. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace qiming::content {

enum class TextFault {
    NotUtf8,
    Control,    // a control character
    Direction,  // a mark that turns the writing direction
};

// What is wrong with the text; nothing: it may be kept, shown and sent.
std::optional<TextFault> fault_in_text(std::string_view text);
// In code points; of text that is UTF-8.
std::size_t count_of_characters(std::string_view text);
// Where the last character begins, in bytes; 0 for an empty text.
std::size_t start_of_last_character(std::string_view text);
// Nothing in it would be seen or heard: blanks of any script, marks without width. Of text that is UTF-8.
bool is_blank(std::string_view text);

}  // namespace qiming::content
