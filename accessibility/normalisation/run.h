// A run of words of one language, and the pause behind it: what normalisation makes and pronunciation takes.
// Pure values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "accessibility/language.h"

namespace qiming::accessibility {

enum class Pause { None, Short, Full };

struct SpokenRun {
    Language language = Language::Chinese;  // Chinese: only Chinese characters; English: plain words
    std::u32string words;
    std::vector<std::uint32_t> origins;  // one for each of `words`: which code point of the text it stands for
    Pause after = Pause::None;
    bool operator==(const SpokenRun&) const = default;
};

}  // namespace qiming::accessibility
