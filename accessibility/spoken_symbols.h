// Signs that stand for words, and marks that stand for a pause. Pure.
#pragma once

#include <string_view>

namespace qiming::accessibility {

enum class Pause { None, Short, Full };

// What a sign is called in Chinese; empty: it is not said.
std::u32string_view name_of_sign(char32_t sign);
Pause pause_of(char32_t mark);
// Marks that mean "to" between two quantities.
bool is_range_mark(char32_t mark);

}  // namespace qiming::accessibility
