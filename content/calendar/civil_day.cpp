#include "content/calendar/civil_day.h"

#include <chrono>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"

namespace qiming::content {
namespace {

std::chrono::year_month_day civil(Day day) {
    return std::chrono::year{day.year} / std::chrono::month{static_cast<unsigned>(day.month)} /
           std::chrono::day{static_cast<unsigned>(day.day)};
}

}  // namespace

std::optional<Day> read_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    std::string digits(text);
    digits.erase(7, 1);
    digits.erase(4, 1);
    const std::optional<Day> day = day_from_digits(digits);
    const bool is_near = day && day->year >= 1900 && day->year <= 2199;
    return is_near ? day : std::nullopt;
}

std::string write_day(Day day) {
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

bool is_time_of_day(std::string_view four_digits) {
    const bool is_four = four_digits.size() == 4 && is_all_digits(four_digits);
    return is_four && four_digits.substr(0, 2) < "24" && four_digits.substr(2) < "60";
}

int weekday(Day day) {
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{civil(day)}}.iso_encoding());
}

Day later(Day day, int count) {
    const std::chrono::year_month_day moved{std::chrono::sys_days{civil(day)} + std::chrono::days{count}};
    return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
            static_cast<int>(static_cast<unsigned>(moved.day()))};
}

}  // namespace qiming::content
