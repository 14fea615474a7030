#include "accessibility/normalisation/money.h"

#include <array>

#include "accessibility/normalisation/figures.h"
#include "accessibility/text/character_kinds.h"

namespace qiming::accessibility {
namespace {

struct Currency {
    std::u32string_view written;
    std::u32string_view said;
};

constexpr std::array<Currency, 14> currencies = {{{U"HK$", U"港元"},
                                                  {U"US$", U"美元"},
                                                  {U"MOP$", U"澳门元"},
                                                  {U"¥", U"元"},
                                                  {U"$", U"美元"},
                                                  {U"€", U"欧元"},
                                                  {U"£", U"英镑"},
                                                  {U"RMB", U"元"},
                                                  {U"CNY", U"元"},
                                                  {U"USD", U"美元"},
                                                  {U"HKD", U"港元"},
                                                  {U"EUR", U"欧元"},
                                                  {U"MOP", U"澳门元"},
                                                  {U"₩", U"韩元"}}};

const Currency* currency_at(std::u32string_view text, std::size_t at) {
    for (const Currency& currency : currencies) {
        if (at < text.size() && text.substr(at, currency.written.size()) == currency.written) {
            const bool is_word = is_letter(currency.written.back()) &&
                                 is_letter(character_at(text, at + currency.written.size()));
            if (!is_word) {
                return &currency;
            }
        }
    }
    return nullptr;
}

std::u32string with_jiao_and_fen(const Figure& figure) {
    const char32_t tenth = figure.decimals[0];
    const char32_t hundredth = figure.decimals.size() > 1 ? figure.decimals[1] : U'0';
    std::u32string words = cardinal(figure.whole) + U"元";
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

// Adds the number at `at` with 千, 万 or K after it; the place after them.
std::size_t add_amount(Words& words, std::u32string_view text, std::size_t at) {
    const Figure figure = figure_at(text, at);
    std::size_t end = at + figure.length;
    const char32_t slang = character_at(text, end);
    const bool is_slang = contains(U"kKwW", slang) && !is_letter(character_at(text, end + 1));
    const bool is_multiple = contains(U"千万亿百", slang) || is_slang;
    words.add(
        words_of(figure, is_multiple || contains(U"元 ", slang) || end >= text.size() || !is_digit(slang)), at);
    if (is_slang) {
        words.add(contains(U"kK", slang) ? U"千" : U"万", end++);
    }
    while (contains(U"千万亿百", character_at(text, end))) {
        words.add(text.substr(end, 1), end);
        ++end;
    }
    return end;
}

// The words of a sum whose currency was written at `sign`; `end` is the place after the amount.
Reading finished(Words words, std::u32string_view text, std::size_t at, std::size_t end, std::size_t sign,
                 std::u32string_view said) {
    // A written 元 is said where it stands.
    const bool says_yuan = character_at(text, end) == U'元';
    const bool is_named = starts_with_any(text, end, U"美元 港元 港币 欧元 英镑 人民币");
    if (!is_named) {
        words.add(says_yuan ? said.substr(0, said.size() - (said.back() == U'元' ? 1 : 0)) : said, sign);
    }
    return Reading{end - at, std::move(words), true};
}

}  // namespace

std::optional<Reading> money_at(std::u32string_view text, std::size_t at) {
    if (at > 0 && is_letter(text[at]) && is_letter(text[at - 1])) {
        return std::nullopt;
    }
    Words words;
    if (is_digit(text[at])) {
        const std::size_t end = add_amount(words, text, at);
        const std::size_t sign = skip_blanks(text, end);
        const Currency* after = currency_at(text, sign);
        if (after == nullptr || !is_letter(after->written[0]) || after->written.back() == U'$') {
            return std::nullopt;
        }
        words.add(after->said, sign);
        return Reading{sign + after->written.size() - at, words, true};
    }
    const Currency* currency = currency_at(text, at);
    if (currency == nullptr) {
        return std::nullopt;
    }
    const std::size_t amount = skip_blanks(text, at + currency->written.size());
    if (!is_digit(character_at(text, amount))) {
        return std::nullopt;
    }
    const Figure figure = figure_at(text, amount);
    const std::size_t figure_end = amount + figure.length;
    const bool has_fen = !figure.decimals.empty() && figure.decimals.size() <= 2;
    if (currency->said == U"元" && has_fen && !contains(U"万亿千百元kKwW", character_at(text, figure_end)) &&
        after_range_mark(text, figure_end) == figure_end) {
        words.add(with_jiao_and_fen(figure), amount);
        return Reading{figure_end - at, words, true};
    }
    std::size_t end = add_amount(words, text, amount);
    const std::size_t mark_end = after_range_mark(text, end);
    const Currency* again = currency_at(text, mark_end);
    const std::size_t upper = again == nullptr ? mark_end : skip_blanks(text, mark_end + again->written.size());
    if (mark_end > end && is_digit(character_at(text, upper))) {
        words.add(U"到", end);
        end = add_amount(words, text, upper);
    }
    return finished(std::move(words), text, at, end, at, currency->said);
}

}  // namespace qiming::accessibility
