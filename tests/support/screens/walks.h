// The ways through the kiosk that several tests go: to the home page, through any form, to the
// review and past it. A test that loses its way fails where it did.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "kiosk/gallery/answers.h"
#include "tests/support/screens/pure_kiosk.h"

namespace qiming::tests {

using gallery::answer;
using gallery::sample_person;
using gallery::sample_phone;

inline void go_home(PureKiosk& kiosk) {
    kiosk.press(accessibility::Gesture::Next);
    REQUIRE(kiosk.page() == "welcome");
    kiosk.press(accessibility::Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
}

inline void answer_until(PureKiosk& kiosk, const std::string& prefix) {
    gallery::answer_until(kiosk, prefix);
    INFO("on " << kiosk.page() << ", looking for " << prefix << "; said last: " << kiosk.said());
    REQUIRE(kiosk.page().starts_with(prefix));
}

inline void send(PureKiosk& kiosk) {
    INFO("on " << kiosk.page() << "; said last: " << kiosk.said());
    REQUIRE(kiosk.page().starts_with("review/"));
    REQUIRE(gallery::send(kiosk));
}

}  // namespace qiming::tests
