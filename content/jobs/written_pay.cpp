#include "content/jobs/written_pay.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "content/parsing/as_written.h"

namespace qiming::content {
namespace {

bool is_digit(char each) {
    return each >= '0' && each <= '9';
}

struct Amount {
    double value = 0;
    int unit = 1;
};

std::optional<Amount> scan_amount(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && (is_digit(text[length]) || text[length] == '.')) {
        ++length;
    }
    const std::string_view unit = text.substr(length);
    if (length == 0 || length > 12 || !is_digit(text[0])) {
        return std::nullopt;
    }
    Amount amount;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + length, amount.value);
    if (trouble != std::errc{} || end != text.data() + length) {
        return std::nullopt;  // "1.2.3"
    }
    if (unit == "k" || unit == "K" || unit == "千") {
        amount.unit = 1'000;
    } else if (unit == "w" || unit == "W" || unit == "万") {
        amount.unit = 10'000;
    } else if (!unit.empty()) {
        return std::nullopt;
    }
    return amount;
}

// Nobody is promised more than was told. Of thousands with a point ("0.35k") no more than a thousandth counts:
// what floating numbers lack of it is made good.
double exact_yuan(const Amount& amount, int unit) {
    constexpr double thousand = 1'000.0;
    return std::round(std::min(amount.value * unit, 100'000'000.0) * thousand) / thousand;
}

int yuan(const Amount& amount, int unit) {
    return static_cast<int>(std::floor(exact_yuan(amount, unit)));
}

bool is_rounded(const Amount& amount, int unit) {
    return exact_yuan(amount, unit) != std::floor(exact_yuan(amount, unit));
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace

namespace {

// Nobody is paid less a month: it is an hourly wage, or thousands with a point between.
std::optional<WrittenPay> believed(const WrittenPay& pay) {
    constexpr int least_a_month = 100;
    return pay.low < least_a_month ? std::nullopt : std::optional(pay);
}

}  // namespace

std::optional<WrittenPay> written_pay(std::string_view text) {
    constexpr std::array<std::string_view, 6> agreed = {"面议",         "待遇面议",   "薪资面议",
                                                        "to be agreed", "negotiable", "-"};
    std::string plain = narrow(text);
    if (plain.empty() || is_one_of(agreed, plain)) {
        return WrittenPay{};
    }
    for (const std::string_view noise :
         {" ", ",", "元", "/月", "每月", "月薪", "¥", "￥", "RMB", "CNY", "人民币"}) {
        replace_all(plain, noise, "");
    }
    for (const std::string_view to : {"–", "—", "~", "～", "至", "到"}) {
        replace_all(plain, to, "-");
    }
    const bool is_open = plain.ends_with("以上") || plain.ends_with("起");
    replace_all(plain, "以上", "");
    replace_all(plain, "起", "");
    const std::size_t dash = plain.find('-');
    const auto low = scan_amount(plain.substr(0, dash));
    if (dash == std::string::npos || !low) {
        const int amount = low ? yuan(*low, low->unit) : 0;
        return low ? believed({amount, is_open ? 0 : amount, is_rounded(*low, low->unit)}) : std::nullopt;
    }
    const auto high = scan_amount(plain.substr(dash + 1));
    if (!high) {
        return std::nullopt;
    }
    // "3-5k": the unit is that of both.
    const int unit = low->unit == 1 && low->value < 1'000 ? high->unit : low->unit;
    return believed(
        {yuan(*low, unit), yuan(*high, high->unit), is_rounded(*low, unit) || is_rounded(*high, high->unit)});
}

}  // namespace qiming::content
