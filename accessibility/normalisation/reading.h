// How a stretch of written text is said: what every recogniser of the normaliser hands back. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "accessibility/normalisation/words.h"

namespace qiming::accessibility {

struct Reading {
    std::size_t length = 0;  // of the text that was read
    Words words;
    bool is_quantity = false;  // another may follow as the end of a range
};

// Recognisers look at `text`, in plain forms, from `at` on; nothing: not what they know. A Chinese
// character that is read must be among the words, at its own place.
using Recogniser = std::optional<Reading> (*)(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
