// Turns written Chinese into words that a Mandarin synthesiser may be given: no digit, symbol or
// Latin letter is left in a span tagged Chinese (R50). Pure.
//
// Runs of Latin letters come back as spans of their own, tagged English: words whole, codes letter
// by letter. Pauses are marked by Chinese commas and full stops, the only punctuation that is left.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/utterance.h"

namespace qiming::accessibility {

std::vector<Span> normalise_chinese(std::string_view text);

// True if nothing is left in `text` but Chinese characters, commas and full stops.
bool is_speakable_chinese(std::string_view text);

// All spans of an utterance made ready for the synthesiser.
std::vector<Span> normalise(const Utterance& utterance);

}  // namespace qiming::accessibility
