// Units of measurement as they are written after a number, and how they are said. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace qiming::accessibility {

struct Unit {
    std::u32string_view written;
    std::u32string_view said;
};

// The unit at `at`, if nothing follows that makes it part of a word.
const Unit* unit_at(std::u32string_view text, std::size_t at);
bool is_temperature(const Unit& unit);

}  // namespace qiming::accessibility
