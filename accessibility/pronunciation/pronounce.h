// From what is written to what the synthesiser is given: words by the normaliser, readings by the
// lexicon, tones by sandhi, then phonemes (R50, R51). Pure.
//
// Under a Chinese voice a phrase holds nothing but mnemonics of known syllables: no character,
// letter or digit of the text gets through. English is passed on as plain words.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "accessibility/pronunciation/lexicon.h"
#include "accessibility/pronunciation/spoken_phrase.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

struct Pronunciation {
    Lexicon mandarin;
    Lexicon cantonese;
    // Texts that a person has recorded: a span that is one of them is one phrase, and played.
    std::set<std::pair<Language, std::string>> recorded = {};
};

std::vector<SpokenPhrase> pronounce(const Utterance& utterance, const Pronunciation& pronunciation);

}  // namespace qiming::accessibility
