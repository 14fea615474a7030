// The short sounds, made from a table: each is a row of tones, told apart by contour and not by
// pitch alone, and none longer than 0.4 s.
#pragma once

#include <cstdint>
#include <vector>

#include "accessibility/utterance.h"

namespace qiming::drivers {

std::vector<std::int16_t> render(accessibility::Earcon earcon, int sample_rate);

}  // namespace qiming::drivers
