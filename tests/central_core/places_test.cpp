#include "central/core/places.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming;

namespace {

content::Assessments week() {
    return {{},
            {{"early", "a", "2026-03-02", "09:30", 90, 2, 2},
             {"late", "a", "2026-03-02", "14:00", 90, 2, 2},
             {"next", "a", "2026-03-03", "09:30", 90, 2, 2}},
            {}};
}

}  // namespace

TEST_CASE("places left are what the slot has less what is taken, never below none") {
    const auto slots = central::bookable(week(), {{"late", 1}, {"next", 5}}, "2026-03-01", "12:00").slots;
    REQUIRE(slots.size() == 3);
    CHECK(slots[0].left == 2);
    CHECK(slots[1].left == 1);
    CHECK(slots[2].left == 0);
}

TEST_CASE("a slot that has begun is not offered") {
    const auto slots = central::bookable(week(), {}, "2026-03-02", "09:30").slots;
    REQUIRE(slots.size() == 2);
    CHECK(slots[0].id == "late");
    CHECK(central::bookable(week(), {}, "2026-03-04", "00:00").slots.empty());
}
