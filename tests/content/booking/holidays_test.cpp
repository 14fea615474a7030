#include "content/booking/holidays.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/source_file.h"

using namespace qiming::content;

namespace {

HolidayCalendar delivered() {
    const char* file = "content/calendar/holidays.json";
    return parse_holidays(qiming::tests::source_file(file), file).value();
}

int days_off_on_weekdays(const HolidayCalendar& calendar, int year) {
    int count = 0;
    for (Day day{year, 1, 1}; day.year == year; day = later(day, 1)) {
        count += calendar.is_holiday(day) ? 1 : 0;
    }
    return count;
}

std::string fault_of(const std::string& years) {
    const auto read = parse_holidays(R"({"every_year": ["01-01"], "years": [)" + years + "]}", "h.json");
    return read ? "" : read.error().text();
}

}  // namespace

TEST_CASE("the holidays of 2026 are those of the notice, working weekends among them") {
    const HolidayCalendar calendar = delivered();
    REQUIRE(calendar.is_published(2026));
    CHECK(calendar.of(2026)->notice.find("国务院办公厅关于2026年部分节假日安排的通知") != std::string::npos);
    CHECK(days_off_on_weekdays(calendar, 2026) == 33);
    for (const Day off : {Day{2026, 2, 16}, Day{2026, 5, 5}, Day{2026, 10, 1}, Day{2026, 10, 7}}) {
        CHECK_FALSE(calendar.is_working_day(off));
    }
    for (const Day work : {Day{2026, 1, 4}, Day{2026, 2, 14}, Day{2026, 2, 28}, Day{2026, 5, 9},
                           Day{2026, 9, 20}, Day{2026, 10, 10}, Day{2026, 10, 8}}) {
        CHECK(calendar.is_working_day(work));
    }
    CHECK_FALSE(calendar.is_working_day({2026, 10, 11}));  // an ordinary Sunday
}

TEST_CASE("a year without a notice has the thirteen statutory days alone, and is told as not published") {
    const HolidayCalendar calendar = delivered();
    CHECK_FALSE(calendar.is_published(2027));
    CHECK(days_off_on_weekdays(calendar, 2027) == 13);
    CHECK(calendar.of(2027)->work.empty());
    CHECK(calendar.is_holiday({2027, 10, 1}));
    CHECK(calendar.is_holiday({2027, 2, 5}));  // the eve of the Spring Festival
    CHECK_FALSE(calendar.is_holiday({2027, 10, 4}));
}

TEST_CASE("a year that is not in the file has the days that are fixed by the sun") {
    const HolidayCalendar calendar = delivered();
    CHECK_FALSE(calendar.is_published(2031));
    CHECK(days_off_on_weekdays(calendar, 2031) == 6);
    CHECK(calendar.is_holiday({2031, 10, 1}));
}

TEST_CASE("staff are told of a year without a notice from two months before it begins") {
    const HolidayCalendar calendar = delivered();
    CHECK(calendar.unpublished_years({2026, 10, 30}).empty());
    CHECK(calendar.unpublished_years({2026, 11, 30}) == std::vector{2027});
    CHECK(calendar.unpublished_years({2027, 6, 1}) == std::vector{2027});
    CHECK(calendar.unpublished_years({2027, 12, 1}) == std::vector{2027, 2028});
}

TEST_CASE("working days are counted over weekends, holidays and what was moved") {
    const HolidayCalendar calendar = delivered();
    CHECK(calendar.working_day_after({2026, 11, 30}, 0) == Day{2026, 11, 30});
    CHECK(calendar.working_day_after({2026, 11, 30}, 3) == Day{2026, 12, 3});
    CHECK(calendar.working_day_after({2026, 11, 26}, 3) == Day{2026, 12, 1});
    CHECK(calendar.working_day_after({2026, 9, 30}, 3) == Day{2026, 10, 10});  // a Saturday of work
    CHECK(calendar.working_day_after({2026, 9, 30}, 4) == Day{2026, 10, 12});
}

TEST_CASE("a calendar with a bad day is refused with its place") {
    CHECK(fault_of(R"({"year": 2026, "off": [], "work": []})").empty());
    CHECK(fault_of(R"({"year": 2026, "off": [{"from": "2027-01-01", "to": "2027-01-01"}], "work": []})")
              .find("years[0].off[0]") != std::string::npos);
    for (const char* bad :
         {R"({"year": 2026, "off": [{"from": "2026-01-03", "to": "2026-01-01"}], "work": []})",
          R"({"year": 2026, "notice": "n", "off": [], "work": ["2026-01-05"]})",
          R"({"year": 2026, "off": [], "work": ["2026-01-04"]})",
          R"({"year": 2026, "off": [], "work": []}, {"year": 2026, "off": [], "work": []})",
          R"({"year": 2026, "of": []})", R"(3)"}) {
        INFO(bad);
        CHECK_FALSE(fault_of(bad).empty());
    }
    CHECK_FALSE(parse_holidays(R"({"every_year": ["13-01"], "years": []})", "h.json"));
}
