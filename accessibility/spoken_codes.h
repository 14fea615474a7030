// Digits that name something and count nothing: certificate and telephone numbers, hotlines,
// outcome numbers, rooms, masked values. They are said digit by digit, in groups. Pure.
#pragma once

#include "accessibility/spoken_reading.h"

namespace qiming::accessibility {

// 440402********1234: the stars become 隐藏.
std::optional<Reading> masked_at(std::u32string_view text, std::size_t at);
// 18 characters in groups of 6, 8 and 4, with what a disability certificate adds.
std::optional<Reading> identity_at(std::u32string_view text, std::size_t at);
std::optional<Reading> telephone_at(std::u32string_view text, std::size_t at);
// "101 000 0017", "12-34-56".
std::optional<Reading> digit_groups_at(std::u32string_view text, std::size_t at);
// One run of digits that cannot be a quantity, by its shape or by the words around it.
std::optional<Reading> plain_code_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
