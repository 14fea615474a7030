#include "content/booking/booking_rule.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "content/booking/assessment_file.h"
#include "content/booking/assessment_pattern.h"
#include "tests/support/source_file.h"

using namespace qiming::content;

namespace {

constexpr Day a_monday{2026, 11, 30};

HolidayCalendar delivered() {
    const char* file = "content/calendar/holidays.json";
    return parse_holidays(qiming::tests::source_file(file), file).value();
}

Assessments sample(Day first) {
    const char* file = "content/samples/assessments.json";
    return parse_assessments_from(qiming::tests::source_file(file), file, delivered(), first, days_offered)
        .value();
}

// The first day on which somebody with these needs can be assessed anywhere.
std::string first_day(const Assessments& all, const std::vector<std::string>& needs, const CivilTime& now) {
    for (const Slot& slot : all.slots) {
        if (can_be_booked(slot, all, delivered(), needs, {now})) {
            return slot.day;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("an hour of this morning and one within two hours cannot be booked") {
    const Assessments all = sample(a_monday);
    const auto starts_left = [&](int hour, int minute) {
        std::vector<std::string> starts;
        for (const Slot& slot : all.slots) {
            const bool is_here = slot.site == "xiangzhou" && slot.day == "2026-11-30";
            if (is_here && can_be_booked(slot, all, delivered(), {}, {{a_monday, hour, minute}})) {
                starts.push_back(slot.start);
            }
        }
        return starts;
    };
    CHECK(starts_left(6, 59).size() == 3);
    CHECK(starts_left(7, 0) == std::vector<std::string>{"09:00", "10:45", "14:30"});
    CHECK(starts_left(7, 1) == std::vector<std::string>{"10:45", "14:30"});
    CHECK(starts_left(12, 31).empty());
    CHECK(starts_left(23, 59).empty());
}

TEST_CASE("who was on the way since the choice still gets the hour, but never one that has begun") {
    const Assessments all = sample(a_monday);
    const Slot* slot = all.slot("xiangzhou-20261130-0900");
    REQUIRE(slot != nullptr);
    CHECK(can_be_booked(*slot, all, delivered(), {}, {{a_monday, 8, 0}, 60}));
    CHECK_FALSE(can_be_booked(*slot, all, delivered(), {}, {{a_monday, 8, 1}, 60}));
    CHECK_FALSE(can_be_booked(*slot, all, delivered(), {}, {{a_monday, 9, 0}, 600}));
    CHECK(can_be_booked(*slot, all, delivered(), {"sign_interpreter"}, {{{2026, 11, 26}, 0, 30}, 60}));
}

TEST_CASE("help that others must be asked for takes working days: three for an interpreter, five for braille") {
    const Assessments all = sample(a_monday);
    const CivilTime now{a_monday, 6, 0};
    CHECK(first_day(all, {}, now) == "2026-11-30");
    CHECK(first_day(all, {"large_print", "wheelchair"}, now) == "2026-11-30");
    CHECK(first_day(all, {"sign_interpreter"}, now) == "2026-12-03");
    CHECK(first_day(all, {"braille"}, now) == "2026-12-07");
    CHECK(first_day(all, {"sign_interpreter", "pick_up"}, now) == "2026-12-07");
}

TEST_CASE("the lead times are those of the file, the usual ones where it says nothing") {
    const auto read = parse_assessments(
        R"({"sites": [], "slots": [], "lead": {"hours": 24, "working_days": {"braille": 8}}})", "a.json");
    REQUIRE(read);
    CHECK(read->lead.hours == 24);
    CHECK(lead_days(read->lead, {"braille"}) == 8);
    CHECK(lead_days(read->lead, {"sign_interpreter"}) == 3);
    CHECK(parse_assessments(write_assessments(*read), "again.json")->lead == read->lead);
    CHECK_FALSE(parse_assessments(R"({"sites": [], "slots": [], "lead": {"hours": -1}})", "a.json"));
    CHECK_FALSE(
        parse_assessments(R"({"sites": [], "slots": [], "lead": {"working_days": {"brail": 8}}})", "a.json"));
}

TEST_CASE("1 October and all other holidays are never offered, by no pattern and no file") {
    const Assessments all = sample({2026, 9, 21});
    CHECK(std::none_of(all.slots.begin(), all.slots.end(),
                       [](const Slot& slot) { return slot.day >= "2026-10-01" && slot.day <= "2026-10-07"; }));
    CHECK(std::any_of(all.slots.begin(), all.slots.end(),
                      [](const Slot& slot) { return slot.day == "2026-10-08"; }));
    const Slot written{"s", "xiangzhou", "2026-10-01", "09:00"};
    CHECK_FALSE(can_be_booked(written, all, delivered(), {}, {{{2026, 9, 21}, 8, 0}}));
}

TEST_CASE("days on which a site is closed are never offered there, and elsewhere they are") {
    std::string text = qiming::tests::source_file("content/samples/assessments.json");
    text.replace(text.find("\"phone\": \"\""), 11,
                 R"("phone": "", "closed": [{"from": "2026-12-01", "to": "2026-12-02"}])");
    const auto read = parse_assessments_from(text, "a.json", delivered(), a_monday, 7);
    REQUIRE(read);
    CHECK(read->skipped.empty());
    CHECK(read->slot("xiangzhou-20261130-0900") != nullptr);
    CHECK(read->slot("xiangzhou-20261201-0900") == nullptr);
    CHECK(read->slot("xiangzhou-20261202-0900") == nullptr);
    CHECK(read->slot("jinwan-20261201-0930") != nullptr);
    const auto again = parse_assessments(write_assessments(*read), "b.json");
    CHECK(again->sites == read->sites);
    const Slot written{"s", "xiangzhou", "2026-12-02", "09:00"};
    CHECK_FALSE(can_be_booked(written, *again, delivered(), {}, {{a_monday, 8, 0}}));
}

TEST_CASE("a site whose closed days cannot be read is left out with its fault") {
    std::string text = qiming::tests::source_file("content/samples/assessments.json");
    text.replace(text.find("\"phone\": \"\""), 11, R"("phone": "", "closed": [{"from": "2026-12-02"}])");
    const auto read = parse_assessments_from(text, "a.json", delivered(), a_monday, 7);
    REQUIRE(read);
    CHECK(read->site("xiangzhou") == nullptr);
    CHECK(read->skipped.front().text().find("closed") != std::string::npos);
}
