// The tones of 一 and 不, which depend on what they stand beside. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "accessibility/pronunciation/mandarin_phonemes.h"
#include "accessibility/pronunciation/syllable.h"

namespace qiming::accessibility {

struct SandhiPlace {
    std::u32string_view text;
    const std::vector<Syllable>& syllables;
    const std::vector<bool>& begins_word;
    std::size_t at;
};

// yi1 in ordinals, numbers, dates, floors and at the end of a word; else yi2 before a fourth tone and
// yi4 before the others; neutral between a verb and itself.
Tone tone_of_one(const SandhiPlace& place);
// bu2 before a fourth tone; neutral between a word and itself.
Tone tone_of_not(const SandhiPlace& place);

}  // namespace qiming::accessibility
