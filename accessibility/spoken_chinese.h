// Chinese text made ready: numbers and signs as words, Latin words for the English voice (R50). Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/spoken_text.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

// `language` is Mandarin or Cantonese; the runs carry it.
std::vector<SpokenRun> chinese_runs(std::u32string_view written, Language language);

// The runs as spans; pauses are Chinese commas and full stops, the only punctuation left.
std::vector<Span> normalise_chinese(std::string_view text);
// True if nothing is left in `text` but Chinese characters, commas and full stops.
bool is_speakable_chinese(std::string_view text);
// All spans of an utterance made ready for the synthesiser.
std::vector<Span> normalise(const Utterance& utterance);

}  // namespace qiming::accessibility
