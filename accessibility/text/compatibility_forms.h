// Characters that only look different: full-width digits, Kangxi radicals, circled numbers. They
// are said as what they stand for. Pure.
#pragma once

#include <optional>

namespace qiming::accessibility {

// The character that `point` stands for: itself for most. Every decimal digit becomes an ASCII one,
// every blank a space, every hyphen '-'.
char32_t plain_form(char32_t point);

// ① ⑵ ㈢ ❹ and their like.
std::optional<int> enclosed_number(char32_t point);
// Ⅰ to Ⅻ as single characters.
std::optional<int> roman_number(char32_t point);

}  // namespace qiming::accessibility
