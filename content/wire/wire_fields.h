// Fields that several messages of the wire have in common. Private to content/wire. Like the fields of
// json_reading.h: the first fault stays, what is read after it is worthless.
//
// The other end may be of a later release: a field that is not known here is passed over, and a word that a
// later release has for one more kind, standing or code is read as `Unknown`.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "content/json/json_reading.h"

namespace qiming::content {

inline constexpr JsonLimits wire_limits{65'536, 12};
inline constexpr std::int64_t largest_exact = 9'007'199'254'740'991;  // what every JSON reader keeps exactly
inline constexpr std::size_t longest_name = 64;

// The field "id": 128 random bits, 32 hex digits.
std::string read_id(const JsonObject& object);
// The field "number" (outcome_number.h).
std::string read_number(const JsonObject& object);

// What can be a name on the wire: small letters, digits and "_", at most `longest_name`.
bool is_wire_name(std::string_view text);

// `table`: pairs of a value and its name on the wire. Any other name is `Unknown`, and stands in `unknown`.
template <typename Table>
auto read_named(const JsonObject& object, std::string_view field, const Table& table, std::string& unknown) {
    using Value = typename Table::value_type::first_type;
    const std::string name = object.text(field, longest_name);
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.second == name; });
    if (found != table.end()) {
        return found->first;
    }
    if (!is_wire_name(name)) {
        object.refuse(field, "expected a word of small letters, digits and _", "Correct the word.");
    }
    unknown = name;
    return Value::Unknown;
}

template <typename Table, typename Value>
std::string_view name_in(const Table& table, Value value) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.first == value; });
    return found == table.end() ? std::string_view() : found->second;
}

}  // namespace qiming::content
