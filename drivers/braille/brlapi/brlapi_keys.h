// Key codes of BrlAPI as the rest of the house knows them. Private to this driver.
#pragma once

#include <cstdint>
#include <optional>

#include "drivers/braille/braille.h"

namespace qiming::drivers {

// Nothing: the code means nothing to a visitor (a modifier, a command for BRLTTY itself).
std::optional<BrailleInput> input_of(std::uint64_t key_code);

}  // namespace qiming::drivers
