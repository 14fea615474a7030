// Numbers in addresses and on the way: rooms, houses, bus lines, trains. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// 302室, 3栋1203, 1288号, 101路.
std::optional<Reading> place_number_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
