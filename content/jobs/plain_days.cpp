#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "content/jobs/deadline.h"
#include "content/jobs/plain_row.h"
#include "content/parsing/as_written.h"

namespace qiming::content {
namespace {

constexpr int minutes_an_hour = 60;
constexpr int seconds_a_minute = 60;

std::int64_t seconds_of(const WrittenTime& time) {
    const auto days = std::chrono::sys_days{std::chrono::year{time.day.year} /
                                            std::chrono::month{static_cast<unsigned>(time.day.month)} /
                                            std::chrono::day{static_cast<unsigned>(time.day.day)}};
    const std::int64_t minutes =
        std::chrono::duration_cast<std::chrono::minutes>(days.time_since_epoch()).count() +
        time.minute.value_or(0) - time.offset_minutes.value_or(0);
    return minutes * seconds_a_minute;
}

WrittenTime in_region(const JobRules& rules, const WrittenTime& time) {
    if (!time.minute || !time.offset_minutes || !rules.region) {
        return time;
    }
    const CivilTime civil = rules.region(seconds_of(time));
    return {civil.day, (civil.hour * minutes_an_hour) + civil.minute, std::nullopt};
}

std::optional<WrittenTime> told_time(PlainRow& row, const Told& told) {
    const auto read = written_time(told.text);
    if (!read) {
        row.refuse(told, "expected a day such as 2026-11-01, 2026/11/1 or 2026年11月1日, perhaps with a time",
                   "Correct the day.");
        return std::nullopt;
    }
    return in_region(row.rules, *read);
}

void read_posted(PlainRow& row) {
    if (const Told* const told = row.find("posted")) {
        if (const auto posted = told_time(row, *told)) {
            row.job.date_posted = write_day(posted->day);
        }
        return;
    }
    row.job.date_posted = row.rules.posted_before ? row.rules.posted_before(row.job.id) : std::string();
    if (row.job.date_posted.empty() && row.rules.today) {
        row.job.date_posted = write_day(*row.rules.today);
    }
    if (!row.job.date_posted.empty()) {
        row.default_to("posted", row.job.date_posted);
    } else {
        row.reading.refuse(row.posting.place, "the day on which it was posted is missing", "Add it.");
    }
}

bool is_without_end(std::string_view text) {
    return text.find("长期") != std::string_view::npos || text == "不限" || text == "招满为止";
}

}  // namespace

void read_plain_days(PlainRow& row) {
    read_posted(row);
    const Told* const told = row.find("valid_through");
    if (told == nullptr || is_without_end(narrow(told->text))) {
        return;
    }
    const auto end = told_time(row, *told);
    if (!end) {
        return;
    }
    const std::string day = write_day(end->day);
    const std::string exact = end->minute ? fmt::format("{}T{:02}:{:02}", day, *end->minute / minutes_an_hour,
                                                        *end->minute % minutes_an_hour)
                                          : day;
    const auto deadline = read_deadline(exact);
    row.job.valid_through = deadline ? write_deadline(*deadline) : day;
    if (row.find("posted") == nullptr && row.job.valid_through.substr(0, day.size()) < row.job.date_posted) {
        row.job.date_posted =
            row.job.valid_through.substr(0, day.size());  // closed, and posted some time before
        row.reading.note(told->place, fmt::format("it is over, so taken to be posted {}", row.job.date_posted));
    }
    if (row.job.valid_through.substr(0, row.job.date_posted.size()) < row.job.date_posted) {
        row.refuse(*told, "it is before the day on which it was posted", "Correct one of the two days.");
    }
}

}  // namespace qiming::content
