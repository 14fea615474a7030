// Digits that name something and count nothing: certificates, outcome numbers, masked values. They
// are said digit by digit, in groups. Pure.
#pragma once

#include <initializer_list>

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// 440402********1234: the stars become 隐藏.
std::optional<Reading> masked_at(std::u32string_view text, std::size_t at);
// 18 characters in groups of 6, 8 and 4, with what a disability certificate adds.
std::optional<Reading> identity_at(std::u32string_view text, std::size_t at);
// "101 000 0017", "12-34-56".
std::optional<Reading> digit_groups_at(std::u32string_view text, std::size_t at);
// 91440400MA4UPQ1234: letters and digits mixed, one by one.
std::optional<Reading> mixed_code_at(std::u32string_view text, std::size_t at);
// One run of digits that cannot be a quantity, by its shape or by the words around it.
std::optional<Reading> plain_code_at(std::u32string_view text, std::size_t at);

// The digits `begin` to `end` of `text` in groups of `sizes`, the rest in one.
Words in_groups(std::u32string_view text, std::size_t begin, std::size_t end,
                std::initializer_list<std::size_t> sizes);

}  // namespace qiming::accessibility
