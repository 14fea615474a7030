// Exploring by touch, holding to press, double strikes, and the corner of the resting panel.
#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/page/layout.h"
#include "tests/kiosk/hands.h"

using namespace qiming;
using namespace qiming::tests;
using accessibility::ActivateNode;

namespace {

void set(PureKiosk& kiosk, const char* entry, int times) {
    kiosk.press(Gesture::OpenSettings);
    for (int presses = 0; presses < times; ++presses) {
        kiosk.tap(ActivateNode{entry});
    }
    kiosk.press(Gesture::Back);
}

}  // namespace

TEST_CASE("A first touch that rests turns exploring on, and says so") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::ExploreRested{});
    CHECK(kiosk.page() == "welcome");
    CHECK(kiosk.state().touch.exploring);
    CHECK(kiosk.said().find("触摸探索已开") != std::string::npos);
}

TEST_CASE("While exploring a finger only speaks; a short touch anywhere activates what was spoken last") {
    PureKiosk kiosk;
    go_home(kiosk);
    kiosk.press(Gesture::ToggleExplore);
    kiosk.happen(kiosk::Explored{{"home/jobs", {}, false}});
    CHECK(kiosk.focus() == "浏览招聘岗位");
    CHECK(kiosk.said().find("浏览招聘岗位") != std::string::npos);
    CHECK(kiosk.page() == "home");
    kiosk.happen(kiosk::ExploreTapped{});
    CHECK(kiosk.page() != "home");
    kiosk.happen(kiosk::ExploreTapped{});
    CHECK(kiosk.said().find("请先用手指找到一项") != std::string::npos);
}

TEST_CASE("Exploring is left by its key, and that is said") {
    PureKiosk kiosk;
    go_home(kiosk);
    kiosk.press(Gesture::ToggleExplore);
    kiosk.press(Gesture::ToggleExplore);
    CHECK_FALSE(kiosk.state().touch.exploring);
    CHECK(kiosk.said() == "触摸探索已关 ");
}

TEST_CASE("R32: the same key struck again sooner than the filter's time is dropped; another one is not") {
    PureKiosk kiosk;
    go_home(kiosk);
    set(kiosk, "settings/double-strike", 3);
    CHECK(kiosk.state().touch.double_strike_ms == 500);
    kiosk.listens = false;
    kiosk.press(Gesture::Next);
    const auto once = kiosk.focus();
    kiosk.press(Gesture::Next);  // 400 ms later
    CHECK(kiosk.focus() == once);
    CHECK(kiosk.said().empty());
    kiosk.press(Gesture::Previous);
    const auto before = kiosk.focus();
    CHECK(before != once);
    kiosk.press(Gesture::Next);  // 400 ms after another one
    CHECK(kiosk.focus() == once);
}

TEST_CASE("R32: without the filter a key counts as often as it is struck") {
    PureKiosk kiosk;
    go_home(kiosk);
    kiosk.listens = false;
    kiosk.press(Gesture::Next);
    const auto once = kiosk.focus();
    kiosk.press(Gesture::Next);
    CHECK(kiosk.focus() != once);
}

TEST_CASE("A finger that was down when the page came, or just after, did not mean it") {
    PureKiosk kiosk;
    go_home(kiosk);
    const auto came = kiosk.state().now.steady_ms;
    kiosk.listens = false;
    kiosk.press(Gesture::OpenSettings);
    const auto shown = kiosk.state().now.steady_ms;
    REQUIRE(shown > came);
    kiosk.happen(kiosk::Touched{ActivateNode{"settings/hold"}, shown + 200});
    CHECK(kiosk.state().touch.hold_ms == 0);
    kiosk.happen(kiosk::Touched{ActivateNode{"settings/hold"}, shown + 400});
    CHECK(kiosk.state().touch.hold_ms == 300);
}

TEST_CASE("R60: the corner of a resting panel starts speech and large print") {
    PureKiosk kiosk;
    const FixedMeasure measure;
    const auto& terminal = kiosk.terminal();
    const auto panel = accessibility::layout(terminal.tree(), "", {}, measure, kiosk.state().preferences,
                                             sample_world().phrases(accessibility::Language::Chinese));
    const auto touch = accessibility::tap_means(terminal.tree(), panel, {20, 1060}, {200, 860});
    REQUIRE(touch);
    kiosk.tap(touch->intent);
    CHECK(kiosk.page() == "welcome");
    CHECK(kiosk.state().preferences.text_size == accessibility::TextSize::Largest);
    CHECK_FALSE(kiosk.said().empty());
}
