// Telephone numbers, in the groups in which they are told. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// 13812345678, 138-1234-5678, 0756-2128234, 02083184321, 4008301234, 0756-2128234-801.
std::optional<Reading> telephone_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
