#include "accessibility/normalisation/times.h"

#include "accessibility/normalisation/figures.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

bool is_year(std::u32string_view digits) {
    return digits.size() == 4 &&
           (digits.starts_with(U"19") || digits.starts_with(U"20") || digits.starts_with(U"21"));
}

bool names_a_year(std::u32string_view text, std::size_t at) {
    return starts_with_any(text, at, U"年 届 级 版 款 秋 春 夏 冬 校园 校招 国庆 元旦 五一 财年 高考 ( 年") ||
           (character_at(text, at) == U' ' && character_at(text, at + 1) == U'年');
}

// 1949年, but neither 1000年 nor 3000年.
bool is_old_year(std::u32string_view text, std::size_t at, std::u32string_view digits) {
    const bool has_year = character_at(text, skip_blanks(text, at + digits.size())) == U'年';
    return has_year && digits.size() == 4 && digits[0] == U'1' && digits.substr(1) != U"000";
}

bool starts_years(std::u32string_view text, std::size_t at, std::u32string_view first) {
    const std::size_t next = after_range_mark(text, at + first.size());
    const auto second = next > at + first.size() ? digits_at(text, next) : std::u32string_view();
    const std::size_t end = next + second.size();
    if (!is_year(second) || is_announced(text, at, U"薪 资 收入 待遇 ¥ 价 费", 8)) {
        return false;
    }
    return names_a_year(text, end) ||
           (small_number(first) < small_number(second) && !is_measure(character_at(text, end)) &&
            !contains(U".,/", character_at(text, end)));
}

bool ends_years(std::u32string_view text, std::size_t at, std::u32string_view second) {
    const std::size_t end = at + second.size();
    return at >= 5 && contains(U"-–—~～至到", text[at - 1]) && is_year(digits_at(text, at - 5)) &&
           !is_measure(character_at(text, end)) && starts_years(text, at - 5, digits_at(text, at - 5));
}

// A date that goes on with a time: 2024-03-10T08:30.
std::size_t after_time_mark(std::u32string_view text, std::size_t end) {
    return character_at(text, end) == U'T' && is_digit(character_at(text, end + 1)) ? end + 1 : end;
}

// "上午" or "下午" of AM and PM after a time, and the place after it.
std::u32string_view half_of_day(std::u32string_view text, std::size_t& end) {
    const std::size_t mark = skip_blanks(text, end);
    const bool is_morning = starts_with_any(text, mark, U"AM am Am a.m.");
    const bool is_afternoon = starts_with_any(text, mark, U"PM pm Pm p.m.");
    const std::size_t after = mark + (character_at(text, mark + 1) == U'.' ? 4 : 2);
    if ((!is_morning && !is_afternoon) || is_letter(character_at(text, after))) {
        return {};
    }
    end = after;
    return is_morning ? U"上午" : U"下午";
}

}  // namespace

std::optional<Reading> date_at(std::u32string_view text, std::size_t at) {
    const auto year = digits_at(text, at);
    const std::size_t month_at = at + year.size() + 1;
    const char32_t separator = character_at(text, month_at - 1);
    const auto month = digits_at(text, month_at);
    const int month_number = month.size() > 2 ? -1 : small_number(month);
    if (!is_year(year) || !contains(U"-/.", separator) || month_number < 1 || month_number > 12) {
        return std::nullopt;
    }
    Words words;
    words.spell(text, at, month_at - 1, One::Yi);
    words.add(U"年", month_at - 1);
    words.add(cardinal(month) + U"月", month_at);
    const std::size_t month_end = month_at + month.size();
    const bool goes_on = character_at(text, month_end) == separator;
    const auto day = goes_on ? digits_at(text, month_end + 1) : std::u32string_view();
    const int day_number = day.size() > 2 ? -1 : small_number(day);
    if (day_number >= 1 && day_number <= 31) {
        words.add(cardinal(day) + U"日", month_end + 1);
        return Reading{after_time_mark(text, month_end + 1 + day.size()) - at, words, true};
    }
    // 2024.5 may be a number, and 2024-5 the start of something else.
    const char32_t next = character_at(text, month_end);
    const bool is_clear = separator == U'-' ? month.size() == 2 : !is_measure(next);
    if (!day.empty() || !is_clear || contains(U"月%℃", next) ||
        is_announced(text, at, U"薪 资 收入 价 ¥ 费", 6)) {
        return std::nullopt;
    }
    return Reading{month_end - at, words, true};
}

std::optional<Reading> year_at(std::u32string_view text, std::size_t at) {
    const auto year = digits_at(text, at);
    // 珠府办〔2023〕1号.
    const bool is_enclosed = at > 0 && contains(U"〔([【［", text[at - 1]) &&
                             contains(U"〕)]】］", character_at(text, at + year.size()));
    const bool names_one = is_enclosed || names_a_year(text, at + year.size()) ||
                           starts_years(text, at, year) || ends_years(text, at, year);
    if (!(is_year(year) && names_one) && !is_old_year(text, at, year)) {
        return std::nullopt;
    }
    Reading reading{year.size(), {}, true};
    reading.words.spell(text, at, at + year.size(), One::Yi);
    return reading;
}

std::optional<Reading> short_date_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    const std::size_t end = at + digits.size();
    Reading reading{digits.size(), {}, false};
    if (digits.size() == 2) {
        const bool is_generation = character_at(text, end) == U'后' && contains(U"056789", digits[0]) &&
                                   contains(U"05", digits[1]) && !(at > 0 && contains(U"满过到", text[at - 1]));
        const bool is_year_of_month = character_at(text, end) == U'年' &&
                                      is_digit(character_at(text, end + 1)) &&
                                      character_at(text, end_of_digits(text, end + 1)) == U'月';
        if (is_generation || is_year_of_month) {
            reading.words.spell(text, at, end, One::Yi);
            return reading;
        }
    }
    const auto day = character_at(text, end) == U'·' ? digits_at(text, end + 1) : std::u32string_view();
    const int month_number = digits.size() > 2 ? -1 : small_number(digits);
    if (month_number >= 1 && month_number <= 12 && !day.empty() && day.size() <= 2) {
        reading.words.add(cardinal(digits), at);
        reading.words.spell(text, end + 1, end + 1 + day.size(), One::Yi);
        reading.length += 1 + day.size();
        return reading;
    }
    return std::nullopt;
}

std::optional<Reading> time_at(std::u32string_view text, std::size_t at) {
    const auto hour = digits_at(text, at);
    const std::size_t colon = at + hour.size();
    const auto minute = character_at(text, colon) == U':' ? digits_at(text, colon + 1) : std::u32string_view();
    const int hours = hour.size() > 2 ? -1 : small_number(hour);
    const int minutes = small_number(minute);
    if (hours < 0 || hours > 24 || minute.size() != 2 || minutes > 59 || is_announced(text, at, U"比", 4)) {
        return std::nullopt;
    }
    std::size_t end = colon + 3;
    const auto second = character_at(text, end) == U':' ? digits_at(text, end + 1) : std::u32string_view();
    const bool says_seconds = second.size() == 2 && small_number(second) <= 59;
    const std::size_t second_at = end + 1;
    end += says_seconds ? 3 : 0;
    Words words;
    words.add(half_of_day(text, end), at);
    words.add((hours == 2 ? U"两" : cardinal(hour)) + U"点", at);
    if (minutes > 0 || says_seconds) {
        words.add((minute[0] == U'0' && minutes > 0 ? U"零" : U"") + cardinal(minute) + U"分", colon + 1);
    }
    if (says_seconds) {
        words.add(cardinal(second) + U"秒", second_at);
    }
    return Reading{end - at, words, true};
}

}  // namespace qiming::accessibility
