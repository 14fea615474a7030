// What must hold on every screen there is, whatever brings the visitor there.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/every_screen.h"
#include "tests/support/screens/laws.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

std::string joined(const tests::Violations& violations) {
    std::string all;
    for (const auto& each : violations) {
        all += each + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("R1: every control of every screen is reached by 'next' and by 'previous' alone") {
    PureKiosk kiosk;
    tests::visit_every_screen(kiosk, Gesture::Digit1, [&] {
        INFO("page " << kiosk.page());
        CHECK(joined(tests::broken_walk(kiosk.terminal().tree())).empty());
        for (const auto& item : kiosk.terminal().tree().items()) {
            const bool is_operable = item.node.activatable || item.node.does || item.node.takes_digits;
            CHECK((!is_operable || item.node.focusable));
        }
    });
}

TEST_CASE("R59: staff can be called from every screen") {
    PureKiosk kiosk;
    tests::visit_every_screen(kiosk, Gesture::Digit1, [&] {
        INFO("page " << kiosk.page());
        const auto* call = kiosk.terminal().tree().standing_for(Gesture::CallStaff);
        REQUIRE(call != nullptr);
        CHECK(call->node.activatable);
    });
}
