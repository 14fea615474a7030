#include "config/braille_key_map.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "config/braille_key_names.h"
#include "config/key_map.h"
#include "config/toml_reading.h"
#include "content/text/nearest.h"

namespace qiming::config {
namespace {

using accessibility::Gesture;
using accessibility::Pan;

constexpr std::array<std::pair<std::string_view, Pan>, 3> pan_names = {
    {{"pan-right", Pan::Right}, {"pan-left", Pan::Left}, {"pan-item", Pan::Item}}};

// Activate is the work of the routing keys, which every display has.
constexpr std::array<std::string_view, 9> needed = {"pan-right", "pan-left",   "next",       "previous", "back",
                                                    "help",      "call-staff", "where-am-i", "repeat"};

std::optional<BrailleMeaning> meaning_of(std::string_view name) {
    const auto* pan =
        std::find_if(pan_names.begin(), pan_names.end(), [&](const auto& each) { return each.first == name; });
    if (pan != pan_names.end()) {
        return pan->second;
    }
    const auto gesture = gesture_named(name);
    return gesture ? std::optional<BrailleMeaning>(*gesture) : std::nullopt;
}

std::vector<std::string> all_names() {
    std::vector<std::string> names;
    for (const auto& each : pan_names) {
        names.emplace_back(each.first);
    }
    for (int gesture = 0; gesture < accessibility::gesture_count; ++gesture) {
        names.emplace_back(name_of(static_cast<Gesture>(gesture)));
    }
    return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known, std::string otherwise) {
    const std::string near = content::nearest(word, known);
    return near.empty() ? std::move(otherwise) : fmt::format("Did you mean \"{}\"?", near);
}

void add_key(Reading& reading, const toml::node& node, BrailleMeaning meaning, BrailleKeyMap& map) {
    if (!node.is_string()) {
        reading.refuse(node.source(), "expected the name of a key", "Write it between quotes: \"LNDN\".");
        return;
    }
    const std::string& key = node.as_string()->get();
    if (!is_braille_key_name(key)) {
        reading.refuse(node.source(), fmt::format("no key of a braille display is called \"{}\"", key),
                       did_you_mean(key, braille_key_names(),
                                    "Use BRLTTY's name of a command, such as \"FWINRT\", or a small letter."));
    } else if (!map.by_key.emplace(key, meaning).second) {
        reading.refuse(node.source(), fmt::format("the key \"{}\" stands twice", key),
                       "Keep it in one place only.");
    }
}

void read_meaning(Reading& reading, const toml::key& name, const toml::node& keys, BrailleKeyMap& map) {
    const auto meaning = meaning_of(name.str());
    if (!meaning) {
        reading.refuse(name.source(), fmt::format("no gesture is called \"{}\"", name.str()),
                       did_you_mean(name.str(), all_names(),
                                    fmt::format("Use one of: {}.", fmt::join(all_names(), ", "))));
    } else if (!keys.is_array()) {
        reading.refuse(keys.source(), "expected a list of keys", "Write [\"LNDN\", \"n\"].");
    } else {
        for (const toml::node& key : *keys.as_array()) {
            add_key(reading, key, *meaning, map);
        }
    }
}

void refuse_missing(Reading& reading, const toml::table& keys, const BrailleKeyMap& map) {
    for (const std::string_view name : needed) {
        const bool has_key = std::any_of(map.by_key.begin(), map.by_key.end(),
                                         [&](const auto& each) { return each.second == *meaning_of(name); });
        if (!has_key) {
            reading.refuse(keys.source(), fmt::format("no key makes the gesture \"{}\"", name),
                           "Give it a key: every visit needs it.");
        }
    }
}

}  // namespace

std::optional<BrailleMeaning> BrailleKeyMap::find(std::string_view key) const {
    const auto found = by_key.find(key);
    return found == by_key.end() ? std::nullopt : std::optional(found->second);
}

tl::expected<BrailleKeyMap, content::ContentFault> parse_braille_key_map(std::string_view toml,
                                                                         std::string_view file) {
    const auto parsed = parse_toml(toml, file);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    BrailleKeyMap map;
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
            read_meaning(reading, name, node, map);
        }
        refuse_missing(reading, *keys, map);
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return map;
}

}  // namespace qiming::config
