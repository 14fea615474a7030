#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <vector>

#include "tests/support/screens/looks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::TextSize;
using tests::Reading;

namespace {

using Panels = std::vector<accessibility::Viewport>;

const Panels usual_panels{tests::landscape, tests::portrait};
const Panels other_panels{{1366, 768, 2.87F}, {768, 1366, 2.87F}, {3840, 2160, 8.07F}, {2160, 3840, 8.07F}};

// Every combination of what changes the layout: size, panel, low reach, side of the main button.
void check_every_screen(Gesture language, Reading reading, const Panels& panels = usual_panels) {
    const auto states = tests::every_screen(language, reading);
    CHECK(states.size() >= 90);
    for (const auto& panel : panels) {
        const auto world = tests::world_on(panel);
        for (kiosk::State state : states) {
            for (const TextSize size : accessibility::text_sizes) {
                state.preferences.text_size = size;
                for (const bool low_reach : {false, true}) {
                    if (low_reach && panel.width_px > panel.height_px) {
                        continue;  // nothing is high there
                    }
                    state.preferences.low_reach = low_reach;
                    for (const bool left : {false, true}) {
                        state.preferences.main_button_left = left;
                        tests::check_layout(world, state, panel);
                    }
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("R22: on every Mandarin screen, in every look, nothing is cut off, shrunk, covered or lost",
          "[mandarin]") {
    check_every_screen(Gesture::Digit1, Reading::Usual);
}

TEST_CASE("R22: on every Cantonese screen, in every look, nothing is cut off, shrunk, covered or lost",
          "[cantonese]") {
    check_every_screen(Gesture::Digit2, Reading::Usual);
}

TEST_CASE("R22: on every English screen, in every look, nothing is cut off, shrunk, covered or lost",
          "[english]") {
    check_every_screen(Gesture::Digit3, Reading::Usual);
}

TEST_CASE("R22: with easy Mandarin, in every look, nothing is cut off, shrunk, covered or lost", "[mandarin]") {
    check_every_screen(Gesture::Digit1, Reading::Easy);
}

TEST_CASE("R22: with easy Cantonese, in every look, nothing is cut off, shrunk, covered or lost",
          "[cantonese]") {
    check_every_screen(Gesture::Digit2, Reading::Easy);
}

TEST_CASE("R22: with easy English, in every look, nothing is cut off, shrunk, covered or lost", "[english]") {
    check_every_screen(Gesture::Digit3, Reading::Easy);
}

TEST_CASE("R22: nor on smaller and finer panels at four times the size", "[panels]") {
    for (const auto& panel : other_panels) {
        const auto world = tests::world_on(panel);
        for (const Gesture language : {Gesture::Digit1, Gesture::Digit3}) {
            for (kiosk::State state : tests::every_screen(language)) {
                state.preferences.text_size = TextSize::Quadruple;
                tests::check_layout(world, state, panel);
            }
        }
    }
}

TEST_CASE("R22: nor on these panels in any look, in Mandarin", "[.long][mandarin]") {
    check_every_screen(Gesture::Digit1, GENERATE(Reading::Usual, Reading::Easy), other_panels);
}

TEST_CASE("R22: nor on these panels in any look, in Cantonese", "[.long][cantonese]") {
    check_every_screen(Gesture::Digit2, GENERATE(Reading::Usual, Reading::Easy), other_panels);
}

TEST_CASE("R22: nor on these panels in any look, in English", "[.long][english]") {
    check_every_screen(Gesture::Digit3, GENERATE(Reading::Usual, Reading::Easy), other_panels);
}
