// Chinese text made ready: numbers and signs as words, Latin words for the English voice (R50). Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/normalisation/run.h"

namespace qiming::accessibility {

// `language` is Mandarin or Cantonese; the runs carry it.
std::vector<SpokenRun> chinese_runs(std::u32string_view written, Language language);

}  // namespace qiming::accessibility
