// Signs that stand for words, and marks that stand for a pause. Pure.
#pragma once

#include <cstddef>
#include <string_view>

#include "accessibility/normalisation/run.h"

namespace qiming::accessibility {

// What the sign at `at` is called in Chinese, as it stands there; empty: it is not said.
std::u32string_view name_of_sign(std::u32string_view text, std::size_t at);
Pause pause_of(char32_t mark);
// Marks that mean "to" between two quantities.
bool is_range_mark(char32_t mark);

}  // namespace qiming::accessibility
