#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <ctime>

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

TEST_CASE("civil time is the region's, whatever zone the machine is set to", "[clock]") {
    const auto zhuhai = drivers::TimeZone::named("Asia/Shanghai");
    REQUIRE(zhuhai);
    for (const char* machine : {"UTC", "America/New_York", "Asia/Shanghai"}) {
        setenv("TZ", machine, 1);
        tzset();
        INFO(machine);
        CHECK(zhuhai->civil(1'790'784'000) == content::CivilTime{{2026, 10, 1}, 0, 0});
        CHECK(zhuhai->civil(1'790'783'999) == content::CivilTime{{2026, 9, 30}, 23, 59});
        CHECK(zhuhai->wall_s({{2026, 10, 1}, 0, 0}) == 1'790'784'000);
        CHECK(zhuhai->text(1'790'784'001) == "2026-10-01T00:00:01+08:00");
        CHECK(drivers::SystemClock(*zhuhai).zone().text(0) == "1970-01-01T08:00:00+08:00");
    }
    unsetenv("TZ");
    tzset();
}

TEST_CASE("only names of the tz database are zones", "[clock]") {
    for (const char* name : {"Asia/Shanghai", "Asia/Urumqi", "UTC", "America/New_York"}) {
        CHECK(drivers::TimeZone::named(name));
    }
    for (const char* name :
         {"", "localtime", "Asia/Zhuhai", "/etc/localtime", "../localtime", "Asia/Shanghai\n"}) {
        INFO(name);
        CHECK_FALSE(drivers::TimeZone::named(name));
    }
}

}  // namespace qiming
