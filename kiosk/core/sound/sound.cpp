#include "kiosk/core/sound/sound.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "kiosk/core/sound/privacy.h"
#include "kiosk/core/spelling/spelling.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::AudioRoute;
using accessibility::Gesture;
using accessibility::Phrasebook;
using accessibility::Preferences;
using accessibility::Verbosity;

namespace {

constexpr int loudest_on_speaker = 5;
// Keys pressed without sound: the third, then each tenth, tells how it comes back.
constexpr int first_reminder = 3;
constexpr int remind_every = 10;

int loudest(const Preferences& preferences) {
    return preferences.route == AudioRoute::Speaker ? loudest_on_speaker : accessibility::volume_steps - 1;
}

std::string rate_words(const Phrasebook& words, const char* usual, const char* expert, int rate) {
    const int beyond = rate - accessibility::rate_steps;
    if (beyond < 0) {
        return words.say(usual,
                         {{"n", std::to_string(rate + 1)}, {"m", std::to_string(accessibility::rate_steps)}});
    }
    const int speed = accessibility::expert_characters_a_minute[static_cast<std::size_t>(beyond)];
    return words.say(expert, {{"n", std::to_string(beyond + 1)}, {"speed", std::to_string(speed)}});
}

// False: it stands at the end of its range already.
bool step(int& value, int by, int most) {
    const int wanted = std::clamp(value + by, 0, most);
    return std::exchange(value, wanted) != wanted;
}

// The first key only brings sound back: how loud it is, is heard then, and where the visitor has come to
// unheard.
void turn_on(Draft& draft) {
    const auto& words = draft.words();
    const std::string n = std::to_string(draft.state().preferences.volume + 1);
    draft.note(words.say("sound.on.and", {{"what", words.say("sound.volume", {{"n", n}})}}));
    draft.step.telling = FromTheTop{};
}

void change_volume(Draft& draft, int by) {
    if (by > 0 && bring_sound_back(draft)) {
        turn_on(draft);
        return;
    }
    int& volume = draft.state().preferences.volume;
    const bool has_changed = step(volume, by, loudest(draft.state().preferences));
    const char* end = by > 0 ? "sound.volume.most" : "sound.volume.least";
    draft.note(draft.words().say(has_changed ? "sound.volume" : end, {{"n", std::to_string(volume + 1)}}));
}

void change_rate(Draft& draft, int by) {
    int& rate = draft.state().preferences.rate;
    const bool has_changed = step(rate, by, accessibility::fastest_rate);
    const char* end = by > 0 ? "sound.rate.most" : "sound.rate.least";
    draft.note(has_changed ? rate_words(draft.words(), "sound.rate", "sound.rate.expert", rate)
                           : draft.words().say(end));
}

template <class Value, std::size_t count>
Value after(const std::array<std::pair<Value, const char*>, count>& values, Value value, const char*& phrase) {
    const auto at = std::find_if(values.begin(), values.end(), [&](auto pair) { return pair.first == value; });
    const auto next = (static_cast<std::size_t>(at - values.begin()) + 1) % count;
    phrase = values[next].second;
    return values[next].first;
}

constexpr std::array<std::pair<Verbosity, const char*>, 3> verbosities = {
    {{Verbosity::Brief, "verbosity.brief"},
     {Verbosity::Standard, "verbosity.standard"},
     {Verbosity::Full, "verbosity.full"}}};

const char* phrase_of(Verbosity verbosity) {
    return verbosities[static_cast<std::size_t>(verbosity)].second;
}

void go_back_to(Draft& draft, const NodeId& item) {
    draft.leave();
    draft.state().focus = item;
}

Node page_reader(const Phrasebook& words, const NodeId& item, Deeds& deeds) {
    return deeds.on(button("sound/read-page", words.say("sound.read_page")), [item](Draft& draft) {
        go_back_to(draft, item);
        draft.step.telling = Asked{accessibility::Request::ReadPage};
    });
}

Node character_reader(const Phrasebook& words, const NodeId& item, Deeds& deeds) {
    return deeds.on(button("sound/read-characters", words.say("sound.read_characters")), [item](Draft& draft) {
        go_back_to(draft, item);
        ask_what_to_spell(draft);
    });
}

}  // namespace

Page view_sound(const World& world, const State& state, const SoundSettings& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto& preferences = state.preferences;
    const auto with = [](Node made, std::string value) {
        made.value = std::move(value);
        return made;
    };
    const std::string volume = words.say("sound.level", {{"n", std::to_string(preferences.volume + 1)},
                                                         {"m", std::to_string(loudest(preferences) + 1)}});
    const std::string rate = rate_words(words, "sound.level", "sound.level.expert", preferences.rate);
    Deeds deeds;
    Node read_page = page_reader(words, screen.item, deeds);
    Node read_characters = character_reader(words, screen.item, deeds);
    Node done =
        deeds.on(primary(button("sound/done", words.say("sound.done"))), [](Draft& draft) { draft.leave(); });
    auto choice = private_choice(world, state, deeds);
    Page page = {
        "sound",
        words.say("sound.title"),
        std::nullopt,
        {list("sound/list", Arrangement::Grid,
              {with(button_for("sound/louder", words.say("sound.louder"), Gesture::Louder), volume),
               with(button_for("sound/quieter", words.say("sound.quieter"), Gesture::Quieter), volume),
               with(button_for("sound/faster", words.say("sound.faster"), Gesture::Faster), rate),
               with(button_for("sound/slower", words.say("sound.slower"), Gesture::Slower), rate),
               with(button_for("sound/verbosity", words.say("sound.verbosity"), Gesture::NextVerbosity),
                    words.say(phrase_of(preferences.verbosity))),
               std::move(read_page), std::move(read_characters),
               button_for("sound/reset", words.say("sound.reset"), Gesture::ResetSettings)}),
         group("sound/actions", Arrangement::Row, {std::move(done)})},
        std::move(deeds)};
    if (choice) {
        page.children.insert(page.children.end() - 1,
                             group("sound/privacy", Arrangement::Column, {std::move(*choice)}));
    }
    return page;
}

void adjust(Draft& draft, Gesture gesture) {
    auto& preferences = draft.state().preferences;
    const char* phrase = "";
    switch (gesture) {
        case Gesture::Louder: change_volume(draft, 1); break;
        case Gesture::Quieter: change_volume(draft, -1); break;
        case Gesture::Faster: change_rate(draft, 1); break;
        case Gesture::Slower: change_rate(draft, -1); break;
        case Gesture::NextVerbosity:
            preferences.verbosity = after(verbosities, preferences.verbosity, phrase);
            draft.note(draft.words().say(phrase));
            break;
        default: break;
    }
}

bool bring_sound_back(Draft& draft) {
    State& state = draft.state();
    if (state.staff) {
        state.staff->preferences.sound_off = false;
    }
    state.silent_keys = 0;
    return std::exchange(state.preferences.sound_off, false);
}

void answer_without_sound(Draft& draft) {
    State& state = draft.state();
    state.silent_keys = state.preferences.sound_off ? state.silent_keys + 1 : 0;
    const bool is_due = state.silent_keys == first_reminder ||
                        (state.silent_keys > first_reminder && state.silent_keys % remind_every == 0);
    if (is_due) {
        draft.step.reminder = draft.words().say("sound.off");
    }
}

void switch_jack(Draft& draft, bool inserted) {
    auto& preferences = draft.state().preferences;
    preferences.route = inserted ? AudioRoute::Headphones : AudioRoute::Speaker;
    preferences.volume = accessibility::default_volume;
    if (inserted) {
        preferences.sound_off = false;  // who plugs in headphones wants to hear
    }
    preferences.private_on_speaker = false;  // so that it is not in force when they are pulled out (R13)
    if (inserted) {
        draft.step.telling = FromTheTop{};
    } else {
        draft.note(draft.words().say("sound.headphones_out"));
        draft.while_it_lasts(NoticeAbout::HeadphonesOut);
    }
}

}  // namespace qiming::kiosk
