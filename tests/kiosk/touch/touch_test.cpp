#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/whole_visit.h"

using namespace qiming::tests;
using qiming::accessibility::TextSize;

TEST_CASE(
    "R1: the same visit by keypad, by arrows and centre alone, and by touch ends in equal answers and "
    "submissions") {
    const Left& by_keypad = visit_by_keypad();
    CHECK(by_keypad.outcomes == std::vector<std::string>{"outcome/0", "outcome/1", "outcome/2", "finish"});
    CHECK_FALSE(by_keypad.slot.empty());
    CHECK_FALSE(by_keypad.job.empty());

    ThreeKeys three_keys;
    CHECK(visit_by(three_keys) == by_keypad);

    Finger finger(TextSize::Default);
    CHECK(visit_by(finger) == by_keypad);

    Finger on_largest(TextSize::Largest);
    CHECK(visit_by(on_largest) == by_keypad);
    CHECK(on_largest.pages_turned > 10);
}

TEST_CASE("R1: the same visit by keypad under the curtain, by exploring with a finger, and by keyboard") {
    const Left& by_keypad = visit_by_keypad();
    CurtainKeypad curtain;
    CHECK(visit_by(curtain) == by_keypad);
    Explorer explorer;
    CHECK(visit_by(explorer) == by_keypad);
    Keyboard keyboard;
    CHECK(visit_by(keyboard) == by_keypad);
}
