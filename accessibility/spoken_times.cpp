#include "accessibility/spoken_times.h"

#include "accessibility/character_kinds.h"
#include "accessibility/spoken_numbers.h"

namespace qiming::accessibility {
namespace {

std::u32string_view digits_at(std::u32string_view text, std::size_t at) {
    return at < text.size() ? text.substr(at, end_of_digits(text, at) - at) : std::u32string_view();
}

// -1: not one or two digits.
int small_number(std::u32string_view digits) {
    if (digits.empty() || digits.size() > 2) {
        return -1;
    }
    int value = 0;
    for (const char32_t digit : digits) {
        value = value * 10 + static_cast<int>(digit - U'0');
    }
    return value;
}

bool is_year(std::u32string_view digits) {
    return digits.size() == 4 &&
           (digits.starts_with(U"19") || digits.starts_with(U"20") || digits.starts_with(U"21"));
}

bool names_a_year(std::u32string_view text, std::size_t at) {
    return contains(U"年届级版", character_at(text, at)) ||
           (character_at(text, at) == U' ' && character_at(text, at + 1) == U'年');
}

}  // namespace

std::optional<Reading> date_at(std::u32string_view text, std::size_t at) {
    const auto year = digits_at(text, at);
    const std::size_t month_at = at + year.size() + 1;
    const char32_t separator = character_at(text, month_at - 1);
    const auto month = digits_at(text, month_at);
    const int month_number = small_number(month);
    if (!is_year(year) || !contains(U"-/.", separator) || month_number < 1 || month_number > 12) {
        return std::nullopt;
    }
    const std::size_t day_at = month_at + month.size() + 1;
    const bool goes_on = character_at(text, day_at - 1) == separator;
    const auto day = goes_on ? digits_at(text, day_at) : std::u32string_view();
    const int day_number = small_number(day);
    std::u32string words = digit_by_digit(year, One::Yi) + U"年" + cardinal(month) + U"月";
    if (day_number >= 1 && day_number <= 31) {
        return Reading{day_at + day.size() - at, words + cardinal(day) + U"日", true};
    }
    if (!day.empty() || separator != U'-' || month.size() != 2) {
        return std::nullopt;
    }
    return Reading{month_at + month.size() - at, words, true};
}

std::optional<Reading> year_at(std::u32string_view text, std::size_t at) {
    const auto year = digits_at(text, at);
    const std::size_t end = at + year.size();
    const bool starts_range = contains(U"-–—~", character_at(text, end)) && is_year(digits_at(text, end + 1)) &&
                              names_a_year(text, end + 5);
    if (!is_year(year) || (!names_a_year(text, end) && !starts_range)) {
        return std::nullopt;
    }
    return Reading{year.size(), digit_by_digit(year, One::Yi), true};
}

std::optional<Reading> time_at(std::u32string_view text, std::size_t at) {
    const auto hour = digits_at(text, at);
    const std::size_t colon = at + hour.size();
    const auto minute = character_at(text, colon) == U':' ? digits_at(text, colon + 1) : std::u32string_view();
    const int hours = small_number(hour);
    const int minutes = small_number(minute);
    if (hours < 0 || hours > 24 || minute.size() != 2 || minutes > 59) {
        return std::nullopt;
    }
    Reading reading{hour.size() + 3, (hours == 2 ? U"两" : cardinal(hour)) + U"点", true};
    const bool has_seconds = character_at(text, at + reading.length) == U':';
    const auto second = has_seconds ? digits_at(text, at + reading.length + 1) : std::u32string_view();
    const bool says_seconds = second.size() == 2 && small_number(second) <= 59;
    if (minutes > 0 || says_seconds) {
        reading.words += (minute[0] == U'0' && minutes > 0 ? U"零" : U"") + cardinal(minute) + U"分";
    }
    if (says_seconds) {
        reading.words += cardinal(second) + U"秒";
        reading.length += 3;
    }
    return reading;
}

}  // namespace qiming::accessibility
