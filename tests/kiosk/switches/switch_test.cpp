// The kiosk worked by one switch or two: they are learned, then all is reached with them.
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/switches/switch_hands.h"
#include "tests/kiosk/whole_visit.h"

using namespace qiming;
using namespace qiming::tests;
using Use = kiosk::Switches::Use;

TEST_CASE("R33: the same visit, words included, by keypad, by two switches and by one") {
    const Left& by_keypad = visit_by_keypad();
    TwoSwitches two;
    CHECK(visit_by(two) == by_keypad);
    OneSwitch one;
    CHECK(visit_by(one) == by_keypad);
}

TEST_CASE("R35: each switch is pressed twice before it counts") {
    PureKiosk kiosk;
    go_home(kiosk);
    press_switch(kiosk, first_switch);
    CHECK(kiosk.page() == "switches/0");
    CHECK(kiosk.said().find("请按一下") != std::string::npos);
    press_switch(kiosk, first_switch);
    CHECK(kiosk.page() == "switches/1");
    CHECK(kiosk.said().find("再按一下同一个") != std::string::npos);
    press_switch(kiosk, first_switch);
    CHECK(kiosk.page() == "switches/2");
    SECTION("the same one again: there is one switch") {
        press_switch(kiosk, first_switch);
        CHECK(kiosk.state().switches.use == Use::One);
        CHECK(kiosk.page() == "home");
    }
    SECTION("another one, twice: there are two") {
        press_switch(kiosk, second_switch);
        CHECK(kiosk.page() == "switches/3");
        CHECK(kiosk.state().switches.use == Use::None);
        press_switch(kiosk, second_switch);
        CHECK(kiosk.state().switches.use == Use::Two);
        CHECK(kiosk.page() == "home");
    }
}

TEST_CASE("R35: another switch than the one that is being learned is told of, and nothing is lost") {
    PureKiosk kiosk;
    go_home(kiosk);
    press_switch(kiosk, first_switch);
    press_switch(kiosk, first_switch);
    press_switch(kiosk, second_switch);
    CHECK(kiosk.page() == "switches/1");
    CHECK(kiosk.said() == "这是另一个开关。请按刚才那个。 ");
    press_switch(kiosk, first_switch);
    CHECK(kiosk.page() == "switches/2");
}

TEST_CASE("R35: any key can be a switch; Back leaves without one") {
    PureKiosk kiosk;
    go_home(kiosk);
    press_switch(kiosk, first_switch);
    SECTION("a key that has another meaning") {
        for (int presses = 0; presses < 4; ++presses) {
            kiosk.press(kiosk::KeyPressed{Gesture::Activate, "Space"});
        }
        CHECK(kiosk.state().switches.select == "Space");
        CHECK(kiosk.state().switches.use == Use::One);
    }
    SECTION("a key that the terminal does not know") {
        for (int presses = 0; presses < 4; ++presses) {
            kiosk.press(kiosk::KeyPressed{std::nullopt, "F20"});
        }
        CHECK(kiosk.state().switches.select == "F20");
    }
    SECTION("Back") {
        kiosk.press(kiosk::KeyPressed{Gesture::Back, "Escape"});
        CHECK(kiosk.page() == "home");
        CHECK(kiosk.state().switches.use == Use::None);
    }
}

TEST_CASE("R35: at rest a switch wakes the terminal, and only then can be learned") {
    PureKiosk kiosk;
    press_switch(kiosk, first_switch);
    CHECK(kiosk.page() == "welcome");
    press_switch(kiosk, first_switch);
    CHECK(kiosk.page() == "switches/0");
}

TEST_CASE("R34: by itself the offer moves on after the interval, from the end of what is said") {
    PureKiosk kiosk;
    go_home(kiosk);
    OneSwitch().set_up(kiosk);
    const auto first = all_offered(kiosk);
    REQUIRE_FALSE(first.empty());
    kiosk.wait_ms(kiosk::default_scan_step_ms - 1);
    CHECK(all_offered(kiosk) == first);
    kiosk.wait_ms(1);
    CHECK(all_offered(kiosk) != first);
}

TEST_CASE("R34: while something is said, nothing moves on") {
    PureKiosk kiosk;
    go_home(kiosk);
    OneSwitch().set_up(kiosk);
    kiosk.listens = false;
    kiosk.press(Gesture::WhereAmI);
    REQUIRE(kiosk.state().speaking);
    const auto first = all_offered(kiosk);
    kiosk.wait_ms(20'000);
    CHECK(all_offered(kiosk) == first);
    kiosk.listens = true;
    kiosk.finish_speech();
    kiosk.wait_ms(kiosk::default_scan_step_ms);
    CHECK(all_offered(kiosk) != first);
}

TEST_CASE("R34: the interval goes from half a second to five, told at both ends") {
    PureKiosk kiosk;
    go_home(kiosk);
    OneSwitch().set_up(kiosk);
    kiosk.press(Gesture::OpenSettings);
    for (int steps = 0; steps < 10; ++steps) {
        kiosk.tap(accessibility::ActivateNode{"settings/scan-slower"});
    }
    CHECK(kiosk.state().switches.step_ms == 5'000);
    CHECK(kiosk.said().find("已经最慢") != std::string::npos);
    for (int steps = 0; steps < 10; ++steps) {
        kiosk.tap(accessibility::ActivateNode{"settings/scan-faster"});
    }
    CHECK(kiosk.state().switches.step_ms == 500);
    CHECK(kiosk.said().find("已经最快") != std::string::npos);
}

TEST_CASE("R34: after three rounds without a press it rests, and a press starts it again") {
    PureKiosk kiosk;
    go_home(kiosk);
    OneSwitch().set_up(kiosk);
    for (int steps = 0; steps < 40 && !kiosk.state().switches.resting; ++steps) {
        kiosk.wait_ms(kiosk::default_scan_step_ms);
    }
    REQUIRE(kiosk.state().switches.resting);
    const auto offered = all_offered(kiosk);
    kiosk.wait_ms(30'000);
    CHECK(all_offered(kiosk) == offered);
    press_switch(kiosk, first_switch);
    CHECK_FALSE(kiosk.state().switches.resting);
    kiosk.wait_ms(kiosk::default_scan_step_ms);
    CHECK(all_offered(kiosk) != offered);
}

TEST_CASE("A group is told by its ends, an item by its name; past the last one the group is offered again") {
    PureKiosk kiosk;
    go_home(kiosk);
    TwoSwitches two;
    two.set_up(kiosk);
    const auto group = all_offered(kiosk);
    REQUIRE(group.size() > 1);
    press_switch(kiosk, first_switch);
    CHECK(all_offered(kiosk) == std::vector{group.front()});
    CHECK(kiosk.said().find(kiosk.focus()) != std::string::npos);
    for (std::size_t item = 1; item < group.size(); ++item) {
        press_switch(kiosk, second_switch);
        CHECK(all_offered(kiosk) == std::vector{group[item]});
    }
    press_switch(kiosk, second_switch);
    CHECK(all_offered(kiosk) == group);
    CHECK(kiosk.said().find(std::to_string(group.size()) + "项") != std::string::npos);
}

TEST_CASE("R38: the end of a visit forgets the switches") {
    PureKiosk kiosk;
    go_home(kiosk);
    TwoSwitches two;
    two.set_up(kiosk);
    two.choose(kiosk, "结束");
    two.choose(kiosk, "结束");
    CHECK(kiosk.state().switches == kiosk::Switches{});
}

TEST_CASE("Practising keys is left with the switch that selects, pressed twice") {
    PureKiosk kiosk;
    go_home(kiosk);
    TwoSwitches().set_up(kiosk);
    kiosk.press(Gesture::Help);
    REQUIRE(kiosk.page() == "help");
    press_switch(kiosk, first_switch);
    press_switch(kiosk, first_switch);
    CHECK(kiosk.page() == "home");
}
