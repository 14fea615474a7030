#include "content/jobs/deadline.h"

#include <limits>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"

namespace qiming::content {
namespace {

constexpr std::size_t length_of_day = 10;
constexpr int minutes_an_hour = 60;

// "17:00" or "17:00:30" as minutes of the day.
std::optional<int> read_time(std::string_view text) {
    const bool has_seconds = text.size() == 8;
    if ((text.size() != 5 && !has_seconds) || text[2] != ':' || (has_seconds && text[5] != ':')) {
        return std::nullopt;
    }
    const auto two_digits = [text](std::size_t at) {
        const std::string_view digits = text.substr(at, 2);
        return is_all_digits(digits) ? ((digits[0] - '0') * 10) + (digits[1] - '0') : -1;
    };
    const int hour = two_digits(0);
    const int minute = two_digits(3);
    const int second = has_seconds ? two_digits(6) : 0;
    const bool is_time = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return is_time ? std::optional((hour * minutes_an_hour) + minute) : std::nullopt;
}

}  // namespace

std::optional<Deadline> read_deadline(std::string_view text) {
    const auto day = read_day(text.substr(0, length_of_day));
    if (!day) {
        return std::nullopt;
    }
    if (text.size() == length_of_day) {
        return Deadline{*day, std::nullopt};
    }
    const auto minute =
        text[length_of_day] == 'T' ? read_time(text.substr(length_of_day + 1)) : std::optional<int>{};
    if (!minute) {
        return std::nullopt;
    }
    return *minute == 0 ? Deadline{later(*day, -1), std::nullopt} : Deadline{*day, *minute};
}

std::string write_deadline(const Deadline& deadline) {
    const std::string day = write_day(deadline.day);
    return deadline.minute ? fmt::format("{}T{:02}:{:02}", day, *deadline.minute / minutes_an_hour,
                                         *deadline.minute % minutes_an_hour)
                           : day;
}

namespace {

constexpr std::int64_t minutes_a_day = 1'440;

std::int64_t order_of(Day day, std::int64_t minute) {
    return day.number() * 2 * minutes_a_day + minute;
}

}  // namespace

bool is_before(const CivilTime& now, const Deadline& deadline) {
    return order_of(now) < order_of(deadline.day, deadline.minute.value_or(minutes_a_day));
}

bool is_open(const Job& job, const CivilTime& now) {
    return order_of(now) < closing_order_of(job);
}

std::int64_t order_of(const CivilTime& now) {
    return order_of(now.day, (now.hour * minutes_an_hour) + now.minute);
}

std::int64_t closing_order_of(const Job& job) {
    const auto deadline = read_deadline(job.valid_through);
    return deadline ? order_of(deadline->day, deadline->minute.value_or(minutes_a_day))
                    : std::numeric_limits<std::int64_t>::max();
}

}  // namespace qiming::content
