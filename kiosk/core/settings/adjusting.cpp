#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/core/settings/display_words.h"
#include "kiosk/core/settings/settings.h"

namespace qiming::kiosk {

using accessibility::Gesture;
using accessibility::Preferences;
using accessibility::TextSize;
using accessibility::ThemeName;

namespace {

constexpr std::array<std::pair<TextSize, const char*>, accessibility::text_sizes.size()> sizes = {
    {{TextSize::Small, "size.small"},
     {TextSize::Default, "size.default"},
     {TextSize::Large, "size.large"},
     {TextSize::Largest, "size.largest"},
     {TextSize::Double, "size.double"},
     {TextSize::Triple, "size.triple"},
     {TextSize::Quadruple, "size.quadruple"}}};

constexpr std::array<std::pair<ThemeName, const char*>, 6> themes = {
    {{ThemeName::Standard, "theme.standard"},
     {ThemeName::BlackOnWhite, "theme.black_on_white"},
     {ThemeName::WhiteOnBlack, "theme.white_on_black"},
     {ThemeName::YellowOnBlack, "theme.yellow_on_black"},
     {ThemeName::BlackOnYellow, "theme.black_on_yellow"},
     {ThemeName::LowContrast, "theme.low_contrast"}}};

template <class Values, class Value>
std::size_t index_of(const Values& values, Value value) {
    return static_cast<std::size_t>(
        std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == value; }) -
        values.begin());
}

template <class Values, class Value>
void go_round(Draft& draft, const Values& values, Value& value) {
    const auto& next = values[(index_of(values, value) + 1) % values.size()];
    value = next.first;
    draft.note(draft.words().say(next.second));
}

void step_size(Draft& draft, bool larger) {
    TextSize& size = draft.state().preferences.text_size;
    const std::size_t at = index_of(sizes, size);
    if (at == (larger ? sizes.size() - 1 : 0)) {
        draft.note(draft.words().say(larger ? "size.most" : "size.least"), accessibility::Earcon::Edge);
        return;
    }
    const auto& wanted = sizes[larger ? at + 1 : at - 1];
    size = wanted.first;
    draft.note(draft.words().say(wanted.second));
}

void toggle(Draft& draft, bool Preferences::*setting, const char* on, const char* off) {
    bool& value = draft.state().preferences.*setting;
    value = !value;
    draft.note(draft.words().say(value ? on : off));
}

void reset(Draft& draft) {
    auto& preferences = draft.state().preferences;
    const auto language = preferences.language;
    const auto route = preferences.route;
    preferences = Preferences{};
    preferences.language = language;
    preferences.route = route;
    draft.note(draft.words().say("sound.reset_done"));
}

}  // namespace

const char* phrase_of(TextSize size) {
    return sizes[index_of(sizes, size)].second;
}

const char* phrase_of(ThemeName theme) {
    return themes[index_of(themes, theme)].second;
}

bool adjust_display(Draft& draft, Gesture gesture) {
    auto& preferences = draft.state().preferences;
    switch (gesture) {
        case Gesture::Larger: step_size(draft, true); return true;
        case Gesture::Smaller: step_size(draft, false); return true;
        case Gesture::NextTextSize: go_round(draft, sizes, preferences.text_size); return true;
        case Gesture::NextTheme: go_round(draft, themes, preferences.theme); return true;
        case Gesture::NextLanguage:
            preferences.language = accessibility::next_language(preferences.language);
            draft.note(draft.words().say("language.now"));
            return true;
        case Gesture::ToggleCurtain:
            toggle(draft, &Preferences::curtain, "curtain.on", "curtain.off");
            return true;
        case Gesture::ToggleLowReach:
            toggle(draft, &Preferences::low_reach, "low_reach.on", "low_reach.off");
            return true;
        case Gesture::ToggleMainButtonSide:
            toggle(draft, &Preferences::main_button_left, "main_left.on", "main_left.off");
            return true;
        case Gesture::ToggleSound: toggle(draft, &Preferences::sound_off, "sound.off", "sound.on"); return true;
        case Gesture::ToggleEasyRead:
            toggle(draft, &Preferences::easy_read, "easy_read.on", "easy_read.off");
            return true;
        case Gesture::ResetSettings: reset(draft); return true;
        default: return false;
    }
}

void touch_curtain(Draft& draft) {
    State& state = draft.state();
    if (state.curtain_touched) {
        state.curtain_touched = false;
        adjust_display(draft, Gesture::ToggleCurtain);
    } else {
        state.curtain_touched = true;
        draft.note(draft.words().say("curtain.touched"));
    }
}

}  // namespace qiming::kiosk
