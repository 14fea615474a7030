// What a synthesiser is given: one phrase, said in one breath. Pure values.
#pragma once

#include <cstddef>
#include <string>

#include "accessibility/language.h"
#include "accessibility/normalisation/run.h"

namespace qiming::accessibility {

struct SpokenPhrase {
    Language language = Language::Chinese;
    std::string text;  // mnemonics of eSpeak NG, or plain words
    bool phonemes = false;
    Pause after = Pause::None;
    // Which part of the utterance it says: bytes `begin` to `end` of the text of `span`. The phrases of
    // a span cover its text without a gap.
    std::size_t span = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string clip = {};  // the written words, where a person has recorded them; `text` is empty then
    bool operator==(const SpokenPhrase&) const = default;
};

}  // namespace qiming::accessibility
