#include "kiosk/core/sound/sound.h"

#include <algorithm>
#include <array>

#include "kiosk/core/sound/privacy.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::AudioRoute;
using accessibility::Gesture;
using accessibility::Preferences;
using accessibility::TextSize;
using accessibility::ThemeName;

namespace {

constexpr int loudest_on_speaker = 5;

void set_sound(Draft& draft) {
    const auto& preferences = draft.state().preferences;
    draft.want(SetSound{preferences.route, preferences.volume, preferences.rate});
}

void step(Draft& draft, int& value, int by, int most, const char* phrase) {
    const int wanted = std::clamp(value + by, 0, most);
    const std::string key = wanted != value ? phrase : std::string(phrase) + (by > 0 ? ".most" : ".least");
    value = wanted;
    set_sound(draft);
    draft.note(draft.words().say(key, {{"n", std::to_string(value + 1)}, {"m", std::to_string(most + 1)}}));
}

template <class Value, std::size_t count>
Value after(const std::array<std::pair<Value, const char*>, count>& values, Value value, const char*& phrase) {
    const auto at = std::find_if(values.begin(), values.end(), [&](auto pair) { return pair.first == value; });
    const auto next = (static_cast<std::size_t>(at - values.begin()) + 1) % count;
    phrase = values[next].second;
    return values[next].first;
}

constexpr std::array<std::pair<TextSize, const char*>, 4> sizes = {{{TextSize::Small, "size.small"},
                                                                    {TextSize::Default, "size.default"},
                                                                    {TextSize::Large, "size.large"},
                                                                    {TextSize::Largest, "size.largest"}}};
constexpr std::array<std::pair<ThemeName, const char*>, 6> themes = {
    {{ThemeName::Standard, "theme.standard"},
     {ThemeName::BlackOnWhite, "theme.black_on_white"},
     {ThemeName::WhiteOnBlack, "theme.white_on_black"},
     {ThemeName::YellowOnBlack, "theme.yellow_on_black"},
     {ThemeName::BlackOnYellow, "theme.black_on_yellow"},
     {ThemeName::LowContrast, "theme.low_contrast"}}};

void reset(Draft& draft) {
    auto& preferences = draft.state().preferences;
    const auto language = preferences.language;
    const auto route = preferences.route;
    preferences = Preferences{};
    preferences.language = language;
    preferences.route = route;
    set_sound(draft);
    draft.note(draft.words().say("sound.reset_done"));
}

}  // namespace

Page view_sound(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences.language);
    const auto level = [&](Node made, int value, int steps) {
        made.value = words.say("sound.level", {{"n", std::to_string(value + 1)}, {"m", std::to_string(steps)}});
        return made;
    };
    const auto& preferences = state.preferences;
    Page page = {
        "sound",
        words.say("sound.title"),
        std::nullopt,
        {list("sound/list", Arrangement::Grid,
              {level(button_for("sound/louder", words.say("sound.louder"), Gesture::Louder), preferences.volume,
                     accessibility::volume_steps),
               level(button_for("sound/quieter", words.say("sound.quieter"), Gesture::Quieter),
                     preferences.volume, accessibility::volume_steps),
               level(button_for("sound/faster", words.say("sound.faster"), Gesture::Faster), preferences.rate,
                     accessibility::rate_steps),
               level(button_for("sound/slower", words.say("sound.slower"), Gesture::Slower), preferences.rate,
                     accessibility::rate_steps),
               button_for("sound/reset", words.say("sound.reset"), Gesture::ResetSettings)}),
         group("sound/actions", Arrangement::Row, {primary(button("sound/done", words.say("sound.done")))})}};
    if (auto choice = private_choice(world, state)) {
        page.children.insert(page.children.end() - 1,
                             group("sound/privacy", Arrangement::Column, {std::move(*choice)}));
    }
    return page;
}

void activate_sound(Draft& draft, const NodeId& node) {
    if (!activate_private_choice(draft, node)) {
        draft.back();
    }
}

void adjust(Draft& draft, Gesture gesture) {
    auto& preferences = draft.state().preferences;
    const char* phrase = "";
    const int loudest =
        preferences.route == AudioRoute::Speaker ? loudest_on_speaker : accessibility::volume_steps - 1;
    switch (gesture) {
        case Gesture::Louder: step(draft, preferences.volume, 1, loudest, "sound.volume"); break;
        case Gesture::Quieter: step(draft, preferences.volume, -1, loudest, "sound.volume"); break;
        case Gesture::Faster:
            step(draft, preferences.rate, 1, accessibility::rate_steps - 1, "sound.rate");
            break;
        case Gesture::Slower:
            step(draft, preferences.rate, -1, accessibility::rate_steps - 1, "sound.rate");
            break;
        case Gesture::NextTextSize:
            preferences.text_size = after(sizes, preferences.text_size, phrase);
            draft.note(draft.words().say(phrase));
            break;
        case Gesture::NextTheme:
            preferences.theme = after(themes, preferences.theme, phrase);
            draft.note(draft.words().say(phrase));
            break;
        case Gesture::NextLanguage:
            preferences.language = accessibility::next_language(preferences.language);
            draft.note(draft.words().say("language.now"));
            break;
        case Gesture::ResetSettings: reset(draft); break;
        default: break;
    }
}

void switch_jack(Draft& draft, bool inserted) {
    auto& preferences = draft.state().preferences;
    preferences.route = inserted ? AudioRoute::Headphones : AudioRoute::Speaker;
    preferences.volume = accessibility::default_volume;
    preferences.private_on_speaker = false;  // so that it is not in force when they are pulled out (R13)
    set_sound(draft);
    draft.step.reread = inserted;
    if (!inserted) {
        draft.note(draft.words().say("sound.headphones_out"));
    }
}

}  // namespace qiming::kiosk
