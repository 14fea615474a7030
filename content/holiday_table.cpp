#include "content/holiday_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "content/as_written.h"
#include "content/csv_table.h"

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
        if (is_one_of(off_words, kind)) {
            add_off({from->day, to->day});
        } else if (!is_one_of(work_words, kind)) {
            return refused(row, "kind", "expected 放假 (off) or 上班 (work)");
        } else if (!add_work({from->day, to->day})) {
            return refused(row, "from", "expected a Saturday or Sunday on which everybody works");
        }
        if (const std::string notice = table_.value(row, "notice"); !notice.empty()) {
            years_[from->day.year].notice = notice;
        }
        return {};
    }

    std::map<int, HolidayYear>& years() { return years_; }

private:
    tl::unexpected<ContentFault> refused(std::size_t row, std::string_view name, std::string problem) const {
        return tl::unexpected(ContentFault{std::string(file_), table_.place(row, name), std::move(problem),
                                           "Correct this row; nothing was changed."});
    }

    void add_off(DayRange range) {
        while (range.from.year < range.to.year) {
            years_[range.from.year].off.push_back({range.from, {range.from.year, 12, 31}});
            range.from = {range.from.year + 1, 1, 1};
        }
        years_[range.from.year].off.push_back(range);
    }

    bool add_work(const DayRange& range) {
        for (Day day = range.from; day.number() <= range.to.number(); day = later(day, 1)) {
            if (weekday(day) < saturday) {
                return false;
            }
            years_[day.year].work.push_back(day);
        }
        return true;
    }

    const CsvTable& table_;
    std::string_view file_;
    std::map<int, HolidayYear> years_;
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
    for (auto& [number, year] : read.years()) {
        year.year = number;
        const int wanted = number;
        const auto old = std::find_if(calendar.years.begin(), calendar.years.end(),
                                      [wanted](const HolidayYear& each) { return each.year == wanted; });
        if (old == calendar.years.end()) {
            calendar.years.push_back(std::move(year));
        } else {
            *old = std::move(year);
        }
    }
    // As strict as a file of JSON.
    return parse_holidays(write_holidays(calendar), file);
}

}  // namespace qiming::content
