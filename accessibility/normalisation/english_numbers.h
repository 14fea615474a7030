// Numbers within English text: what they are and how they are said. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// The number, date, time, sum or code at `at` in English words; U'，' is a pause. Never nothing at a digit.
std::optional<Reading> english_number_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
