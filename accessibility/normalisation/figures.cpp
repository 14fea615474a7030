#include "accessibility/normalisation/figures.h"

#include <algorithm>

#include "accessibility/normalisation/symbols.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

template <typename Matches>
bool any_word(std::u32string_view words, Matches matches) {
    while (!words.empty()) {
        const std::size_t blank = std::min(words.find(U' '), words.size());
        if (matches(words.substr(0, blank))) {
            return true;
        }
        words.remove_prefix(std::min(blank + 1, words.size()));
    }
    return false;
}

// 花园2栋 names one; 有2栋 counts.
bool names_a_building(std::u32string_view text, std::size_t at, char32_t measure) {
    return contains(U"栋座层楼幢", measure) && at > 0 &&
           (is_han(text[at - 1]) || is_digit(text[at - 1]) || text[at - 1] == U'-') &&
           !contains(U"有共建买各约近这那前后每隔租达高满上下为是设", text[at - 1]);
}

}  // namespace

std::u32string_view digits_at(std::u32string_view text, std::size_t at) {
    return at < text.size() ? text.substr(at, end_of_digits(text, at) - at) : std::u32string_view();
}

int small_number(std::u32string_view digits) {
    if (digits.empty() || digits.size() > 4) {
        return -1;
    }
    int value = 0;
    for (const char32_t digit : digits) {
        value = value * 10 + static_cast<int>(digit - U'0');
    }
    return value;
}

std::size_t skip_blanks(std::u32string_view text, std::size_t at) {
    while (character_at(text, at) == U' ') {
        ++at;
    }
    return at;
}

Figure figure_at(std::u32string_view text, std::size_t at) {
    Figure figure;
    std::size_t end = end_of_digits(text, at);
    figure.whole = digits_at(text, at);
    const bool may_be_grouped = !figure.whole.empty() && figure.whole.size() <= 3 && figure.whole[0] != U'0';
    while (may_be_grouped && character_at(text, end) == U',' && end_of_digits(text, end + 1) == end + 4) {
        figure.whole += text.substr(end + 1, 3);
        end += 4;
    }
    if (!figure.whole.empty() && character_at(text, end) == U'.' && is_digit(character_at(text, end + 1))) {
        figure.decimals = digits_at(text, end + 1);
        end += 1 + figure.decimals.size();
    }
    figure.length = end - at;
    return figure;
}

std::u32string words_of(const Figure& figure, bool says_liang) {
    if (says_liang && figure.whole == U"2" && figure.decimals.empty()) {
        return U"两";
    }
    std::u32string words = cardinal(figure.whole);
    if (!figure.decimals.empty()) {
        words += U"点" + digit_by_digit(figure.decimals, One::Yi);
    }
    return words;
}

bool is_measure(char32_t point) {
    return contains(
        U"个名位人次项天年周份件张家间所条台部种类元块角毛岁步页处辆只双把本篇句字轮组套场门节课顿样点倍"
        U"公米千百十万亿小分秒斤克吨平吋寸升度余多来户笔批期层颗粒盒箱瓶杯碗片根封栋座幢月日届级班成"
        U"集章款味室厅卫口匹厘毫英美港欧",
        point);
}

bool is_two_of_something(std::u32string_view text, std::size_t at, std::size_t end) {
    constexpr std::u32string_view counted =
        U"个名位人次项天年周份件张家间所条台部种元块角毛岁页处辆只双把本篇句字轮套场门课顿样点倍公米千万亿小斤"
        U"吨平升余多户笔批颗粒盒箱瓶杯碗片根封栋座层幢步秒侧边大口厘毫匹者";
    constexpr std::u32string_view counted_words = U"分钟 英里 美元 港元 欧元 节课 班倒 班制 室1 室2 楼层 组数";
    constexpr std::u32string_view names = U"年级 年段 小学 小组 次元 人转 公子 天窗 把手 手";
    const std::size_t next_at = character_at(text, end) == U' ' ? end + 1 : end;
    const char32_t next = character_at(text, next_at);
    const bool is_ordinal = at > 0 && contains(U"第初高之", text[at - 1]);
    return !is_ordinal && !starts_with_any(text, next_at, names) && !names_a_building(text, at, next) &&
           (contains(counted, next) || starts_with_any(text, next_at, counted_words));
}

std::size_t after_range_mark(std::u32string_view text, std::size_t at) {
    const std::size_t mark = skip_blanks(text, at);
    std::size_t place = mark;
    while (is_range_mark(character_at(text, place)) && place < mark + 2) {
        // The second may be the sign of a number: -5~-3.
        if (place > mark && character_at(text, place) == U'-') {
            break;
        }
        ++place;
    }
    if (place == mark + 1 && character_at(text, mark) == U'-' && character_at(text, place) == U'-' &&
        is_digit(character_at(text, place + 1)) && at > 0 && is_digit(text[at - 1])) {
        ++place;
    }
    return place == mark ? at : skip_blanks(text, place);
}

bool is_announced(std::u32string_view text, std::size_t at, std::u32string_view cues, std::size_t reach) {
    std::size_t start = at;
    while (start > 0 && at - start < reach && !contains(U"，。；、！？\n,;", text[start - 1]) &&
           !is_digit(text[start - 1])) {
        --start;
    }
    const auto before = text.substr(start, at - start);
    return any_word(cues, [&](auto cue) { return before.find(cue) != std::u32string_view::npos; });
}

bool starts_with_any(std::u32string_view text, std::size_t at, std::u32string_view words) {
    const auto rest = text.substr(std::min(at, text.size()));
    return any_word(words, [&](auto word) { return rest.starts_with(word); });
}

}  // namespace qiming::accessibility
