#include <catch2/catch_test_macros.hpp>

#include "tests/support/walks.h"

using namespace qiming;
using accessibility::AudioRoute;
using accessibility::Gesture;
using tests::PureKiosk;

TEST_CASE("R14: headphones that stay in at the end of a visit keep the speaker mute in the next one") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
    kiosk.wait_ms(200'000);
    REQUIRE(kiosk.page() == "resting");
    kiosk.take_effects();
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Quieter);
    CHECK(kiosk.state().preferences.route == AudioRoute::Headphones);
    for (const auto& effect : kiosk.effects()) {
        if (const auto* sound = std::get_if<kiosk::SetSound>(&effect)) {
            CHECK(sound->route == AudioRoute::Headphones);
        }
    }
}
