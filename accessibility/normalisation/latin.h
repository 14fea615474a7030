// Latin words within Chinese text, made ready for the English voice. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// The word or code that starts with the letter at `at`. Short words in capitals, and words without
// a vowel, are said letter by letter.
std::optional<Reading> latin_at(std::u32string_view text, std::size_t at);
// name@host.cn, www.host.cn, https://host, zh_2024: with 点 and 艾特 between the words.
std::optional<Reading> address_at(std::u32string_view text, std::size_t at);
// No.5 -> 编号五.
std::optional<Reading> number_mark_at(std::u32string_view text, std::size_t at);
// 第III类.
std::optional<Reading> roman_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
