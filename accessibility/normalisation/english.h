// English text made ready for the English voice: numbers and signs as words, Chinese names as Chinese. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/normalisation/run.h"

namespace qiming::accessibility {

std::vector<SpokenRun> english_runs(std::u32string_view written);

}  // namespace qiming::accessibility
