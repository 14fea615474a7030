#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using tests::PureKiosk;

namespace {

constexpr std::int64_t second = 1'000;

}  // namespace

TEST_CASE("R36: who reads on in the braille line is there, and is not asked") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    for (int time = 0; time < 6; ++time) {
        kiosk.wait_ms(60 * second);
        kiosk.happen(kiosk::Panned{});
        CHECK(kiosk.said().empty());
        REQUIRE(kiosk.page() == "home");
    }
}

TEST_CASE("R36: panning answers the question whether somebody is there, as any key does") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.wait_ms(130 * second);
    REQUIRE(kiosk.page() == "idle");
    kiosk.happen(kiosk::Panned{});
    CHECK(kiosk.page() == "home");
}

TEST_CASE("R3: panning hushes nothing: who reads and listens does both") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.listens = false;
    kiosk.press(accessibility::Gesture::Next);
    kiosk.happen(kiosk::Panned{});
    CHECK(kiosk.speech().empty());
    CHECK(kiosk.terminal().is_speaking());
}
