// Days as they stand in files of jobs and slots, YYYY-MM-DD, their weekdays, and a time of such a day.
// Pure: no clock.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/calendar/day.h"

namespace qiming::content {

// What the clocks of the region show, wherever the machine believes to be.
struct CivilTime {
    Day day;
    int hour = 0;    // 0-23
    int minute = 0;  // 0-59
    bool operator==(const CivilTime&) const = default;
};

// Nothing unless it is exactly YYYY-MM-DD and a real day of the years 1900 to 2199.
std::optional<Day> read_day(std::string_view text);
std::string write_day(Day day);

// "0930": four digits, from "0000" to "2359".
bool is_time_of_day(std::string_view four_digits);

// 1 Monday to 7 Sunday. `day` must be a real day.
int weekday(Day day);
// `count` days later; earlier when negative. `day` must be a real day.
Day later(Day day, int count);

}  // namespace qiming::content
