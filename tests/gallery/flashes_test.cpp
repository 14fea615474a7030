#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

#include "accessibility/gesture.h"
#include "kiosk/gallery/walk.h"
#include "tests/support/screens/pure_kiosk.h"

using namespace qiming;

TEST_CASE("R62: no screen redraws itself more than three times in any second without the visitor") {
    tests::PureKiosk kiosk;
    std::vector<std::int64_t> redraws;
    int waits = 0;
    kiosk.onlooker = [&](const std::string& cause, const kiosk::Turn& turn) {
        if (cause == "(time)" && turn.redraw) {
            redraws.push_back(kiosk.state().now.steady_ms);
        }
    };
    gallery::visit_every_screen(kiosk, accessibility::Gesture::Digit1, [&] {
        redraws.clear();
        kiosk.wait_ms(20'000);
        ++waits;
        for (std::size_t at = 3; at < redraws.size(); ++at) {
            INFO(kiosk.page() << " at " << redraws[at]);
            CHECK(redraws[at] - redraws[at - 3] >= 1000);
        }
    });
    CHECK(waits > 100);
    kiosk.press(accessibility::Gesture::Next);
    redraws.clear();
    kiosk.wait_ms(122'000);
    kiosk.listens = false;  // else what is said would hold the time up
    kiosk.wait_ms(50'000);  // the warning and its countdown
    CHECK(redraws.size() >= 3);
    for (std::size_t at = 3; at < redraws.size(); ++at) {
        CHECK(redraws[at] - redraws[at - 3] >= 1000);
    }
}
