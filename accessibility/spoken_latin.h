// Latin words within Chinese text, made ready for the English voice. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qiming::accessibility {

struct Latin {
    std::size_t length = 0;  // of the text that was read
    std::u32string words;
};

// The word, address or code that starts with the letter at `at`. Short words in capitals are said
// letter by letter.
Latin latin_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
