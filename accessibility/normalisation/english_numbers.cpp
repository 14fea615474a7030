#include "accessibility/normalisation/english_numbers.h"

#include <array>
#include <string>

#include "accessibility/normalisation/codes.h"
#include "accessibility/normalisation/english_names.h"
#include "accessibility/normalisation/figures.h"
#include "accessibility/normalisation/telephones.h"
#include "accessibility/normalisation/units.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

std::u32string without_zeros(std::u32string_view digits) {
    const std::size_t first = digits.find_first_not_of(U'0');
    return first == std::u32string_view::npos ? U"0" : std::u32string(digits.substr(first));
}

std::u32string figure_words(const Figure& figure) {
    std::u32string words = figure.whole.size() > 15 ? figure.whole : without_zeros(figure.whole);
    if (!figure.decimals.empty()) {
        words += U".";
        words += figure.decimals;
    }
    return words;
}

// 幺二三，隐藏 -> "1 2 3, hidden": the codes of both languages are told in the same groups.
Words in_english(const Words& words) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    Words english;
    for (std::size_t i = 0; i < words.text.size(); ++i) {
        const char32_t word = words.text[i];
        const std::size_t digit = word == U'幺' ? 1 : digits.find(word);
        const std::size_t place = words.places[i];
        if (word == U'，' || word == U' ') {
            english.add(word == U' ' ? U" " : U"，", place);
        } else if (word == U'藏') {
            continue;
        } else {
            english.add(english.text.empty() || english.text.back() == U'，' ? U"" : U" ", place);
            const char32_t said = digit < digits.size() ? U'0' + static_cast<char32_t>(digit) : word;
            english.add(word == U'隐'   ? U"hidden"
                        : word == U'转' ? U"extension"
                                        : std::u32string_view(&said, 1),
                        place);
        }
    }
    return english;
}

std::optional<Reading> code_at(std::u32string_view text, std::size_t at) {
    constexpr std::array<Recogniser, 5> codes = {masked_at, identity_at, telephone_at, digit_groups_at,
                                                 mixed_code_at};
    for (const Recogniser recognise : codes) {
        if (auto reading = recognise(text, at)) {
            return Reading{reading->length, in_english(reading->words), false};
        }
    }
    constexpr std::u32string_view cues =
        U"oom hone all ine bus Bus ode umber No. ending ine Dial dial otline Flat Unit";
    const auto digits = digits_at(text, at);
    const std::size_t end = at + digits.size();
    const char32_t next = character_at(text, end);
    const bool has_more = (contains(U".,:/", next) && is_digit(character_at(text, end + 1))) || next == U'%';
    const bool is_long = digits.size() > 4 && !digits.ends_with(U"00");
    const bool is_zeroed = digits.size() > 1 && digits[0] == U'0';
    const bool is_named = digits.size() >= 3 && is_announced(text, at, cues, 12);
    if (digits.empty() || has_more || (!is_long && !is_zeroed && !is_named)) {
        return std::nullopt;
    }
    return Reading{digits.size(), in_english(in_groups(text, at, end, {})), false};
}

std::optional<Reading> english_date_at(std::u32string_view text, std::size_t at) {
    const auto year = digits_at(text, at);
    const std::size_t month_at = at + year.size() + 1;
    const char32_t separator = character_at(text, month_at - 1);
    const auto month = digits_at(text, month_at);
    const std::size_t day_at = month_at + month.size() + 1;
    const auto day =
        character_at(text, day_at - 1) == separator ? digits_at(text, day_at) : std::u32string_view();
    const bool is_year = year.starts_with(U"19") || year.starts_with(U"20");
    const int month_number = small_number(month);
    if (year.size() != 4 || !is_year || !contains(U"-/.", separator) || month_number < 1 || month_number > 12 ||
        (day.empty() ? separator != U'-' || month.size() != 2
                     : small_number(day) < 1 || small_number(day) > 31)) {
        return std::nullopt;
    }
    Words words;
    words.add(day.empty() ? U"" : without_zeros(day) + U" ", day_at);
    words.add(english_month(month_number), month_at);
    words.add(U" ", at);
    words.add(year, at);
    std::size_t end = day.empty() ? day_at - 1 : day_at + day.size();
    end += character_at(text, end) == U'T' && is_digit(character_at(text, end + 1)) ? 1U : 0U;
    return Reading{end - at, words, true};
}

std::u32string clock_words(int hours, std::u32string_view minute, bool has_half) {
    if (minute == U"00" && (hours == 12 || hours % 24 == 0) && !has_half) {
        return hours == 12 ? U"12 noon" : U"midnight";
    }
    const std::string hour =
        std::to_string(has_half || hours % 12 != 0 ? (hours > 12 ? hours - 12 : hours) : 12);
    std::u32string words(hour.begin(), hour.end());
    if (minute != U"00") {
        words += minute[0] == U'0' ? U" oh " : U" ";
        words += without_zeros(minute);
    }
    return has_half ? words : words + (hours % 24 < 12 ? U" A M" : U" P M");
}

std::optional<Reading> english_time_at(std::u32string_view text, std::size_t at) {
    const auto hour = digits_at(text, at);
    const std::size_t colon = at + hour.size();
    const auto minute = character_at(text, colon) == U':' ? digits_at(text, colon + 1) : std::u32string_view();
    const int hours = hour.size() > 2 ? -1 : small_number(hour);
    if (hours < 0 || hours > 24 || minute.size() != 2 || small_number(minute) > 59) {
        return std::nullopt;
    }
    const std::size_t end = colon + 3;
    const bool has_half = starts_with_any(text, skip_blanks(text, end), U"AM PM am pm a.m. p.m.");
    Words words;
    words.add(clock_words(hours, minute, has_half), at);
    return Reading{end - at, words, true};
}

std::optional<Reading> english_money_at(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view signs = U"¥$€£";
    constexpr std::array<std::u32string_view, 4> names = {U" yuan", U" dollars", U" euros", U" pounds"};
    const std::size_t sign = signs.find(text[at]);
    const std::size_t amount = skip_blanks(text, at + 1);
    const Figure figure = sign == std::u32string_view::npos ? Figure() : figure_at(text, amount);
    if (figure.length == 0) {
        return std::nullopt;
    }
    Words words;
    words.add(figure_words(figure), amount);
    std::size_t end = amount + figure.length;
    const std::size_t upper_at = after_range_mark(text, end);
    const std::size_t upper_figure = character_at(text, upper_at) == text[at] ? upper_at + 1 : upper_at;
    if (const Figure upper = upper_at > end ? figure_at(text, upper_figure) : Figure(); upper.length > 0) {
        words.add(U" to ", end);
        words.add(figure_words(upper), upper_figure);
        end = upper_figure + upper.length;
    }
    words.add(figure.whole == U"1" && sign != 0 ? names.at(sign).substr(0, names.at(sign).size() - 1)
                                                : names.at(sign),
              at);
    return Reading{end - at, words, true};
}

// 1/9 of steps, 1/2, 3:1, 7×24.
std::optional<Reading> english_pair_at(std::u32string_view text, std::size_t at) {
    const auto left = digits_at(text, at);
    const std::size_t sign_at = at + left.size();
    const char32_t sign = character_at(text, sign_at);
    const auto right = digits_at(text, sign_at + 1);
    const std::size_t end = sign_at + 1 + right.size();
    if (left.empty() || right.empty() || !contains(U"/:×*x", sign) ||
        (character_at(text, end) == sign && is_digit(character_at(text, end + 1)))) {
        return std::nullopt;
    }
    const bool is_step = is_announced(text, at, U"tep age uestion tem", 10);
    Words words;
    words.add(sign == U'/' && !is_step ? english_fraction(left, right)
                                       : std::u32string(left) +
                                             (sign == U'/'   ? U" of "
                                              : sign == U':' ? U" to "
                                                             : U" times ") +
                                             std::u32string(right),
              at);
    return Reading{end - at, words, true};
}

std::optional<Reading> quantity_at(std::u32string_view text, std::size_t at) {
    const bool is_negative = text[at] == U'-' && (at == 0 || contains(U" (,:", text[at - 1]));
    const std::size_t start = is_negative ? at + 1 : at;
    const Figure figure = figure_at(text, start);
    if (figure.length == 0) {
        return std::nullopt;
    }
    Words words;
    words.add(is_negative ? U"minus " : U"", at);
    words.add(figure_words(figure), start);
    std::size_t end = start + figure.length;
    const std::size_t unit_at_place = skip_blanks(text, end);
    if (const Unit* unit = unit_at(text, unit_at_place)) {
        if (const auto name = english_unit(unit->said, figure.whole == U"1"); !name.empty()) {
            words.add(U" " + name, unit_at_place);
            end = unit_at_place + unit->written.size();
        }
    }
    while (character_at(text, end) == U'.' && is_digit(character_at(text, end + 1))) {
        const auto part = digits_at(text, end + 1);
        words.add(U" point " + without_zeros(part), end);
        end += 1 + part.size();
    }
    return Reading{end - at, words, true};
}

}  // namespace

std::optional<Reading> english_number_at(std::u32string_view text, std::size_t at) {
    constexpr std::array<Recogniser, 6> recognisers = {english_date_at,  english_time_at, code_at,
                                                       english_money_at, english_pair_at, quantity_at};
    for (const Recogniser recognise : recognisers) {
        if (auto reading = recognise(text, at); reading && reading->length > 0) {
            return reading;
        }
    }
    return std::nullopt;
}

}  // namespace qiming::accessibility
