#include "kiosk/core/booking/slot_words.h"

#include "content/calendar/civil_day.h"
#include "kiosk/core/jobs/job_words.h"

namespace qiming::kiosk {

using accessibility::Phrasebook;
using content::Slot;

std::string day_words(const Phrasebook& words, const std::string& day) {
    const content::Day read = content::read_day(day).value_or(content::Day{});
    return words.say("date.day",
                     {{"month", words.say("date.month." + std::to_string(read.month))},
                      {"day", std::to_string(read.day)},
                      {"weekday", words.say("date.weekday." + std::to_string(content::weekday(read)))}});
}

std::string time_words(const Phrasebook& words, const std::string& start) {
    const int hour = std::stoi(start.substr(0, 2));
    const int shown = hour > 12 ? hour - 12 : hour;
    return words.say(hour < 12 ? "time.morning" : "time.afternoon",
                     {{"time", std::to_string(shown) + start.substr(2)}});
}

std::vector<accessibility::Named> named_sites(const World& world, const Phrasebook& words) {
    std::vector<accessibility::Nameable> things;
    for (const auto& site : world.assessments.sites) {
        things.push_back({in_language(words, site.name).text, {in_language(words, site.address).text}});
    }
    return accessibility::told_apart(things, words);
}

std::string slot_words(const Phrasebook& words, const Slot& slot) {
    return day_words(words, slot.day) + words.say("date.gap") + time_words(words, slot.start);
}

}  // namespace qiming::kiosk
