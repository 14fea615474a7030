#include "accessibility/normalisation/codes.h"

#include <algorithm>

#include "accessibility/normalisation/figures.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

// As bullets are written: also what some forms mask with.
constexpr std::u32string_view mask_marks = U"*●•";

bool is_separator(char32_t point) {
    return point == U'-' || point == U' ';
}

bool is_round(std::u32string_view digits) {
    return digits.ends_with(U"00");
}

// 10086, 12385, 95588, 96110. Round ones are taken for quantities.
bool is_hotline(std::u32string_view digits) {
    if (digits.size() < 5 || digits.size() > 6 || is_round(digits)) {
        return false;
    }
    const bool is_public = digits.size() == 5 && digits[0] == U'1' && (digits[1] == U'0' || digits[1] == U'2');
    return is_public || (digits[0] == U'9' && (digits[1] == U'5' || digits[1] == U'6'));
}

constexpr std::u32string_view code_cues =
    U"拨 电话 热线 致电 手机 号码 编号 证号 账号 卡号 工号 尾号 邮编 邮政编码 验证码 代码 转 密码 座机 号线 QQ "
    U"微信 呼叫 联系 传真 学号 序列号 短信 流水号 受理号 结果号 校验码 车牌 热线 咨询 报警 急救 按";

bool is_short_hotline(std::u32string_view text, std::size_t at, std::u32string_view digits) {
    const bool is_one =
        digits == U"110" || digits == U"119" || digits == U"120" || digits == U"122" || digits == U"114";
    const std::size_t end = at + digits.size();
    return is_one && ((at == 0 && end == text.size()) ||
                      starts_with_any(text, end, U"急救 报警 火警 电话 热线 救护 指挥 接警 查号"));
}

// Known by their digits: colleges 985 and 211, hours 996.
bool is_name_in_digits(std::u32string_view text, std::size_t at, std::u32string_view digits) {
    const std::size_t end = at + digits.size();
    return ((digits == U"985" || digits == U"211") &&
            starts_with_any(text, end, U"高校 院校 大学 工程 本科 毕业 、 / 和 及 或 /211 硕士 学校 名校")) ||
           ((digits == U"996" || digits == U"007" || digits == U"965") &&
            starts_with_any(text, end, U"工作 制 模式 加班 。 ， ！")) ||
           starts_with_any(text, end, U"同城");
}

}  // namespace

Words in_groups(std::u32string_view text, std::size_t begin, std::size_t end,
                std::initializer_list<std::size_t> sizes) {
    Words words;
    for (const std::size_t size : sizes) {
        if (begin < end) {
            words.pause(begin);
            words.spell(text, begin, std::min(begin + size, end), One::Yao);
            begin = std::min(begin + size, end);
        }
    }
    if (begin < end) {
        words.pause(begin);
        words.spell(text, begin, end, One::Yao);
    }
    return words;
}

std::optional<Reading> masked_at(std::u32string_view text, std::size_t at) {
    Words words;
    std::size_t marks = 0;
    std::size_t place = at;
    while (place < text.size()) {
        const auto digits = digits_at(text, place);
        if (!digits.empty()) {
            words.pause(place);
            words.spell(text, place, place + digits.size(), One::Yao);
            place += digits.size();
        } else if (contains(mask_marks, text[place])) {
            words.pause(place);
            words.add(U"隐藏", place);
            for (; contains(mask_marks, character_at(text, place)); ++place) {
                ++marks;
            }
        } else if (marks > 1 && (text[place] == U'X' || text[place] == U'x') &&
                   !is_letter(character_at(text, place + 1))) {
            words.add(U"X", place);
            ++place;
        } else {
            break;
        }
    }
    return marks > 1 ? std::optional(Reading{place - at, words, false}) : std::nullopt;
}

std::optional<Reading> identity_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    std::size_t end = at + digits.size();
    const char32_t last = character_at(text, end);
    const bool ends_in_x = digits.size() == 17 && (last == U'X' || last == U'x');
    const bool is_old = digits.size() == 15;
    if (digits.size() != 18 && digits.size() != 20 && !ends_in_x && !is_old) {
        return std::nullopt;
    }
    if (is_old) {
        return Reading{digits.size(), in_groups(text, at, end, {6, 6, 3}), false};
    }
    Reading reading{0, in_groups(text, at, end, {6, 8, 4}), false};
    if (ends_in_x) {
        reading.words.add(U"X", end++);
        if (digits_at(text, end).size() == 2) {
            reading.words.pause(end);
            reading.words.spell(text, end, end + 2, One::Yao);
            end += 2;
        }
    }
    // A disability certificate issued again.
    if (character_at(text, end) == U'B' && digits_at(text, end + 1).size() == 1) {
        reading.words.pause(end);
        reading.words.add(U"B", end);
        reading.words.spell(text, end + 1, end + 2, One::Yao);
        end += 2;
    }
    reading.length = end - at;
    return reading;
}

std::optional<Reading> digit_groups_at(std::u32string_view text, std::size_t at) {
    Words words;
    std::size_t groups = 0;
    std::size_t place = at;
    const char32_t separator = character_at(text, end_of_digits(text, at));
    for (;;) {
        const std::size_t end = end_of_digits(text, place);
        words.pause(place);
        words.spell(text, place, end, One::Yao);
        ++groups;
        place = end;
        if (!is_separator(separator) || character_at(text, place) != separator ||
            !is_digit(character_at(text, place + 1))) {
            break;
        }
        ++place;
    }
    // What follows is the value of something else: "3 项 5", "2024 3.5".
    const bool goes_on =
        (contains(U".,:/%", character_at(text, place)) && is_digit(character_at(text, place + 1))) ||
        contains(U"%‰", character_at(text, place));
    const std::size_t needed = separator == U'-' ? 3 : 2;
    return groups >= needed && !goes_on ? std::optional(Reading{place - at, words, false}) : std::nullopt;
}

std::optional<Reading> mixed_code_at(std::u32string_view text, std::size_t at) {
    if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) {
        return std::nullopt;
    }
    std::size_t end = at;
    std::size_t digits = 0;
    std::size_t changes = 0;
    while (is_digit(character_at(text, end)) || is_capital(character_at(text, end))) {
        digits += is_digit(text[end]) ? 1U : 0U;
        changes += end > at && is_digit(text[end]) != is_digit(text[end - 1]) ? 1U : 0U;
        ++end;
    }
    constexpr std::size_t shortest = 6;
    const bool is_code = (changes >= 2 && end - at >= shortest && digits >= 3) || (changes == 1 && digits >= 5);
    if (!is_code || is_letter(character_at(text, end))) {
        return std::nullopt;
    }
    Words words;
    for (std::size_t place = at; place < end; ++place) {
        if (is_digit(text[place])) {
            words.spell(text, place, place + 1, One::Yao);
        } else {
            words.add(!words.text.empty() && is_capital(words.text.back()) ? U" " : U"", place);
            words.add(text.substr(place, 1), place);
        }
    }
    return Reading{end - at, words, false};
}

std::optional<Reading> plain_code_at(std::u32string_view text, std::size_t at) {
    const auto digits = digits_at(text, at);
    const std::size_t end = at + digits.size();
    const char32_t next = character_at(text, end);
    const bool has_more = contains(U".,:/", next) && is_digit(character_at(text, end + 1));
    if (is_name_in_digits(text, at, digits)) {
        return Reading{digits.size(), in_groups(text, at, end, {}), false};
    }
    if (digits.size() < 2 || has_more || contains(U"%‰℃°℉", next)) {
        return std::nullopt;
    }
    const bool leads_with_zero =
        digits[0] == U'0' && !(digits.size() == 2 && contains(U"年月日号点时分秒", next));
    const bool is_counted = is_measure(next) || (next == U' ' && is_measure(character_at(text, end + 1)));
    const bool is_named = digits.size() >= 3 && (is_announced(text, at, code_cues, 6) ||
                                                 (at > 0 && (is_letter(text[at - 1]) || text[at - 1] == U'_')));
    const bool is_long = digits.size() >= 6 && !is_round(digits);
    const bool is_code = is_named || is_hotline(digits) || is_long || is_short_hotline(text, at, digits);
    if (!leads_with_zero && digits.size() <= 16 && (is_counted || !is_code)) {
        return std::nullopt;
    }
    // Office2016 is named after a year.
    const bool is_year = digits.size() == 4 && (digits.starts_with(U"19") || digits.starts_with(U"20"));
    if (is_year && at > 0 && is_letter(text[at - 1])) {
        Reading reading{digits.size(), {}, false};
        reading.words.spell(text, at, end, One::Yi);
        return reading;
    }
    const bool is_card = digits.size() == 16 || digits.size() == 19;
    return Reading{digits.size(),
                   is_card ? in_groups(text, at, end, {4, 4, 4, 4}) : in_groups(text, at, end, {}), false};
}

}  // namespace qiming::accessibility
