#include "accessibility/spoken_quantities.h"

#include <array>

#include "accessibility/character_kinds.h"
#include "accessibility/spoken_numbers.h"

namespace qiming::accessibility {
namespace {

// A number as written: 3,500.50.
struct Number {
    std::size_t length = 0;
    std::u32string whole;
    std::u32string_view decimals;
};

Number parse(std::u32string_view text, std::size_t at) {
    Number number;
    std::size_t end = end_of_digits(text, at);
    number.whole = text.substr(at, end - at);
    while (number.whole.size() > 0 && character_at(text, end) == U',' &&
           end_of_digits(text, end + 1) == end + 4 && (number.length > 0 || end - at <= 3)) {
        number.whole += text.substr(end + 1, 3);
        end += 4;
        number.length = end - at;
    }
    if (character_at(text, end) == U'.' && is_digit(character_at(text, end + 1))) {
        const std::size_t point = end;
        end = end_of_digits(text, point + 1);
        number.decimals = text.substr(point + 1, end - point - 1);
    }
    number.length = end - at;
    return number;
}

std::u32string words_of(const Number& number) {
    std::u32string words = cardinal(number.whole);
    if (!number.decimals.empty()) {
        words += U"点" + digit_by_digit(number.decimals, One::Yi);
    }
    return words;
}

struct Unit {
    std::u32string_view written;
    std::u32string_view said;
};

// As written right after a number; the longer ones first.
constexpr std::array<Unit, 24> units = {{{U"km/h", U"公里每小时"},
                                         {U"km²", U"平方公里"},
                                         {U"m²", U"平方米"},
                                         {U"m2", U"平方米"},
                                         {U"m³", U"立方米"},
                                         {U"kg", U"千克"},
                                         {U"Kg", U"千克"},
                                         {U"KG", U"千克"},
                                         {U"km", U"公里"},
                                         {U"cm", U"厘米"},
                                         {U"mm", U"毫米"},
                                         {U"ml", U"毫升"},
                                         {U"mL", U"毫升"},
                                         {U"mg", U"毫克"},
                                         {U"min", U"分钟"},
                                         {U"dB", U"分贝"},
                                         {U"°C", U"摄氏度"},
                                         {U"℃", U"摄氏度"},
                                         {U"℉", U"华氏度"},
                                         {U"°", U"度"},
                                         {U"m", U"米"},
                                         {U"g", U"克"},
                                         {U"h", U"小时"},
                                         {U"L", U"升"}}};

const Unit* unit_at(std::u32string_view text, std::size_t at) {
    for (const Unit& unit : units) {
        const auto written = text.substr(at < text.size() ? at : text.size(), unit.written.size());
        if (written == unit.written && !is_letter(character_at(text, at + written.size())) &&
            !is_digit(character_at(text, at + written.size()))) {
            return &unit;
        }
    }
    return nullptr;
}

bool is_degree(const Unit& unit) {
    return contains(U"℃°℉", unit.written.front());
}

// -5 after something that cannot be the start of a range or of a name.
bool is_sign(std::u32string_view text, std::size_t at) {
    if (!contains(U"-–", text[at]) || !is_digit(character_at(text, at + 1))) {
        return false;
    }
    if (at == 0 || contains(U" ，。：；、（(,;:\n", text[at - 1])) {
        return true;
    }
    const std::size_t end = at + 1 + parse(text, at + 1).length;
    const Unit* unit = unit_at(text, end);
    return !is_digit(text[at - 1]) && !is_letter(text[at - 1]) && unit != nullptr && is_degree(*unit);
}

bool is_two_of_something(std::u32string_view text, std::size_t at, std::size_t end) {
    const std::size_t next_at = character_at(text, end) == U' ' ? end + 1 : end;
    const char32_t next = character_at(text, next_at);
    const bool is_ordinal = at > 0 && contains(U"第初", text[at - 1]);
    const bool is_school_year = next == U'年' && character_at(text, next_at + 1) == U'级';
    return !is_ordinal && !is_school_year && is_measure(next) && !contains(U"分秒十月日", next);
}

std::u32string decimal_money(const Number& number) {
    std::u32string words = cardinal(number.whole) + U"元";
    const char32_t tenth = number.decimals[0];
    const char32_t hundredth = number.decimals.size() > 1 ? number.decimals[1] : U'0';
    if (tenth != U'0') {
        words += digit_by_digit({&tenth, 1}, One::Yi) + U"角";
    } else if (hundredth != U'0') {
        words += U"零";
    }
    if (hundredth != U'0') {
        words += digit_by_digit({&hundredth, 1}, One::Yi) + U"分";
    }
    return words;
}

}  // namespace

bool is_measure(char32_t point) {
    return contains(
        U"个名位人次项天年周份件张家间所条台部种类元块角毛岁步页处辆只双把本篇句字轮组套场门节课顿样点倍"
        U"公米千百十万亿小分秒斤克吨平吋寸升度余多来户笔批期层台颗粒盒箱瓶杯碗片根支封座栋月日",
        point);
}

std::optional<Reading> money_at(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view signs = U"¥$€£";
    constexpr std::array<std::u32string_view, 4> currencies = {U"元", U"美元", U"欧元", U"英镑"};
    const std::size_t currency = signs.find(text[at]);
    std::size_t place = at + 1;
    while (character_at(text, place) == U' ') {
        ++place;
    }
    if (currency == std::u32string_view::npos || !is_digit(character_at(text, place))) {
        return std::nullopt;
    }
    const Number number = parse(text, place);
    place += number.length;
    if (currency == 0 && (number.decimals.size() == 1 || number.decimals.size() == 2) &&
        !contains(U"万亿千百", character_at(text, place))) {
        return Reading{place - at, decimal_money(number), true};
    }
    std::u32string words = number.whole == U"2" && number.decimals.empty() ? U"两" : words_of(number);
    while (contains(U"万亿千百", character_at(text, place))) {
        words += text[place++];
    }
    if (character_at(text, place) == U'元') {
        ++place;
    }
    return Reading{place - at, words + std::u32string(currencies[currency]), true};
}

std::optional<Reading> proportion_at(std::u32string_view text, std::size_t at) {
    const std::size_t middle = end_of_digits(text, at);
    const char32_t sign = character_at(text, middle);
    const std::size_t end = end_of_digits(text, middle + 1);
    if (!contains(U"/:", sign) || end == middle + 1 || character_at(text, end) == sign || middle == at) {
        return std::nullopt;
    }
    const auto left = cardinal(text.substr(at, middle - at));
    const auto right = cardinal(text.substr(middle + 1, end - middle - 1));
    return Reading{end - at, sign == U'/' ? right + U"分之" + left : left + U"比" + right, true};
}

std::optional<Reading> number_at(std::u32string_view text, std::size_t at) {
    const bool is_negative = is_sign(text, at);
    const std::size_t start = is_negative ? at + 1 : at;
    if (!is_digit(character_at(text, start))) {
        return std::nullopt;
    }
    const Number number = parse(text, start);
    std::size_t end = start + number.length;
    std::u32string words =
        number.whole == U"2" && number.decimals.empty() && is_two_of_something(text, start, end)
            ? std::u32string(U"两")
            : words_of(number);
    while (character_at(text, end) == U'.' && is_digit(character_at(text, end + 1))) {
        const std::size_t next = end_of_digits(text, end + 1);
        words += U"点" + cardinal(text.substr(end + 1, next - end - 1));
        end = next;
    }
    const std::size_t unit_place = character_at(text, end) == U' ' ? end + 1 : end;
    const Unit* unit = unit_at(text, unit_place);
    const char32_t per = character_at(text, unit_place);
    std::u32string sign = is_negative ? U"负" : U"";
    if (per == U'%' || per == U'‰') {
        words = (per == U'%' ? U"百分之" : U"千分之") + words;
        end = unit_place + 1;
    } else if (unit != nullptr) {
        words += unit->said;
        end = unit_place + unit->written.size();
        sign = is_negative && is_degree(*unit) && unit->said != U"度" ? U"零下" : sign;
    }
    return Reading{end - at, sign + words, true};
}

}  // namespace qiming::accessibility
