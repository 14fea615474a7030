#include "accessibility/normalisation/numbers.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace qiming::accessibility {
namespace {

constexpr std::u32string_view names = U"零一二三四五六七八九";
constexpr std::uint64_t ten_thousand = 10'000;
constexpr std::uint64_t hundred_million = 100'000'000;
constexpr std::size_t most_digits = 16;

// 1 to 9999. `leads`: nothing of the number was said before.
std::u32string section(std::uint64_t value, bool leads) {
    constexpr std::array<std::uint64_t, 4> weights = {1000, 100, 10, 1};
    constexpr std::u32string_view units = U"千百十";
    std::u32string words;
    bool skipped = false;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto digit = static_cast<std::size_t>(value / weights[i] % 10);
        if (digit == 0) {
            skipped = !words.empty();
            continue;
        }
        if (skipped) {
            words += U'零';
            skipped = false;
        }
        const bool plain_ten = leads && words.empty() && i == 2 && digit == 1;
        if (!plain_ten) {
            words += leads && i == 0 && digit == 2 ? U'两' : names[digit];
        }
        if (i < units.size()) {
            words += units[i];
        }
    }
    return words;
}

std::u32string words_of(std::uint64_t value, bool leads);

// `value` split at `weight`: so many of `unit`, and the rest.
std::u32string split(std::uint64_t value, std::uint64_t weight, char32_t unit, bool leads) {
    const std::uint64_t high = value / weight;
    const std::uint64_t low = value % weight;
    std::u32string words = leads && high == 2 ? std::u32string(U"两") : words_of(high, leads);
    words += unit;
    if (low > 0) {
        if (low < weight / 10) {
            words += U'零';
        }
        words += words_of(low, false);
    }
    return words;
}

std::u32string words_of(std::uint64_t value, bool leads) {
    if (value >= hundred_million) {
        return split(value, hundred_million, U'亿', leads);
    }
    if (value >= ten_thousand) {
        return split(value, ten_thousand, U'万', leads);
    }
    return section(value, leads);
}

}  // namespace

std::u32string cardinal(std::u32string_view digits) {
    while (!digits.empty() && digits.front() == U'0') {
        digits.remove_prefix(1);
    }
    if (digits.empty()) {
        return U"零";
    }
    if (digits.size() > most_digits) {
        return digit_by_digit(digits, One::Yi);
    }
    std::uint64_t value = 0;
    for (const char32_t digit : digits) {
        value = value * 10 + (digit - U'0');
    }
    return words_of(value, true);
}

std::u32string digit_by_digit(std::u32string_view digits, One one) {
    std::u32string words;
    for (const char32_t digit : digits) {
        words += digit == U'1' && one == One::Yao ? U'幺' : names[digit - U'0'];
    }
    return words;
}

}  // namespace qiming::accessibility
