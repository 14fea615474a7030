// English text made ready for the English voice: codes digit by digit, Chinese names as Chinese. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/utterance.h"

namespace qiming::accessibility {

std::vector<Span> normalise_english(std::string_view text);

}  // namespace qiming::accessibility
