#include "central/core/quota.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using qiming::central::Quota;
using qiming::central::Share;

TEST_CASE(
    "R59: an address may post its share at once, and then one each interval; it is told how long to wait") {
    Quota quota(Share{3, 10'000});
    std::int64_t now = 5'000;
    for (int n = 0; n < 3; ++n) {
        CHECK(quota.wait_s("a", now) == 0);
    }
    CHECK(quota.wait_s("a", now) == 10);
    CHECK(quota.wait_s("a", now + 4'000) == 6);
    now += 10'000;
    CHECK(quota.wait_s("a", now) == 0);
    CHECK(quota.wait_s("a", now) == 10);
    now += 3'600'000;
    for (int n = 0; n < 3; ++n) {
        CHECK(quota.wait_s("a", now) == 0);
    }
    CHECK(quota.wait_s("a", now) > 0);
}

TEST_CASE("R59: whatever one address posts, another has its whole share") {
    Quota quota(Share{3, 10'000});
    for (int n = 0; n < 1'000; ++n) {
        quota.wait_s("stranger", 0);
    }
    for (int n = 0; n < 3; ++n) {
        CHECK(quota.wait_s("terminal", 0) == 0);
    }
}

TEST_CASE("a flood of addresses is not remembered without end, and the busiest are forgotten last") {
    Quota quota(Share{3, 10'000}, 4);
    for (int n = 0; n < 3; ++n) {
        CHECK(quota.wait_s("busy", 0) == 0);
    }
    for (int n = 0; n < 100; ++n) {
        CHECK(quota.wait_s("stranger " + std::to_string(n), 0) == 0);
    }
    CHECK(quota.wait_s("busy", 0) > 0);
}
