#include "config/key_map.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "config/key_names.h"
#include "config/toml_reading.h"
#include "content/text/nearest.h"

namespace qiming::config {
namespace {

using accessibility::Gesture;

constexpr std::array<std::pair<std::string_view, Gesture>, accessibility::gesture_count> gesture_names = {{
    {"next", Gesture::Next},
    {"previous", Gesture::Previous},
    {"next-page", Gesture::NextPage},
    {"previous-page", Gesture::PreviousPage},
    {"activate", Gesture::Activate},
    {"back", Gesture::Back},
    {"home", Gesture::Home},
    {"help", Gesture::Help},
    {"call-staff", Gesture::CallStaff},
    {"finish", Gesture::Finish},
    {"where-am-i", Gesture::WhereAmI},
    {"repeat", Gesture::Repeat},
    {"pause", Gesture::Pause},
    {"read-page", Gesture::ReadPage},
    {"read-characters", Gesture::ReadCharacters},
    {"louder", Gesture::Louder},
    {"quieter", Gesture::Quieter},
    {"faster", Gesture::Faster},
    {"slower", Gesture::Slower},
    {"next-verbosity", Gesture::NextVerbosity},
    {"sound", Gesture::ToggleSound},
    {"next-text-size", Gesture::NextTextSize},
    {"larger", Gesture::Larger},
    {"smaller", Gesture::Smaller},
    {"next-theme", Gesture::NextTheme},
    {"next-language", Gesture::NextLanguage},
    {"curtain", Gesture::ToggleCurtain},
    {"low-reach", Gesture::ToggleLowReach},
    {"main-button-side", Gesture::ToggleMainButtonSide},
    {"easy-read", Gesture::ToggleEasyRead},
    {"settings", Gesture::OpenSettings},
    {"explore", Gesture::ToggleExplore},
    {"staff-break", Gesture::StaffBreak},
    {"switches", Gesture::SetUpSwitches},
    {"reset-settings", Gesture::ResetSettings},
    {"digit-0", Gesture::Digit0},
    {"digit-1", Gesture::Digit1},
    {"digit-2", Gesture::Digit2},
    {"digit-3", Gesture::Digit3},
    {"digit-4", Gesture::Digit4},
    {"digit-5", Gesture::Digit5},
    {"digit-6", Gesture::Digit6},
    {"digit-7", Gesture::Digit7},
    {"digit-8", Gesture::Digit8},
    {"digit-9", Gesture::Digit9},
    {"letter-x", Gesture::LetterX},
    {"delete", Gesture::Delete},
}};

// Without one of these a visitor who cannot see the screen is stuck or unheard. Digits are not among
// them: what they do can be reached with the arrows and the centre key.
constexpr std::array<Gesture, 12> needed = {Gesture::Next,         Gesture::Previous,  Gesture::NextPage,
                                            Gesture::PreviousPage, Gesture::Activate,  Gesture::Back,
                                            Gesture::Help,         Gesture::CallStaff, Gesture::WhereAmI,
                                            Gesture::Repeat,       Gesture::Louder,    Gesture::Quieter};

std::vector<std::string> all_gesture_names() {
    std::vector<std::string> names;
    for (const auto& each : gesture_names) {
        names.emplace_back(each.first);
    }
    return names;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known, std::string otherwise) {
    const std::string near = content::nearest(word, known);
    return near.empty() ? std::move(otherwise) : fmt::format("Did you mean \"{}\"?", near);
}

// "Ctrl+A": two keys at once, which not every hand can press (R30). A lone + is a key of its own.
bool is_chord(std::string_view key) {
    return key.size() > 1 && key != "Keypad +" && key.find('+') != std::string_view::npos;
}

void add_key(Reading& reading, const toml::node& node, Gesture gesture, KeyMap& map) {
    if (!node.is_string()) {
        reading.refuse(node.source(), "expected the name of a key", "Write it between quotes, such as \"Up\".");
        return;
    }
    const std::string& key = node.as_string()->get();
    if (is_chord(key)) {
        reading.refuse(node.source(), fmt::format("\"{}\" asks for two keys at once", key),
                       "Name one key. Every function works with single presses.");
    } else if (!is_key_name(key)) {
        reading.refuse(
            node.source(), fmt::format("no key is called \"{}\"", key),
            suggestion(key, key_names(), "Use SDL's name of the key, such as \"Up\" or \"Keypad 5\"."));
    } else if (!map.by_key.emplace(key, gesture).second) {
        reading.refuse(node.source(), fmt::format("the key \"{}\" stands twice", key),
                       "Keep it in one place only.");
    }
}

void read_gesture(Reading& reading, const toml::key& name, const toml::node& keys, KeyMap& map) {
    const auto gesture = gesture_named(name.str());
    if (!gesture) {
        reading.refuse(name.source(), fmt::format("no gesture is called \"{}\"", name.str()),
                       suggestion(name.str(), all_gesture_names(),
                                  fmt::format("Use one of: {}.", fmt::join(all_gesture_names(), ", "))));
    } else if (!keys.is_array()) {
        reading.refuse(keys.source(), "expected a list of keys", "Write [\"Up\", \"Keypad 8\"].");
    } else {
        for (const toml::node& key : *keys.as_array()) {
            add_key(reading, key, *gesture, map);
        }
    }
}

void refuse_missing(Reading& reading, const toml::table& keys, const KeyMap& map) {
    for (const Gesture gesture : needed) {
        const bool has_key = std::any_of(map.by_key.begin(), map.by_key.end(),
                                         [&](const auto& each) { return each.second == gesture; });
        if (!has_key) {
            reading.refuse(keys.source(), fmt::format("no key makes the gesture \"{}\"", name_of(gesture)),
                           "Give it a key: every visit needs it.");
        }
    }
}

}  // namespace

std::optional<Gesture> KeyMap::find(std::string_view key) const {
    const auto found = by_key.find(key);
    return found == by_key.end() ? std::nullopt : std::optional(found->second);
}

tl::expected<KeyMap, content::ContentFault> parse_key_map(std::string_view toml, std::string_view file) {
    const auto parsed = parse_toml(toml, file);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    KeyMap map;
    for (const auto& [name, node] : *parsed) {
        if (name.str() != "keys" || !node.is_table()) {
            reading.refuse(name.source(), fmt::format("\"{}\" is not known here", name.str()),
                           "A key map has one section, [keys].");
        }
    }
    const toml::table* keys = parsed->get_as<toml::table>("keys");
    if (keys == nullptr) {
        reading.refuse(parsed->source(), "the section [keys] is missing",
                       "Add it, with a list of keys for each gesture.");
    } else {
        for (const auto& [name, node] : *keys) {
            read_gesture(reading, name, node, map);
        }
        refuse_missing(reading, *keys, map);
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return map;
}

std::string_view name_of(Gesture gesture) {
    const auto found = std::find_if(gesture_names.begin(), gesture_names.end(),
                                    [&](const auto& each) { return each.second == gesture; });
    return found == gesture_names.end() ? std::string_view() : found->first;
}

std::optional<Gesture> gesture_named(std::string_view name) {
    const auto found = std::find_if(gesture_names.begin(), gesture_names.end(),
                                    [&](const auto& each) { return each.first == name; });
    return found == gesture_names.end() ? std::nullopt : std::optional(found->second);
}

bool is_modifier(std::string_view key) {
    if (key.find('+') != std::string_view::npos) {
        return false;  // one beside a key
    }
    constexpr std::array<std::string_view, 6> names = {"Shift", "Ctrl", "Alt", "GUI", "CapsLock", "Numlock"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return key.find(name) != std::string_view::npos; });
}

}  // namespace qiming::config
