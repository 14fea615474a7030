#include "config/key_names.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace qiming::config {
namespace {

constexpr std::array<std::string_view, 39> named = {
    "Up",       "Down",       "Left",      "Right",      "Return",      "Escape",    "Backspace",
    "Tab",      "Space",      "Delete",    "Insert",     "Home",        "End",       "PageUp",
    "PageDown", "Menu",       "Help",      "Pause",      "PrintScreen", "Keypad *",  "Keypad +",
    "Keypad -", "Keypad /",   "Keypad .",  "Keypad #",   "Keypad =",    "Keypad ,",  "Keypad Enter",
    "VolumeUp", "VolumeDown", "AudioMute", "AudioNext",  "AudioPrev",   "AudioPlay", "AC Back",
    "AC Home",  "AC Search",  "Mute",      "Application"};

std::vector<std::string> all_names() {
    std::vector<std::string> names(named.begin(), named.end());
    for (int number = 0; number <= 9; ++number) {
        names.push_back(fmt::format("Keypad {}", number));
    }
    for (int number = 1; number <= 24; ++number) {
        names.push_back(fmt::format("F{}", number));
    }
    for (int number = 1; number <= 12; ++number) {
        names.push_back(fmt::format("Joystick {}", number));
    }
    // A key that prints one character is called by it; letters are capitals.
    for (char character = '!'; character <= '~'; ++character) {
        if (character < 'a' || character > 'z') {
            names.emplace_back(1, character);
        }
    }
    return names;
}

}  // namespace

const std::vector<std::string>& key_names() {
    static const std::vector<std::string> names = all_names();
    return names;
}

bool is_key_name(std::string_view name) {
    const auto& names = key_names();
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace qiming::config
