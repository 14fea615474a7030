// What signs, units and months are called in English. Pure.
#pragma once

#include <string>
#include <string_view>

namespace qiming::accessibility {

// Empty: the sign is not said.
std::u32string_view english_sign(char32_t sign);
// "kilograms" for the unit that the normaliser of Chinese says so; "kilogram" of one. Empty: unknown.
std::u32string english_unit(std::u32string_view chinese, bool is_one);
std::u32string_view english_month(int month);
// "2 thirds"; "3 over 7".
std::u32string english_fraction(std::u32string_view numerator, std::u32string_view denominator);
// Capitals that are a word said loudly, not letters: NO, YES, HELP.
bool is_loud_word(std::u32string_view word);

}  // namespace qiming::accessibility
