#include "content/calendar/eight_digits.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace qiming::content {
namespace {

int days_in(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && is_leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

int value_of(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) {
        value = (value * 10) + (digit - '0');
    }
    return value;
}

}  // namespace

bool is_all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; });
}

std::optional<Day> day_from_digits(std::string_view eight_digits) {
    if (eight_digits.size() != 8 || !is_all_digits(eight_digits)) {
        return std::nullopt;
    }
    const Day day{value_of(eight_digits.substr(0, 4)), value_of(eight_digits.substr(4, 2)),
                  value_of(eight_digits.substr(6, 2))};
    if (day.year < 1 || day.month < 1 || day.month > 12 || day.day < 1 ||
        day.day > days_in(day.year, day.month)) {
        return std::nullopt;
    }
    return day;
}

}  // namespace qiming::content
