#include "accessibility/normalisation/quantities.h"

#include "accessibility/normalisation/figures.h"
#include "accessibility/normalisation/units.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

// -5 after something that cannot be the start of a range or of a name.
bool is_sign(std::u32string_view text, std::size_t at) {
    if (!contains(U"-–+", text[at]) || !is_digit(character_at(text, at + 1))) {
        return false;
    }
    if (at == 0 || contains(U" ，。：；、（(,;:\n到至~～为是约低于", text[at - 1])) {
        return true;
    }
    const Unit* unit = unit_at(text, at + 1 + figure_at(text, at + 1).length);
    return !is_digit(text[at - 1]) && !is_letter(text[at - 1]) && unit != nullptr && is_temperature(*unit);
}

std::u32string_view share_of(char32_t mark) {
    return mark == U'%' ? U"百分之" : mark == U'‰' ? U"千分之" : std::u32string_view();
}

// 8K and 1.5W of pay; 60W of a lamp and 4K of a screen are none.
std::u32string_view slang_multiple(std::u32string_view text, std::size_t at, std::size_t end) {
    const char32_t letter = character_at(text, end);
    const char32_t next = character_at(text, end + 1);
    if (!contains(U"kKwW", letter) || is_letter(next) || is_digit(next) || contains(U"电显屏高视分", next)) {
        return {};
    }
    const bool is_thousand = letter == U'k' || letter == U'K';
    const bool is_of_pay = is_announced(text, at, U"薪 资 收入 待遇 工资 补贴 奖金 底薪 提成", 12) ||
                           contains(U"/元·以起左", next) || (at > 0 && contains(U"-–—~～至到", text[at - 1]));
    const std::size_t upper = after_range_mark(text, end + 1);
    const bool is_range = upper > end + 1 && is_digit(character_at(text, upper));
    const bool stands_alone = is_thousand && at == 0 && end + 1 == text.size();
    if (!is_of_pay && !stands_alone && !(is_thousand && is_range)) {
        return {};
    }
    return is_thousand ? U"千" : U"万";
}

// 10-15K: the K of the upper end counts for the lower one, too.
std::u32string_view shared_multiple(std::u32string_view text, std::size_t end) {
    const std::size_t upper = after_range_mark(text, end);
    const Figure figure = upper > end ? figure_at(text, upper) : Figure();
    const auto multiple =
        figure.length == 0 ? std::u32string_view() : slang_multiple(text, upper, upper + figure.length);
    return multiple == U"千" ? multiple : std::u32string_view();
}

// 8K -> 八千, 12K -> 一万二千, 1.2K -> 一千二百.
std::u32string thousands(const Figure& figure, std::u32string_view multiple) {
    if (multiple == U"万") {
        return words_of(figure, true) + U"万";
    }
    if (figure.decimals.size() > 3) {
        return words_of(figure) + U"千";
    }
    std::u32string digits = figure.whole + std::u32string(figure.decimals);
    digits.append(3 - figure.decimals.size(), U'0');
    return cardinal(digits);
}

// The upper end of 2-3个, so that the lower one is said 两, too.
bool is_two_of_range(std::u32string_view text, std::size_t at, std::size_t end) {
    const std::size_t upper = after_range_mark(text, end);
    const auto digits = upper > end ? digits_at(text, upper) : std::u32string_view();
    return !digits.empty() && is_two_of_something(text, at, upper + digits.size()) &&
           !contains(U"千万亿点", character_at(text, upper + digits.size()));
}

// 1.2.3 and addresses of four parts go on with a point each.
std::size_t add_parts(Words& words, std::u32string_view text, std::size_t end) {
    while (character_at(text, end) == U'.' && is_digit(character_at(text, end + 1))) {
        const auto part = digits_at(text, end + 1);
        words.add(U"点", end);
        words.add(cardinal(part), end + 1);
        end += 1 + part.size();
    }
    return end;
}

}  // namespace

std::optional<Reading> share_at(std::u32string_view text, std::size_t at) {
    const Figure lower = figure_at(text, at);
    if (lower.length == 0) {
        return std::nullopt;
    }
    std::size_t end = at + lower.length;
    const std::size_t upper_at = after_range_mark(text, end);
    const Figure upper = upper_at > end ? figure_at(text, upper_at) : Figure();
    const std::size_t mark = skip_blanks(text, upper.length > 0 ? upper_at + upper.length : end);
    const auto share = share_of(character_at(text, mark));
    if (share.empty()) {
        return std::nullopt;
    }
    Words words;
    words.add(share, at);
    words.add(words_of(lower), at);
    if (upper.length > 0) {
        words.add(U"到", end);
        words.add(words_of(upper), upper_at);
    }
    return Reading{mark + 1 - at, words, true};
}

std::optional<Reading> number_at(std::u32string_view text, std::size_t at) {
    const bool is_signed = is_sign(text, at);
    const std::size_t start = is_signed ? at + 1 : at;
    const Figure figure = figure_at(text, start);
    if (figure.length == 0) {
        return std::nullopt;
    }
    const std::size_t figure_end = start + figure.length;
    if (const auto share = is_signed ? share_at(text, start) : std::nullopt) {
        Words words;
        words.add(text[at] == U'+' ? U"正" : U"负", at);
        words.add(share->words);
        return Reading{share->length + 1, words, true};
    }
    const std::size_t unit_place = character_at(text, figure_end) == U' ' ? figure_end + 1 : figure_end;
    const Unit* unit = unit_at(text, unit_place);
    const auto multiple = slang_multiple(text, start, figure_end);
    const bool is_lower_end = multiple.empty() && !shared_multiple(text, figure_end).empty();
    Words words;
    if (is_signed) {
        const bool is_below = unit != nullptr && is_temperature(*unit);
        words.add(text[at] == U'+' ? (is_below ? U"零上" : U"正") : (is_below ? U"零下" : U"负"), at);
    }
    if (is_lower_end) {
        words.add(thousands(figure, U"千"), start);
        return Reading{figure_end - at, words, true};
    }
    if (!multiple.empty()) {
        words.add(thousands(figure, multiple), start);
        return Reading{figure_end + 1 - at, words, true};
    }
    const bool is_two = is_two_of_something(text, start, figure_end) ||
                        is_two_of_range(text, start, figure_end) ||
                        (unit != nullptr && !unit->said.ends_with(U"度"));
    words.add(words_of(figure, is_two), start);
    std::size_t end = add_parts(words, text, figure_end);
    if (unit != nullptr && end == figure_end) {
        words.add(unit->said, unit_place);
        end = unit_place + unit->written.size();
    }
    return Reading{end - at, words, true};
}

}  // namespace qiming::accessibility
