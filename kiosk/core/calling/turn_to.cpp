#include "kiosk/core/calling/turn_to.h"

#include <algorithm>

#include "content/forms/communication.h"
#include "kiosk/core/communication/communication.h"

namespace qiming::kiosk {

namespace {

const std::string& in_language_of(const accessibility::Phrasebook& words, const content::LocalText& text) {
    return accessibility::is_written_chinese(words.language()) ? text.chinese : text.english;
}

}  // namespace

std::string desk_words(const accessibility::Phrasebook& words, const config::Settings& settings) {
    const std::string& place = in_language_of(words, settings.desk_place);
    return place.empty() ? words.say("call.desk") : words.say("call.desk.at", {{"place", place}});
}

std::string hotline_words(const accessibility::Phrasebook& words, const config::Hotline& hotline) {
    const std::string& name = in_language_of(words, hotline.name);
    return name.empty() ? hotline.number
                        : words.say("call.hotline", {{"name", name}, {"number", hotline.number}});
}

bool may_telephone(const State& state) {
    const auto ways = ways_of_talking(state.session);
    return !state.preferences.sound_off && std::none_of(ways.begin(), ways.end(), content::is_without_hearing);
}

std::string turn_to_words(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    std::string hotlines;
    for (const config::Hotline& hotline : world.settings.hotlines) {
        hotlines += (hotlines.empty() ? "" : words.say("list.and")) + hotline_words(words, hotline);
    }
    const std::string desk = desk_words(words, world.settings);
    return hotlines.empty() || !state.call.by_telephone
               ? words.say("call.turn_to", {{"desk", desk}})
               : words.say("call.turn_to.telephone", {{"desk", desk}, {"hotlines", hotlines}});
}

}  // namespace qiming::kiosk
