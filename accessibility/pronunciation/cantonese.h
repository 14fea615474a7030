// What eSpeak NG's voice "yue" is given for a syllable of Cantonese: its own mnemonics, so that words
// and polyphones are read by our lexicon and not by its table of characters. Pure.
//
// Jyutping nearly is those mnemonics, but that the tone stands behind the vowel: teng1 is "te1N". The
// syllables without a vowel, 五 ng5 and 唔 m4, would be 50 ms without a tone: between two nasals, a
// vowel as short as can be carries it. Which syllable a character has, readings.h tells; tones never
// change one another here.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "accessibility/pronunciation/syllable.h"

namespace qiming::accessibility {

struct CantoneseSound {
    std::string_view jyutping;
    std::string_view opening;  // up to the place of the tone
    std::string_view coda;
};

std::span<const CantoneseSound> cantonese_initials();  // the empty one stands last
std::span<const CantoneseSound> cantonese_finals();

// Empty: there is no such syllable in Cantonese.
std::string cantonese_phonemes(const Syllable& syllable);

}  // namespace qiming::accessibility
