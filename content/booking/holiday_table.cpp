#include "content/booking/holiday_table.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "content/parsing/as_written.h"
#include "content/parsing/csv_table.h"

namespace qiming::content {
namespace {

const std::vector<CsvColumn> columns = {
    {"from", {"日期", "date", "开始日期"}, true}, {"to", {"结束日期", "to"}},
    {"kind", {"类型", "kind", "安排"}, true},     {"name", {"名称", "name", "节日"}},
    {"notice", {"通知", "notice", "依据"}},
};

constexpr std::array<std::string_view, 7> off_words = {"放假", "休", "休息", "节假日", "假", "off", "holiday"};
constexpr std::array<std::string_view, 7> work_words = {"上班",     "班",   "补班",   "调休",
                                                        "调休上班", "work", "working"};
constexpr int saturday = 6;

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

// More days than so in another year of the same table: a year with fewer is not what the table is about.
constexpr int times_as_many = 5;

class Years {
public:
    Years(const CsvTable& table, std::string_view file) : table_(table), file_(file) {}

    tl::expected<void, ContentFault> take(std::size_t row) {
        const auto from = written_time(table_.value(row, "from"));
        const std::string end = table_.value(row, "to");
        const auto to = end.empty() ? from : written_time(end);
        if (!from || !to || to->day.number() < from->day.number()) {
            return refused(row, from ? "to" : "from",
                           "expected a day such as 2027-01-01, the last one not before the first");
        }
        const std::string kind = narrow(table_.value(row, "kind"));
        const bool is_off = is_one_of(off_words, kind);
        if (!is_off && !is_one_of(work_words, kind)) {
            return refused(row, "kind", "expected 放假 (off) or 上班 (work)");
        }
        for (Day day = from->day; day.number() <= to->day.number(); day = later(day, 1)) {
            if (const std::string problem = add(day, is_off, row); !problem.empty()) {
                return refused(row, "from", problem);
            }
        }
        if (is_off) {
            add_off({from->day, to->day});
        }
        if (const std::string notice = table_.value(row, "notice"); !notice.empty()) {
            years_[from->day.year].notice = years_[to->day.year].notice = notice;
        }
        return {};
    }

    // Into `calendar`: what the table is about takes the place of those years. A stray day of the year before
    // or after, such as one of a holiday that goes over New Year, is added to that year, and announces nothing.
    tl::expected<void, ContentFault> put_into(HolidayCalendar& calendar) {
        const auto main = std::max_element(days_.begin(), days_.end(), [](const auto& left, const auto& right) {
            return left.second < right.second;
        });
        for (auto& [number, year] : years_) {
            year.year = number;
            if (days_[number] * times_as_many >= main->second) {
                year_in(calendar, number) = std::move(year);
            } else if (std::abs(number - main->first) > 1) {
                return refused(first_rows_[number], "from",
                               fmt::format("expected a day of {}, as in the other rows", main->first));
            } else {
                add_to(year_in(calendar, number), year);
            }
        }
        return {};
    }

private:
    tl::unexpected<ContentFault> refused(std::size_t row, std::string_view name, std::string problem) const {
        return tl::unexpected(ContentFault{std::string(file_), table_.place(row, name), std::move(problem),
                                           "Correct this row; nothing was changed."});
    }

    // What is wrong with it, in words.
    std::string add(Day day, bool is_off, std::size_t row) {
        if (!is_off && weekday(day) < saturday) {
            return "expected a Saturday or Sunday on which everybody works";
        }
        const auto [known, is_new] = is_off_.emplace(day.number(), is_off);
        if (known->second != is_off) {
            return fmt::format("{} is told to be free (放假) and worked (上班)", write_day(day));
        }
        first_rows_.emplace(day.year, row);
        days_[day.year] += is_new ? 1 : 0;
        if (is_new && !is_off) {
            years_[day.year].work.push_back(day);
        }
        return {};
    }

    void add_off(DayRange range) {
        while (range.from.year < range.to.year) {
            years_[range.from.year].off.push_back({range.from, {range.from.year, 12, 31}});
            range.from = {range.from.year + 1, 1, 1};
        }
        years_[range.from.year].off.push_back(range);
    }

    // One that is not there yet has the days of every year.
    static HolidayYear& year_in(HolidayCalendar& calendar, int number) {
        const auto old = std::find_if(calendar.years.begin(), calendar.years.end(),
                                      [number](const HolidayYear& each) { return each.year == number; });
        if (old != calendar.years.end()) {
            return *old;
        }
        HolidayYear made;
        made.year = number;
        for (const int date : calendar.every_year) {
            const Day day{number, date / 100, date % 100};
            made.off.push_back({day, day});
        }
        return calendar.years.emplace_back(std::move(made));
    }

    static void add_to(HolidayYear& year, const HolidayYear& more) {
        year.off.insert(year.off.end(), more.off.begin(), more.off.end());
        year.work.insert(year.work.end(), more.work.begin(), more.work.end());
        const auto is_free = [&](Day day) {
            return std::any_of(more.off.begin(), more.off.end(),
                               [day](const DayRange& range) { return range.holds(day); });
        };
        year.work.erase(std::remove_if(year.work.begin(), year.work.end(), is_free), year.work.end());
    }

    const CsvTable& table_;
    std::string_view file_;
    std::map<int, HolidayYear> years_;
    std::map<int, int> days_;                // how many of each year
    std::map<int, std::size_t> first_rows_;  // of each year
    std::map<std::int64_t, bool> is_off_;    // by the number of the day
};

}  // namespace

tl::expected<HolidayCalendar, ContentFault> holidays_from_table(std::string_view csv, std::string_view file,
                                                                const HolidayCalendar& present) {
    const auto table = CsvTable::read(csv, file, columns);
    if (!table) {
        return tl::unexpected(table.error());
    }
    Years read(*table, file);
    for (std::size_t row = 0; row < table->size(); ++row) {
        if (const auto taken = read.take(row); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    HolidayCalendar calendar = present;
    if (const auto put = read.put_into(calendar); !put) {
        return tl::unexpected(put.error());
    }
    // As strict as a file of JSON.
    return parse_holidays(write_holidays(calendar), file);
}

}  // namespace qiming::content
