#include "content/booking/assessment_pattern.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "content/booking/assessment_file.h"
#include "content/calendar/civil_day.h"

using namespace qiming::content;

namespace {

constexpr Day a_friday{2026, 11, 27};
const HolidayCalendar no_holidays;

const std::string pattern_file = R"({
  "sites": [{"id": "d", "name": {"zh-CN": "站"}, "address": {"zh-CN": "街"}, "way_in": {"zh-CN": "坡道"}}],
  "weekly": [{"site": "d", "weekdays": [1, 5], "starts": ["14:30", "09:00"], "minutes": 90, "capacity": 2}WEEKLY]
})";

std::string with_weekly(const std::string& more) {
    std::string file = pattern_file;
    return file.replace(file.find("WEEKLY"), 6, more);
}

}  // namespace

TEST_CASE("weekly slots: a pattern becomes concrete days, by day and start") {
    const auto slots = expand({{"d", {1, 5}, {"14:30", "09:00"}, 90, 2}}, no_holidays, a_friday, 4);
    REQUIRE(slots.size() == 4);
    CHECK(slots[0] == Slot{"d-20261127-0900", "d", "2026-11-27", "09:00", 90, 2, 2});
    CHECK(slots[1].start == "14:30");
    CHECK(slots[2].day == "2026-11-30");
    CHECK(slots[3].id == "d-20261130-1430");
}

TEST_CASE("weekly slots: none on Saturdays and Sundays, whatever the pattern says") {
    const auto slots = expand({{"d", {1, 2, 3, 4, 5, 6, 7}, {"09:00"}, 90, 1}}, no_holidays, a_friday, 14);
    CHECK(slots.size() == 10);
    for (const Slot& slot : slots) {
        CHECK(weekday(*read_day(slot.day)) <= 5);
    }
}

TEST_CASE("weekly slots: expanded a day later, the same slots keep their ids") {
    const std::vector<WeeklySlots> pattern = {{"d", {1, 2, 3, 4, 5}, {"09:00", "11:00"}, 90, 1}};
    std::set<std::string> today;
    for (const Slot& slot : expand(pattern, no_holidays, a_friday, 10)) {
        CHECK(today.insert(slot.id).second);
    }
    for (const Slot& slot : expand(pattern, no_holidays, later(a_friday, 1), 9)) {
        CHECK(today.count(slot.id) == 1);
    }
}

TEST_CASE("weekly slots: no days give no slots") {
    CHECK(expand({{"d", {1}, {"09:00"}, 90, 1}}, no_holidays, a_friday, 0).empty());
}

TEST_CASE("weekly slots: a file with a pattern is read as concrete slots") {
    const auto read = parse_assessments_from(with_weekly(""), "w.json", no_holidays, a_friday, 7);
    REQUIRE(read);
    CHECK(read->skipped.empty());
    CHECK(read->slots.size() == 4);
    const auto again =
        parse_assessments_from(write_assessments(*read), "a.json", no_holidays, later(a_friday, 30), 7);
    REQUIRE(again);
    CHECK(again->slots == read->slots);
}

TEST_CASE("weekly slots: a bad row of the pattern is named and skipped") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {R"({"site": "x", "weekdays": [1], "starts": ["09:00"], "minutes": 90, "capacity": 1})",
         "weekly[1].site"},
        {R"({"site": "d", "weekdays": [6], "starts": ["09:00"], "minutes": 90, "capacity": 1})",
         "weekly[1].weekdays"},
        {R"({"site": "d", "weekdays": [1, 1], "starts": ["09:00"], "minutes": 90, "capacity": 1})",
         "weekly[1].weekdays"},
        {R"({"site": "d", "weekdays": ["1"], "starts": ["09:00"], "minutes": 90, "capacity": 1})",
         "weekly[1].weekdays"},
        {R"({"site": "d", "weekdays": [2], "starts": ["9"], "minutes": 90, "capacity": 1})",
         "weekly[1].starts"},
        {R"({"site": "d", "weekdays": [2], "starts": ["09:00"], "minutes": 60, "capacity": 1})",
         "weekly[1].minutes"},
        {R"({"site": "d", "weekdays": [2], "starts": ["09:00"], "minutes": 90, "capacity": 0})",
         "weekly[1].capacity"},
        {"7", "weekly[1]"}};
    for (const auto& [row, place] : rows) {
        INFO(row);
        const auto read = parse_assessments_from(with_weekly("," + row), "w.json", no_holidays, a_friday, 7);
        REQUIRE(read);
        CHECK(read->slots.size() == 4);
        REQUIRE(read->skipped.size() == 1);
        CHECK(read->skipped[0].place == place);
    }
}

TEST_CASE("weekly slots: two assessors at one site, day and start are one slot with the places of both") {
    const auto read = parse_assessments_from(
        with_weekly(R"(,{"site": "d", "weekdays": [5], "starts": ["09:00"], "minutes": 90, "capacity": 3})"),
        "w.json", no_holidays, a_friday, 1);
    const auto alone = parse_assessments_from(with_weekly(""), "w.json", no_holidays, a_friday, 1);
    REQUIRE(read);
    REQUIRE(alone);
    CHECK(read->skipped.empty());
    REQUIRE(read->slots.size() == alone->slots.size());
    CHECK(read->slots[0].start == "09:00");
    CHECK(read->slots[0].capacity == alone->slots[0].capacity + 3);
    CHECK(read->slots[0].left == alone->slots[0].left + 3);
}

TEST_CASE("weekly slots: a file that can't be read is refused whole") {
    CHECK_FALSE(parse_assessments_from("{", "w.json", no_holidays, a_friday, 7));
    CHECK_FALSE(parse_assessments_from(R"({"weekly": []})", "w.json", no_holidays, a_friday, 7));
    CHECK_FALSE(parse_assessments_from(R"({"sites": [], "weekly": 3})", "w.json", no_holidays, a_friday, 7));
}

TEST_CASE("days: only real days in the one shape are read") {
    CHECK(read_day("2024-02-29") == Day{2024, 2, 29});
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "20260401", "2026-4-01",
                             "1899-12-31", "2026-04-0a", "2026-04-01 ", ""}) {
        INFO(text);
        CHECK_FALSE(read_day(text));
    }
}

TEST_CASE("days: weekdays and counting on over the end of months and years") {
    CHECK(weekday({2026, 11, 23}) == 1);
    CHECK(weekday({2026, 11, 29}) == 7);
    CHECK(weekday({2024, 2, 29}) == 4);
    CHECK(later({2026, 12, 31}, 1) == Day{2027, 1, 1});
    CHECK(later({2024, 3, 1}, -1) == Day{2024, 2, 29});
    CHECK(write_day({2027, 1, 5}) == "2027-01-05");
}
