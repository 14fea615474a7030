// From the tones of a dictionary to those of speech: 一 and 不 before what follows, third tones before
// third tones, and 儿 drawn into the syllable before it. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "accessibility/pronunciation/mandarin_phonemes.h"
#include "accessibility/pronunciation/syllable.h"

namespace qiming::accessibility {

// One character, or a character and its 儿, as it is said.
struct SpokenSyllable {
    Syllable syllable;  // its sound; the lexical tone
    Tone tone = Tone::Neutral;
    bool erhua = false;
    bool begins_word = false;
    std::size_t place = 0;  // of the character in the text
};

// `text` are Chinese characters between two pauses, each with its lexical syllable; `begins_word` tells
// for each whether a word begins there. A character without a reading is said 生僻字.
std::vector<SpokenSyllable> mandarin_sandhi(std::u32string_view text, const std::vector<Syllable>& syllables,
                                            const std::vector<bool>& begins_word);

}  // namespace qiming::accessibility
