// Runs of words as the spans of an utterance: pauses become punctuation. Pure.
#pragma once

#include <vector>

#include "accessibility/spoken_text.h"
#include "accessibility/utterance.h"

namespace qiming::accessibility {

std::vector<Span> spans_of(const std::vector<SpokenRun>& runs);

}  // namespace qiming::accessibility
