// On which days offices are closed: weekends, public holidays, and what one notice a year moves (调休).
// Read from content/calendar/holidays.json:
//
//   {"every_year": ["01-01", ...],
//    "years": [{"year": 2026, "notice": "its title, \"\" while there is none",
//               "off": [{"from": "2026-01-01", "to": "2026-01-03"}], "work": ["2026-01-04"]}]}
//
// A year whose notice is not published has its statutory days alone. A year that is not in the file has
// those of "every_year". Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/calendar/civil_day.h"
#include "content/fault.h"

namespace qiming::content {

struct DayRange {  // both ends belong to it
    Day from;
    Day to;
    bool holds(Day day) const { return from.number() <= day.number() && day.number() <= to.number(); }
    bool operator==(const DayRange&) const = default;
};

struct HolidayYear {
    int year = 0;
    std::string notice;  // the document that the year rests on; empty: not published (未公布)
    std::vector<DayRange> off;
    std::vector<Day> work;  // days of weekends on which everybody works
    bool operator==(const HolidayYear&) const = default;
};

struct HolidayCalendar {
    std::vector<int> every_year;  // month * 100 + day
    std::vector<HolidayYear> years;

    const HolidayYear* of(int year) const;
    bool is_published(int year) const;
    bool is_holiday(Day day) const;
    bool is_working_day(Day day) const;
    // The `count`-th working day after `day`; `day` itself for 0.
    Day working_day_after(Day day, int count) const;
    // Of the year at hand, and of the next one from two months before: those whose notice is not known yet.
    std::vector<int> unpublished_years(Day today) const;
    bool operator==(const HolidayCalendar&) const = default;
};

// The first day that a year calls free and worked at once; nothing: there is none.
std::optional<Day> day_free_and_worked(const HolidayCalendar& calendar);

// A fault names file, place and remedy; a calendar is used whole or not at all.
tl::expected<HolidayCalendar, ContentFault> parse_holidays(std::string_view json, std::string_view file);
std::string write_holidays(const HolidayCalendar& calendar);

}  // namespace qiming::content
