// What a visitor is told of the link to the centre, and when.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool is_said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

constexpr const char* wish = "预约先记下，联网后才能确认";

}  // namespace

TEST_CASE("R69: without the centre home says so first, once, and what it means") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{false});
    tests::go_home(kiosk);
    CHECK(kiosk.said().starts_with("现在没有联网。您填的先存在本机，以后自动发出"));
    kiosk.press(Gesture::Next);
    CHECK_FALSE(is_said(kiosk, "没有联网"));
    kiosk.press(Gesture::Help, 3);
    CHECK(kiosk.page() == "home");
    CHECK_FALSE(is_said(kiosk, "没有联网"));
    kiosk.press(Gesture::Digit1);
    CHECK_FALSE(is_said(kiosk, "没有联网"));
    kiosk.press(Gesture::Home);
    CHECK_FALSE(is_said(kiosk, "没有联网"));
    CHECK(kiosk.terminal().tree().find("banner/link")->node.name.starts_with("离线"));
}

TEST_CASE("R69: that a booking is but a wish is said before its first question, not after its last") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{false});
    tests::go_home(kiosk);
    kiosk.choose("预约职业能力评估");
    CHECK(kiosk.page() == "ask/consent");
    CHECK(is_said(kiosk, wish));
    kiosk.press(Gesture::Next);
    CHECK_FALSE(is_said(kiosk, wish));
    kiosk.press(Gesture::Home);
    kiosk.choose("登记就业需求");
    CHECK_FALSE(is_said(kiosk, wish));
}

TEST_CASE("R69: a link that falls is told at home and in a booking, and so is its return") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    tests::go_home(kiosk);
    SECTION("at home") {
        kiosk.happen(kiosk::LinkChanged{false});
        CHECK(is_said(kiosk, "现在没有联网"));
        kiosk.happen(kiosk::LinkChanged{true});
        CHECK(kiosk.terminal().tree().find("home/offline") == nullptr);
    }
    SECTION("in a booking") {
        kiosk.choose("预约职业能力评估");
        CHECK_FALSE(is_said(kiosk, "没有联网"));
        kiosk.happen(kiosk::LinkChanged{false});
        CHECK(is_said(kiosk, wish));
        kiosk.happen(kiosk::LinkChanged{true});
        CHECK(is_said(kiosk, "预约可以确认了"));
        CHECK_FALSE(is_said(kiosk, wish));
    }
    SECTION("elsewhere nobody is disturbed") {
        kiosk.choose("登记就业需求");
        kiosk.happen(kiosk::LinkChanged{false});
        CHECK(kiosk.said().empty());
    }
}
