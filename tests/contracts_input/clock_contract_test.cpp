#include <catch2/catch_test_macros.hpp>

#include "drivers/clock/stepped/stepped_clock.h"
#include "drivers/clock/system/system_clock.h"

namespace qiming {

TEST_CASE("the stepped clock moves only by hand, both its faces together", "[clock]") {
    drivers::SteppedClock clock(1'800'000'000);
    CHECK(clock.steady_ms() == 0);
    CHECK(clock.wall_s() == 1'800'000'000);
    clock.advance(2'500);
    CHECK(clock.steady_ms() == 2'500);
    CHECK(clock.wall_s() == 1'800'000'002);
    clock.advance(-1'000);
    CHECK(clock.steady_ms() == 2'500);
}

TEST_CASE("the system's clock never goes back", "[clock]") {
    const drivers::SystemClock clock;
    const std::int64_t first = clock.steady_ms();
    CHECK(clock.steady_ms() >= first);
    CHECK(clock.wall_s() > 1'700'000'000);
}

}  // namespace qiming
