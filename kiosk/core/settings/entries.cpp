#include <fmt/format.h>

#include <array>

#include "kiosk/core/communication/communication.h"
#include "kiosk/core/settings/display_words.h"
#include "kiosk/core/settings/settings.h"
#include "kiosk/core/switches/switches.h"
#include "kiosk/core/touch/touch.h"

namespace qiming::kiosk {

using accessibility::Gesture;

namespace {

constexpr const char* sound_id = "settings/sound";

Node entry(NodeId id, std::string icon, std::string name, Gesture gesture) {
    Node made = button_for(std::move(id), std::move(name), gesture);
    made.icon = std::move(icon);
    return made;
}

Node with_value(Node made, std::string value) {
    made.value = std::move(value);
    return made;
}

Node on_or_off(NodeId id, std::string name, Gesture gesture, bool on) {
    Node made = checkbox(std::move(id), std::move(name), on);
    made.does = gesture;
    return made;
}

const accessibility::Phrasebook& words_for(const World& world, const State& state) {
    return world.phrases(state.preferences);
}

std::optional<Node> larger(const World& world, const State& state) {
    const auto& words = words_for(world, state);
    return with_value(entry("settings/larger", "text_fields", words.say("settings.larger"), Gesture::Larger),
                      words.say(phrase_of(state.preferences.text_size)));
}

std::optional<Node> smaller(const World& world, const State& state) {
    const auto& words = words_for(world, state);
    return with_value(entry("settings/smaller", "format_size", words.say("settings.smaller"), Gesture::Smaller),
                      words.say(phrase_of(state.preferences.text_size)));
}

std::optional<Node> colours(const World& world, const State& state) {
    const auto& words = words_for(world, state);
    return with_value(entry("settings/theme", "contrast", words.say("settings.theme"), Gesture::NextTheme),
                      words.say(phrase_of(state.preferences.theme)));
}

std::optional<Node> curtain(const World& world, const State& state) {
    return on_or_off("settings/curtain", words_for(world, state).say("settings.curtain"),
                     Gesture::ToggleCurtain, state.preferences.curtain);
}

std::optional<Node> low_reach(const World& world, const State& state) {
    return on_or_off("settings/low-reach", words_for(world, state).say("settings.low_reach"),
                     Gesture::ToggleLowReach, state.preferences.low_reach);
}

std::optional<Node> main_button(const World& world, const State& state) {
    return on_or_off("settings/main-left", words_for(world, state).say("settings.main_left"),
                     Gesture::ToggleMainButtonSide, state.preferences.main_button_left);
}

std::optional<Node> easy_read(const World& world, const State& state) {
    return on_or_off("settings/easy-read", words_for(world, state).say("settings.easy_read"),
                     Gesture::ToggleEasyRead, state.preferences.easy_read);
}

std::optional<Node> sound_off(const World& world, const State& state) {
    return on_or_off("settings/sound-off", words_for(world, state).say("settings.sound_off"),
                     Gesture::ToggleSound, state.preferences.sound_off);
}

std::optional<Node> sound(const World& world, const State& state) {
    Node made = button(sound_id, words_for(world, state).say("settings.sound"));
    made.icon = "volume_up";
    return made;
}

void open_sound(Draft& draft) {
    draft.go(SoundSettings{sound_id});
}

std::optional<Node> talking(const World& world, const State& state) {
    if (!offers_communication(world)) {
        return std::nullopt;
    }
    Node made = button("settings/communication", words_for(world, state).say("communication.link"));
    made.icon = "sign_language";
    return with_value(std::move(made), chosen_communication(world, state));
}

std::optional<Node> switches(const World& world, const State& state) {
    const auto& words = words_for(world, state);
    const std::array<const char*, 3> values = {"switches.value_none", "switches.value_one",
                                               "switches.value_two"};
    Node made = button("settings/switches", words.say("settings.switches"));
    made.icon = "touch_app";
    made.value = words.say(values.at(static_cast<std::size_t>(state.switches.use)));
    return made;
}

void turn_switches(Draft& draft) {
    if (draft.state().switches.use == Switches::Use::None) {
        open_switch_setup(draft);
    } else {
        use_no_switches(draft);
    }
}

std::optional<Node> scan_interval(const World& world, const State& state, bool slower) {
    if (state.switches.use != Switches::Use::One) {
        return std::nullopt;
    }
    const auto& words = words_for(world, state);
    Node made = button(slower ? "settings/scan-slower" : "settings/scan-faster",
                       words.say(slower ? "settings.scan_slower" : "settings.scan_faster"));
    made.icon = "timer";
    made.value = words.say("scan.seconds", {{"seconds", fmt::format("{}", state.switches.step_ms / 1000.0)}});
    return made;
}

std::optional<Node> scan_slower(const World& world, const State& state) {
    return scan_interval(world, state, true);
}

std::optional<Node> scan_faster(const World& world, const State& state) {
    return scan_interval(world, state, false);
}

void change_interval(Draft& draft, bool slower) {
    if (!change_scan_interval(draft.state(), slower)) {
        draft.note(draft.words().say(slower ? "scan.slowest" : "scan.fastest"), accessibility::Earcon::Edge);
    }
}

std::optional<Node> explore(const World& world, const State& state) {
    return on_or_off("settings/explore", words_for(world, state).say("settings.explore"),
                     Gesture::ToggleExplore, state.touch.exploring);
}

// 0 is "off"; a time is told in seconds.
Node with_time(const World& world, const State& state, Node made, int ms) {
    const auto& words = words_for(world, state);
    made.icon = "timer";
    made.value = ms == 0 ? words.say("touch.at_once")
                         : words.say("scan.seconds", {{"seconds", fmt::format("{}", ms / 1000.0)}});
    return made;
}

std::optional<Node> hold(const World& world, const State& state) {
    Node made = button("settings/hold", words_for(world, state).say("settings.hold"));
    return with_time(world, state, std::move(made), state.touch.hold_ms);
}

std::optional<Node> double_strike(const World& world, const State& state) {
    Node made = button("settings/double-strike", words_for(world, state).say("settings.double_strike"));
    return with_time(world, state, std::move(made), state.touch.double_strike_ms);
}

std::optional<Node> practice(const World& world, const State& state) {
    return entry("settings/help", "keyboard", words_for(world, state).say("settings.help"), Gesture::Help);
}

std::optional<Node> as_at_the_start(const World& world, const State& state) {
    return entry("settings/reset", "settings_backup_restore", words_for(world, state).say("settings.reset"),
                 Gesture::ResetSettings);
}

}  // namespace

const std::vector<SettingsEntry>& settings_entries() {
    static const std::vector<SettingsEntry> entries = {
        {larger},
        {smaller},
        {colours},
        {easy_read},
        {curtain},
        {low_reach},
        {main_button},
        {explore},
        {hold, change_hold},
        {double_strike, change_double_strike},
        {switches, turn_switches},
        {scan_slower, [](Draft& draft) { change_interval(draft, true); }},
        {scan_faster, [](Draft& draft) { change_interval(draft, false); }},
        {sound_off},
        {sound, open_sound},
        {talking, open_communication},
        {practice},
        {as_at_the_start},
    };
    return entries;
}

}  // namespace qiming::kiosk
