#include "central/core/twins.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "central/core/hours.h"
#include "content/calendar/civil_day.h"

namespace qiming::central {
namespace {

struct Minute {
    content::Day day;
    int of_day = 0;
};

// "2026-03-02T09:30:00+08:00"; the offset is the same for all of a region.
std::optional<Minute> minute_of(std::string_view wall_time) {
    if (wall_time.size() < 16) {
        return std::nullopt;
    }
    const auto day = content::read_day(wall_time.substr(0, 10));
    const auto number = [&](std::size_t at) {
        int value = -1;
        const char* const end = wall_time.data() + at + 2;
        const auto read = std::from_chars(wall_time.data() + at, end, value);
        return read.ec == std::errc{} && read.ptr == end ? value : -1;
    };
    const int hour = number(11);
    const int minute = number(14);
    return day && hour >= 0 && minute >= 0 ? std::optional(Minute{*day, (hour * 60) + minute}) : std::nullopt;
}

bool are_near(const std::optional<Minute>& one, const std::optional<Minute>& other) {
    constexpr int minutes_of_a_day = 24 * 60;
    if (!one || !other) {
        return false;
    }
    int apart = other->of_day - one->of_day;
    if (content::later(one->day, 1) == other->day) {
        apart += minutes_of_a_day;
    } else if (content::later(other->day, 1) == one->day) {
        apart -= minutes_of_a_day;
    } else if (!(one->day == other->day)) {
        return false;
    }
    return std::abs(apart) <= twins_within_minutes;
}

}  // namespace

std::vector<std::vector<std::string>> twins_among(const std::vector<content::Submission>& all) {
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> alike;
    std::vector<std::optional<Minute>> minutes;
    for (std::size_t at = 0; at < all.size(); ++at) {
        minutes.push_back(minute_of(all[at].wall_time));
        if (std::string person = person_of(all[at]); !person.empty()) {
            alike[{std::move(person), all[at].kind}].push_back(at);
        }
    }
    std::vector<std::vector<std::string>> twins(all.size());
    for (const auto& [who_and_what, places] : alike) {
        for (const std::size_t one : places) {
            for (const std::size_t other : places) {
                if (one != other && are_near(minutes[one], minutes[other])) {
                    twins[one].push_back(all[other].number);
                }
            }
        }
    }
    return twins;
}

}  // namespace qiming::central
