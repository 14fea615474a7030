// Fields that several messages of the wire have in common. Private to content/wire. Like the fields of
// json_reading.h: the first fault stays, what is read after it is worthless.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "content/json/json_reading.h"

namespace qiming::content {

inline constexpr JsonLimits wire_limits{65'536, 12};
inline constexpr std::int64_t largest_exact = 9'007'199'254'740'991;  // what every JSON reader keeps exactly
inline constexpr std::size_t longest_name = 64;

// The field "id": 128 random bits, 32 hex digits.
std::string read_id(const JsonObject& object);
// The field "number" (outcome_number.h).
std::string read_number(const JsonObject& object);

// `table`: pairs of a value and its name on the wire.
template <typename Table>
auto read_named(const JsonObject& object, std::string_view field, const Table& table) {
    const std::string name = object.text(field, longest_name);
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.second == name; });
    if (found == table.end()) {
        std::string expected;
        for (const auto& each : table) {
            expected += fmt::format("{}\"{}\"", expected.empty() ? "" : ", ", each.second);
        }
        object.refuse(field, "expected one of " + expected, "Correct the word.");
        return table.front().first;
    }
    return found->first;
}

template <typename Table, typename Value>
std::string_view name_in(const Table& table, Value value) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.first == value; });
    return found == table.end() ? std::string_view() : found->second;
}

}  // namespace qiming::content
