// The screens for laws of layout, and those laws on one of them. A failed law fails the test at hand.
#pragma once

#include <vector>

#include "accessibility/layout/picture.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/every_screen.h"

namespace qiming::tests {

inline constexpr accessibility::Viewport landscape{1920, 1080, 4.035F};
inline constexpr accessibility::Viewport portrait{1080, 1920, 4.035F};

// What a visitor can have before them, each screen once.
std::vector<kiosk::State> every_screen(accessibility::Gesture language, Reading reading = Reading::Usual);
kiosk::World world_on(const accessibility::Viewport& panel);
void check_layout(const kiosk::World& world, kiosk::State state, const accessibility::Viewport& panel);

}  // namespace qiming::tests
