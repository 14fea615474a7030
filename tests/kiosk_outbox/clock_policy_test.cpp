#include "kiosk/core/clock_policy.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming::kiosk;

namespace {

constexpr std::int64_t day_s = 24 * 3600;
constexpr std::int64_t built_s = 1'795'000'000;  // November 2026
constexpr std::int64_t y1970_s = 60;
constexpr std::int64_t y2016_s = 1'460'000'000;
constexpr std::int64_t y2099_s = 4'080'000'000;
constexpr std::int64_t five_minutes_s = 300;

JudgedTime judge(std::int64_t machine_s, const KnownTimes& known, std::int64_t steady_ms = 0) {
    return judged_time(machine_s, steady_ms, known, five_minutes_s);
}

}  // namespace

TEST_CASE("a clock that shows a day from the build on, for years, is believed") {
    for (const std::int64_t later_s : {std::int64_t{0}, day_s, 400 * day_s, 4 * 366 * day_s}) {
        const auto judged = judge(built_s + later_s, {built_s});
        CHECK(judged.source == TimeSource::Machine);
        CHECK(judged.wall_s == built_s + later_s);
    }
}

TEST_CASE("1970, 2016 and 2099 are not believed: the time is taken to be that of the build, and goes on") {
    for (const std::int64_t machine_s : {y1970_s, y2016_s, y2099_s}) {
        const auto judged = judge(machine_s, {built_s, 5'000}, 65'000);
        CHECK(judged.source == TimeSource::Guess);
        CHECK(judged.wall_s == built_s + 60);
    }
}

TEST_CASE("after a restart a clock is held against what the centre said last, when that is later") {
    const KnownTimes known{built_s, 0, built_s + (100 * day_s)};
    CHECK(judge(built_s + (99 * day_s), known).source == TimeSource::Guess);
    CHECK(judge(built_s + (99 * day_s), known).wall_s == built_s + (100 * day_s));
    CHECK(judge(built_s + (100 * day_s), known).source == TimeSource::Machine);
    CHECK(judge(built_s + (50 * day_s), {built_s, 0, built_s - (100 * day_s)}).source == TimeSource::Machine);
}

TEST_CASE("what the centre said in this run is true, and the steady clock carries it on") {
    KnownTimes known{built_s};
    known.heard = HeardTime{built_s + day_s, 1'000};
    for (const std::int64_t machine_s : {y1970_s, y2016_s, y2099_s, built_s + day_s + 3600}) {
        const auto judged = judge(machine_s, known, 11'000);
        CHECK(judged.source == TimeSource::Centre);
        CHECK(judged.wall_s == built_s + day_s + 10);
    }
    CHECK(judge(built_s + day_s + five_minutes_s, known, 1'000).source == TimeSource::Machine);
    CHECK(judge(built_s + day_s - five_minutes_s, known, 1'000).source == TimeSource::Machine);
}

TEST_CASE("a centre that says a time before the build is wrong itself") {
    CHECK(is_credible(built_s, {built_s}));
    CHECK(is_credible(y2099_s, {built_s}));
    CHECK_FALSE(is_credible(y2016_s, {built_s}));
}
