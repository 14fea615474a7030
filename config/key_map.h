// Which key makes which gesture: data (config/keys/default.toml), so that another keypad needs no
// new code. Keys are named as SDL names them ("Up", "Keypad 5", "F1"). Pure.
//
// A key map is refused when a gesture that every visit needs has no key, when a key stands twice,
// or when it asks for a chord (R30).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "accessibility/gesture.h"
#include "content/fault.h"

namespace qiming::config {

struct KeyMap {
    std::map<std::string, accessibility::Gesture, std::less<>> by_key;
    std::optional<accessibility::Gesture> find(std::string_view key) const;
    bool operator==(const KeyMap&) const = default;
};

tl::expected<KeyMap, content::ContentFault> parse_key_map(std::string_view toml, std::string_view file);

// "next", "previous-page", "digit-4", "letter-x" ...: the names used in key maps and in journeys.
std::string_view name_of(accessibility::Gesture gesture);
std::optional<accessibility::Gesture> gesture_named(std::string_view name);

// A modifier on its own, as SDL names it, is half a key: nobody on a keypad has one.
bool is_modifier(std::string_view key);

}  // namespace qiming::config
