#include "accessibility/layout/theme.h"

#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/icons.h"

namespace qiming::tests {

using accessibility::contrast;
using accessibility::ThemeName;

namespace {

constexpr ThemeName all_themes[] = {ThemeName::Standard,      ThemeName::BlackOnWhite,  ThemeName::WhiteOnBlack,
                                    ThemeName::YellowOnBlack, ThemeName::BlackOnYellow, ThemeName::LowContrast};

double least(ThemeName name) {
    double found = 21;
    for (const accessibility::DrawnPair& pair : drawn_pairs(accessibility::theme(name))) {
        found = std::min(found, contrast(pair.foreground, pair.background));
    }
    return found;
}

}  // namespace

TEST_CASE("Contrast is that of WCAG: 21 for black on white, 1 for alike") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) > 20.99);
    CHECK(contrast({9, 9, 9}, {9, 9, 9}) == 1);
}

TEST_CASE("R23: every text of the standard theme has 10:1 or more, secondary text too") {
    CHECK(least(ThemeName::Standard) >= 10);
}

TEST_CASE("R24: black with white has 20:1 or more, yellow with black 15:1 or more") {
    CHECK(least(ThemeName::BlackOnWhite) >= 20);
    CHECK(least(ThemeName::WhiteOnBlack) >= 20);
    CHECK(least(ThemeName::YellowOnBlack) >= 15);
    CHECK(least(ThemeName::BlackOnYellow) >= 15);
}

TEST_CASE("R25: the low-contrast theme stays between 4.5:1 and 8:1") {
    for (const accessibility::DrawnPair& pair : drawn_pairs(accessibility::theme(ThemeName::LowContrast))) {
        INFO(pair.what);
        CHECK(contrast(pair.foreground, pair.background) >= 4.5);
        CHECK(contrast(pair.foreground, pair.background) <= 8);
    }
}

TEST_CASE("R26: borders, marks and both bands of the focus ring have 3:1 or more in every theme") {
    for (const ThemeName name : all_themes) {
        for (const accessibility::DrawnPair& pair : drawn_edges(accessibility::theme(name))) {
            INFO("theme " << static_cast<int>(name) << ": " << pair.what);
            CHECK(contrast(pair.foreground, pair.background) >= accessibility::least_edge_contrast);
        }
    }
}

TEST_CASE("Icons are sorted by name, so that each is found, and an unknown name is a plain dot") {
    for (const accessibility::Icon& icon : accessibility::icons) {
        CHECK(accessibility::icon_code_point(icon.name) == icon.code_point);
    }
    CHECK(accessibility::icon_code_point("no such icon") == accessibility::unknown_icon);
}

}  // namespace qiming::tests
