#include <algorithm>
#include <cctype>
#include <optional>

#include <fmt/format.h>

#include "content/jobs/plain_row.h"
#include "content/jobs/written_pay.h"
#include "content/parsing/as_written.h"

namespace qiming::content {
namespace {

constexpr int months_a_year = 12;

// Of how many months it is the pay; 0: it is not told by the month.
int months_of(const Told* unit) {
    std::string word = unit == nullptr ? "MONTH" : narrow(unit->text);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char each) { return static_cast<char>(std::toupper(static_cast<unsigned char>(each))); });
    if (word == "MONTH" || word == "MON" || word == "月") {
        return 1;
    }
    return word == "YEAR" || word == "ANN" || word == "年" ? months_a_year : 0;
}

bool is_yuan(const Told* currency) {
    const std::string word = currency == nullptr ? "CNY" : narrow(currency->text);
    return word == "CNY" || word == "RMB" || word == "元" || word == "人民币";
}

// One amount is exact where it stands as the pay, and the lowest where it stands as the lower end.
std::optional<WrittenPay> told_pay(const Told* pay, const Told* low, const Told* high) {
    if (pay != nullptr) {
        return written_pay(pay->text);
    }
    const auto from = written_pay(low == nullptr ? std::string_view() : std::string_view(low->text));
    const auto to = written_pay(high == nullptr ? std::string_view() : std::string_view(high->text));
    const bool is_end_alone = from && to && from->low == 0 && to->low > 0;  // "up to 5000" is not 5000
    if (!from || !to || is_end_alone) {
        return std::nullopt;
    }
    return WrittenPay{from->low, to->low, from->is_rounded || to->is_rounded};
}

void agree(PlainRow& row, const Told& told, std::string_view why) {
    row.reading.note(told.place, fmt::format("{}: taken to be agreed upon", why));
}

std::string words_of(const Job& job) {
    return job.pay_high == 0 || job.pay_high == job.pay_low
               ? fmt::format("{}", job.pay_low)
               : fmt::format("{} to {}", job.pay_low, job.pay_high);
}

void check(PlainRow& row, const Told& told) {
    const Job& job = row.job;
    if (job.pay_low > highest_pay || job.pay_high > highest_pay) {
        row.refuse(told, fmt::format("expected at most {} yuan a month", highest_pay), "Correct the pay.");
    } else if (job.pay_high != 0 && job.pay_high < job.pay_low) {
        row.refuse(told, fmt::format("{} is less than {}", job.pay_high, job.pay_low),
                   "Put the lower pay first.");
    }
}

}  // namespace

void read_plain_pay(PlainRow& row) {
    const Told* const pay = row.find("pay");
    const Told* const low = row.find("pay_low");
    const Told* const high = row.find("pay_high");
    const Told* const any = pay != nullptr ? pay : low != nullptr ? low : high;
    if (any == nullptr) {
        row.default_to("pay", "to be agreed");
        return;
    }
    const auto told = told_pay(pay, low, high);
    const int months = months_of(row.find("pay_unit"));
    if (!is_yuan(row.find("currency"))) {
        agree(row, *any, "the pay is not in yuan");
    } else if (!told) {
        agree(row, *any, "the pay cannot be read");
    } else if (months == 0) {
        agree(row, *any, "the pay is not told by the month");
    } else {
        row.job.pay_low = told->low / months;
        row.job.pay_high = told->high / months;
        check(row, *any);
        if (told->is_rounded || told->low % months != 0 || told->high % months != 0) {
            row.reading.note(
                any->place,
                fmt::format("taken as {} yuan a month, without what is less than a yuan", words_of(row.job)));
        }
        if (row.job.pay_low == 0 && row.job.pay_high > 0) {
            row.job.pay_high = 0;
            agree(row, *any, "the pay begins at nothing");
        }
    }
}

}  // namespace qiming::content
