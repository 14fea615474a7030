#include "accessibility/spoken_codes.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "accessibility/character_kinds.h"
#include "accessibility/spoken_numbers.h"

namespace qiming::accessibility {
namespace {

// As bullets are written: also what some forms mask with.
constexpr std::u32string_view mask_marks = U"*●•＊";

std::u32string_view digits_at(std::u32string_view text, std::size_t at) {
    return text.substr(std::min(at, text.size()), end_of_digits(text, at) - at);
}

std::u32string in_groups(std::u32string_view digits, std::initializer_list<std::size_t> sizes) {
    std::u32string words;
    for (const std::size_t size : sizes) {
        if (digits.empty()) {
            break;
        }
        words += words.empty() ? U"" : U"，";
        words += digit_by_digit(digits.substr(0, size), One::Yao);
        digits.remove_prefix(std::min(size, digits.size()));
    }
    if (!digits.empty()) {
        words += U"，" + digit_by_digit(digits, One::Yao);
    }
    return words;
}

bool is_separator(char32_t point) {
    return point == U'-' || point == U' ';
}

bool is_mobile(std::u32string_view digits) {
    return digits.size() == 11 && digits[0] == U'1' && digits[1] >= U'3';
}

// 10086, 12385, 95588, 96110. Round ones are taken for quantities.
bool is_hotline(std::u32string_view digits) {
    if (digits.size() < 5 || digits.size() > 6 || digits.substr(digits.size() - 2) == U"00") {
        return false;
    }
    const bool is_public = digits.size() == 5 && digits[0] == U'1' && (digits[1] == U'0' || digits[1] == U'2');
    return is_public || (digits[0] == U'9' && (digits[1] == U'5' || digits[1] == U'6'));
}

// True if the words just before say that a number names something.
bool is_announced(std::u32string_view text, std::size_t at) {
    constexpr std::array<std::u32string_view, 16> cues = {
        U"拨",   U"电话", U"热线", U"致电", U"手机", U"号码",   U"编号", U"证号",
        U"账号", U"卡号", U"工号", U"尾号", U"邮编", U"验证码", U"代码", U"转"};
    constexpr std::size_t reach = 6;
    std::size_t start = at;
    while (start > 0 && at - start < reach && !contains(U"，。；、\n,;", text[start - 1]) &&
           !is_digit(text[start - 1])) {
        --start;
    }
    const auto before = text.substr(start, at - start);
    return std::any_of(cues.begin(), cues.end(),
                       [&](auto cue) { return before.find(cue) != std::u32string_view::npos; });
}

bool is_room(std::u32string_view text, std::size_t end) {
    const auto after = text.substr(std::min(end, text.size()), 2);
    return after.starts_with(U"室") || after.starts_with(U"房") || after == U"号房";
}

}  // namespace

std::optional<Reading> masked_at(std::u32string_view text, std::size_t at) {
    Reading reading;
    std::size_t marks = 0;
    std::size_t place = at;
    while (place < text.size()) {
        const auto digits = digits_at(text, place);
        if (!digits.empty()) {
            reading.words += (reading.words.empty() ? U"" : U"，") + digit_by_digit(digits, One::Yao);
            place += digits.size();
        } else if (contains(mask_marks, text[place])) {
            reading.words += reading.words.empty() ? U"隐藏" : U"，隐藏";
            for (; contains(mask_marks, character_at(text, place)); ++place) {
                ++marks;
            }
        } else if (marks > 1 && (text[place] == U'X' || text[place] == U'x') &&
                   !is_letter(character_at(text, place + 1))) {
            reading.words += U'X';
            ++place;
        } else {
            break;
        }
    }
    reading.length = place - at;
    return marks > 1 ? std::optional(reading) : std::nullopt;
}

std::optional<Reading> identity_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    const char32_t last = character_at(text, at + digits.size());
    const bool ends_in_x = digits.size() == 17 && (last == U'X' || last == U'x');
    if (digits.size() != 18 && digits.size() != 20 && !ends_in_x) {
        return std::nullopt;
    }
    Reading reading{digits.size(), in_groups(digits, {6, 8, 4}), false};
    if (ends_in_x) {
        reading.words += U'X';
        ++reading.length;
        const auto category = digits_at(text, at + reading.length);
        if (category.size() == 2) {
            reading.words += U"，" + digit_by_digit(category, One::Yao);
            reading.length += 2;
        }
    }
    return reading;
}

std::optional<Reading> telephone_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    if (is_mobile(digits)) {
        return Reading{digits.size(), in_groups(digits, {3, 4, 4}), false};
    }
    const std::size_t next = at + digits.size();
    const auto second =
        is_separator(character_at(text, next)) ? digits_at(text, next + 1) : std::u32string_view();
    const bool has_area = digits.size() >= 3 && digits.size() <= 4 && digits[0] == U'0';
    if (has_area && (second.size() == 7 || second.size() == 8)) {
        return Reading{digits.size() + 1 + second.size(),
                       digit_by_digit(digits, One::Yao) + U"，" + in_groups(second, {second.size() - 4, 4}),
                       false};
    }
    const bool is_whole = digits.size() >= 10 && digits.size() <= 12 && digits[0] == U'0';
    if (is_whole) {
        const std::size_t area = digits[1] == U'1' || digits[1] == U'2' ? 3 : 4;
        return Reading{digits.size(), in_groups(digits, {area, digits.size() - area - 4, 4}), false};
    }
    return std::nullopt;
}

std::optional<Reading> digit_groups_at(std::u32string_view text, std::size_t at) {
    Reading reading;
    std::size_t groups = 0;
    std::size_t place = at;
    const char32_t separator = character_at(text, end_of_digits(text, at));
    for (;;) {
        const auto digits = digits_at(text, place);
        reading.words += (groups == 0 ? U"" : U"，") + digit_by_digit(digits, One::Yao);
        ++groups;
        place += digits.size();
        if (!is_separator(separator) || character_at(text, place) != separator ||
            !is_digit(character_at(text, place + 1))) {
            break;
        }
        ++place;
    }
    // What follows is the value of something else: "3 项 5".
    const bool goes_on =
        contains(U".,:/%", character_at(text, place)) && is_digit(character_at(text, place + 1));
    reading.length = place - at;
    const std::size_t needed = separator == U'-' ? 3 : 2;
    return groups >= needed && !goes_on ? std::optional(reading) : std::nullopt;
}

std::optional<Reading> plain_code_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    const std::size_t end = at + digits.size();
    const char32_t next = character_at(text, end);
    const bool has_more = contains(U".,:/", next) && is_digit(character_at(text, end + 1));
    if (digits.size() < 2 || has_more || contains(U"%‰℃°℉", next)) {
        return std::nullopt;
    }
    const bool leads_with_zero =
        digits[0] == U'0' && !(digits.size() == 2 && contains(U"年月日号点时分秒", next));
    const bool is_counted = is_measure(next) || (next == U' ' && is_measure(character_at(text, end + 1)));
    const bool is_named = digits.size() >= 3 &&
                          (is_announced(text, at) || is_room(text, end) || (at > 0 && is_letter(text[at - 1])));
    const bool is_long = digits.size() >= 6 && digits.substr(digits.size() - 2) != U"00";
    if (leads_with_zero || digits.size() > 16 || (!is_counted && (is_named || is_hotline(digits) || is_long))) {
        return Reading{digits.size(), digit_by_digit(digits, One::Yao), false};
    }
    return std::nullopt;
}

}  // namespace qiming::accessibility
