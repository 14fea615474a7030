#include "kiosk/runtime/region_clock.h"
#include "content/wire/paths.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "drivers/clock/stepped/stepped_clock.h"
#include "drivers/http/scripted/scripted_http_client.h"
#include "kiosk/runtime/moment.h"
#include "kiosk/sync/listening_client.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
using drivers::SteppedClock;
using drivers::TimeZone;
using shell::RegionClock;

namespace {

constexpr std::int64_t built = 1'795'000'000;  // 2026-11-18, 19:06 in Zhuhai
constexpr std::int64_t heard = built + (10 * 24 * 3600);
const TimeZone zhuhai = TimeZone::named("Asia/Shanghai").value();

}  // namespace

TEST_CASE("a clock at 1970 tells the day of the build, as a guess, until the centre has been heard") {
    const SteppedClock machine(0, zhuhai);
    RegionClock clock(machine, {}, built);
    const auto before = shell::moment_of(clock);
    CHECK(before.is_guess);
    CHECK(before.day == content::Day{2026, 11, 18});
    CHECK(before.latest_day().year > 2030);
    clock.hear(heard);
    const auto after = shell::moment_of(clock);
    CHECK_FALSE(after.is_guess);
    CHECK(after.day == content::Day{2026, 11, 28});
    CHECK(shell::wall_time_of(clock).starts_with("2026-11-28T"));
    CHECK(shell::wall_time_of(clock).ends_with("+08:00"));
}

TEST_CASE("what the centre said is known after a restart, and a clock that went back is noticed") {
    const support::TemporaryFolder folder;
    const auto file = shell::newest_time_in(folder.path());
    {
        const SteppedClock machine(heard, zhuhai);
        RegionClock clock(machine, file, built);
        clock.hear(heard);
        CHECK_FALSE(clock.is_guess());
    }
    const SteppedClock back(built + 3600, zhuhai);  // plausible but for what was heard
    const RegionClock clock(back, file, built);
    CHECK(clock.is_guess());
    CHECK(clock.wall_s() == heard);
}

TEST_CASE("a file of the newest time that holds anything else is as none") {
    const support::TemporaryFolder folder;
    for (const char* text : {"", "yesterday", "-5", "99999999999999999999", "99999999999"}) {
        std::ofstream(folder.file("newest-time")) << text;
        const SteppedClock machine(built + 3600, zhuhai);
        const RegionClock clock(machine, folder.file("newest-time"), built);
        INFO(text);
        CHECK_FALSE(clock.is_guess());
    }
}

TEST_CASE("a centre whose own clock is wrong changes nothing") {
    const SteppedClock machine(built + 3600, zhuhai);
    RegionClock clock(machine, {}, built);
    clock.hear(1'000'000'000);
    CHECK(clock.wall_s() == built + 3600);
    CHECK(clock.judged().source == kiosk::TimeSource::Machine);
}

TEST_CASE("a wrong clock is told once when the centre's time shows it, and once when it is right again") {
    SteppedClock machine(built, zhuhai);
    RegionClock clock(machine, {}, built);
    auto scripted = std::make_unique<drivers::ScriptedHttpClient>();
    auto* script = scripted.get();
    std::vector<bool> told;
    shell::ListeningClient client(std::move(scripted), clock, [&](bool is_right) { told.push_back(is_right); });
    const auto hear = [&](std::int64_t centre_s) {
        drivers::HttpResponse answer;
        answer.status = 200;
        answer.date_s = centre_s;
        script->prepare(answer);
        REQUIRE(client.perform({"GET", std::string(content::health_path), {}, {}, 1000}));
    };
    hear(built + 10);
    CHECK(told.empty());
    hear(heard);
    hear(heard);
    CHECK(told == std::vector{false});
    CHECK(clock.wall_s() == heard);
    hear(built);
    CHECK(told == std::vector{false, true});
}
