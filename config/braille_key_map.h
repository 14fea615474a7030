// Which key of a braille display makes which gesture: data (config/keys/braille.toml), for all
// displays alike, since BRLTTY gives their keys common names ("FWINRT": pan right). Pure.
//
// Routing keys are not named here: one above the focused item activates it.
// A map is refused when a gesture that every visit needs has no key, or when a key stands twice.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <tl/expected.hpp>

#include "accessibility/braille/braille_window.h"
#include "accessibility/gesture.h"
#include "content/fault.h"

namespace qiming::config {

using BrailleMeaning = std::variant<accessibility::Gesture, accessibility::Pan>;

struct BrailleKeyMap {
    std::map<std::string, BrailleMeaning, std::less<>> by_key;
    std::optional<BrailleMeaning> find(std::string_view key) const;
    bool operator==(const BrailleKeyMap&) const = default;
};

tl::expected<BrailleKeyMap, content::ContentFault> parse_braille_key_map(std::string_view toml,
                                                                         std::string_view file);

}  // namespace qiming::config
