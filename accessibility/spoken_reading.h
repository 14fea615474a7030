// How a stretch of written text is said: what every recogniser of the normaliser hands back. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace qiming::accessibility {

struct Reading {
    std::size_t length = 0;    // of the text that was read
    std::u32string words;      // Chinese characters, U'，' for pauses, and Latin capitals
    bool is_quantity = false;  // another may follow as the end of a range
};

// Recognisers look at `text`, in plain forms, from `at` on; nothing: not what they know.
using Recogniser = std::optional<Reading> (*)(std::u32string_view text, std::size_t at);

// Words after which a number is a quantity: measure words, units, 余 and 多.
bool is_measure(char32_t point);

}  // namespace qiming::accessibility
