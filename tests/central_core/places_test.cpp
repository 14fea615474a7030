#include "central/core/places.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming;

namespace {

const content::HolidayCalendar no_holidays;

content::Assessments week() {
    return {{},
            {{"early", "a", "2026-03-02", "09:30", 90, 2, 2},
             {"late", "a", "2026-03-02", "14:00", 90, 2, 2},
             {"next", "a", "2026-03-03", "09:30", 90, 2, 2}},
            {},
            {}};
}

}  // namespace

TEST_CASE("places left are what the slot has less what is taken, never below none") {
    const auto slots =
        central::bookable(week(), {{"late", 1}, {"next", 5}}, no_holidays, {}, {{{2026, 3, 1}, 12, 0}}).slots;
    REQUIRE(slots.size() == 3);
    CHECK(slots[0].left == 2);
    CHECK(slots[1].left == 1);
    CHECK(slots[2].left == 0);
}

TEST_CASE("a slot that has begun is not offered") {
    const auto slots = central::bookable(week(), {}, no_holidays, {}, {{{2026, 3, 2}, 9, 30}}).slots;
    REQUIRE(slots.size() == 2);
    CHECK(slots[0].id == "late");
    CHECK(central::bookable(week(), {}, no_holidays, {}, {{{2026, 3, 4}, 0, 0}}).slots.empty());
}

TEST_CASE("an hour on a holiday is never given away, nor one before which the help cannot be arranged") {
    const content::HolidayCalendar holidays{{}, {{2026, "a notice", {{{2026, 3, 3}, {2026, 3, 3}}}, {}}}};
    const auto offered = central::bookable(week(), {}, holidays, {}, {{{2026, 3, 1}, 12, 0}}).slots;
    REQUIRE(offered.size() == 2);
    CHECK(offered[1].id == "late");
    CHECK(central::bookable(week(), {}, no_holidays, {"braille"}, {{{2026, 3, 1}, 12, 0}}).slots.empty());
}
