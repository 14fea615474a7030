#include "content/booking/holidays.h"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"
#include "content/json/json_reading.h"
#include "content/parsing/field_rules.h"

namespace qiming::content {
namespace {

constexpr JsonLimits limits{1'048'576, 6};
constexpr std::size_t most_years = 200;
constexpr std::size_t most_days = 60;
constexpr std::size_t longest_notice = 240;
constexpr int saturday = 6;
// Notices come in November; slots are offered for four weeks.
constexpr int days_to_bring_up_to_date = 60;
// However long holidays are: no office is closed for so many days on end.
constexpr int longest_search = 400;

Day read_day_of(const JsonObject& object, std::string_view field, int year) {
    const std::optional<Day> day = read_day(object.text(field, 10));
    if (!day || day->year != year) {
        object.refuse(field, fmt::format("expected a day of {} as YYYY-MM-DD", year), "Correct the day.");
        return {year, 1, 1};
    }
    return *day;
}

DayRange read_range(Reading& reading, const Json& value, const std::string& place, int year) {
    const JsonObject object(reading, value, place);
    object.allow_only({"from", "to", "name"});
    const DayRange range{read_day_of(object, "from", year), read_day_of(object, "to", year)};
    if (range.to.number() < range.from.number()) {
        object.refuse("to", "it lies before \"from\"", "Correct the days.");
    }
    return range;
}

HolidayYear read_year(Reading& reading, const Json& value, const std::string& place) {
    const JsonObject object(reading, value, place);
    object.allow_only({"year", "notice", "off", "work"});
    HolidayYear read;
    read.year = static_cast<int>(object.whole("year", 1900, 2199));
    read.notice = shown_text_or_empty(object, "notice", longest_notice);
    for (const Json& each : object.list("off", most_days)) {
        read.off.push_back(
            read_range(reading, each, fmt::format("{}.off[{}]", place, read.off.size()), read.year));
    }
    for (const std::string& text : object.texts("work", most_days, 10)) {
        const std::optional<Day> day = read_day(text);
        if (!day || day->year != read.year || weekday(*day) < saturday) {
            object.refuse("work", fmt::format("\"{}\" is no Saturday or Sunday of {}", text, read.year),
                          "Name the days of weekends on which everybody works, as YYYY-MM-DD.");
            return read;
        }
        read.work.push_back(*day);
    }
    if (read.notice.empty() && !read.work.empty()) {
        object.refuse("work", "only a notice can move working days",
                      "Name the notice, or leave the list empty.");
    }
    return read;
}

int read_yearly(const JsonObject& root, const std::string& text) {
    const std::optional<Day> day = text.size() == 5 && text[2] == '-'
                                       ? day_from_digits("2024" + text.substr(0, 2) + text.substr(3))
                                       : std::nullopt;
    if (!day) {
        root.refuse("every_year", fmt::format("\"{}\" is no day as MM-DD", text), "Correct the day.");
    }
    return day ? (day->month * 100) + day->day : 0;
}

}  // namespace

const HolidayYear* HolidayCalendar::of(int year) const {
    const auto found =
        std::find_if(years.begin(), years.end(), [year](const HolidayYear& each) { return each.year == year; });
    return found == years.end() ? nullptr : &*found;
}

bool HolidayCalendar::is_published(int year) const {
    const HolidayYear* const known = of(year);
    return known != nullptr && !known->notice.empty();
}

bool HolidayCalendar::is_holiday(Day day) const {
    if (const HolidayYear* const known = of(day.year)) {
        return std::any_of(known->off.begin(), known->off.end(),
                           [day](const DayRange& range) { return range.holds(day); });
    }
    return std::find(every_year.begin(), every_year.end(), (day.month * 100) + day.day) != every_year.end();
}

bool HolidayCalendar::is_working_day(Day day) const {
    if (is_holiday(day)) {
        return false;
    }
    const HolidayYear* const known = of(day.year);
    const bool is_moved_here =
        known != nullptr && std::find(known->work.begin(), known->work.end(), day) != known->work.end();
    return weekday(day) < saturday || is_moved_here;
}

Day HolidayCalendar::working_day_after(Day day, int count) const {
    for (int tried = 0; count > 0 && tried < longest_search; ++tried) {
        day = later(day, 1);
        count -= is_working_day(day) ? 1 : 0;
    }
    return day;
}

std::vector<int> HolidayCalendar::unpublished_years(Day today) const {
    std::vector<int> found;
    for (int year = today.year; year <= later(today, days_to_bring_up_to_date).year; ++year) {
        if (!is_published(year)) {
            found.push_back(year);
        }
    }
    return found;
}

std::optional<Day> day_free_and_worked(const HolidayCalendar& calendar) {
    for (const HolidayYear& year : calendar.years) {
        for (const Day day : year.work) {
            if (calendar.is_holiday(day)) {
                return day;
            }
        }
    }
    return std::nullopt;
}

tl::expected<HolidayCalendar, ContentFault> parse_holidays(std::string_view json, std::string_view file) {
    const auto whole = parse_json(json, file, limits);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    Reading reading(file);
    const JsonObject root(reading, *whole, "");
    root.allow_only({"every_year", "years"});
    HolidayCalendar calendar;
    for (const std::string& text : root.texts("every_year", most_days, 5)) {
        calendar.every_year.push_back(read_yearly(root, text));
    }
    for (const Json& value : root.list("years", most_years)) {
        const std::string place = fmt::format("years[{}]", calendar.years.size());
        HolidayYear year = read_year(reading, value, place);
        if (calendar.of(year.year) != nullptr) {
            reading.refuse(place, fmt::format("the year {} stands twice", year.year), "Keep one of the two.");
        }
        calendar.years.push_back(std::move(year));
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return calendar;
}

std::string write_holidays(const HolidayCalendar& calendar) {
    using Ordered = nlohmann::ordered_json;
    Ordered every_year = Ordered::array();
    for (const int day : calendar.every_year) {
        every_year.push_back(fmt::format("{:02}-{:02}", day / 100, day % 100));
    }
    Ordered years = Ordered::array();
    for (const HolidayYear& year : calendar.years) {
        Ordered off = Ordered::array();
        for (const DayRange& range : year.off) {
            off.push_back({{"from", write_day(range.from)}, {"to", write_day(range.to)}});
        }
        Ordered work = Ordered::array();
        for (const Day day : year.work) {
            work.push_back(write_day(day));
        }
        years.push_back({{"year", year.year}, {"notice", year.notice}, {"off", off}, {"work", work}});
    }
    const Ordered whole = {{"every_year", every_year}, {"years", years}};
    return whole.dump(1, ' ', false, Ordered::error_handler_t::replace) + "\n";
}

}  // namespace qiming::content
