// The ways in which one screen can look: a value of each dimension. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "accessibility/preferences.h"
#include "kiosk/core/world.h"

namespace qiming::gallery {

// What they are called where programs read it: in the names of files and figures. Sizes in their order.
inline constexpr std::array themes = {
    std::pair{accessibility::ThemeName::Standard, "standard"},
    std::pair{accessibility::ThemeName::BlackOnWhite, "black-on-white"},
    std::pair{accessibility::ThemeName::WhiteOnBlack, "white-on-black"},
    std::pair{accessibility::ThemeName::YellowOnBlack, "yellow-on-black"},
    std::pair{accessibility::ThemeName::BlackOnYellow, "black-on-yellow"},
    std::pair{accessibility::ThemeName::LowContrast, "low-contrast"},
};
inline constexpr std::array sizes = {"small", "default", "large", "largest", "double", "triple", "quadruple"};

// Language, theme, text size, panel, easy-read, side of the main button.
inline constexpr std::size_t dimensions = 6;
inline constexpr std::array<int, dimensions> values = {3, 6, 7, 3, 2, 2};

// For each dimension which of its values; the first of each is what a visit begins with, but for the size.
using Look = std::array<int, dimensions>;

bool is_portrait(const Look& look);
accessibility::Language language_of(const Look& look);
// The visitor's other wishes stay.
void apply(const Look& look, accessibility::Preferences& preferences);
// "zh-CN-standard-small-landscape-easy-left": fit for a file.
std::string name_of(const Look& look);

// The panel of the settings lying, or standing.
kiosk::World turned(kiosk::World world, bool portrait);

}  // namespace qiming::gallery
