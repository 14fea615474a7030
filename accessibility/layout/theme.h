// Themes as tables of named colours. Every pair that is drawn stands in `drawn_pairs`, so that a
// test can compute each contrast (R23, R24). Pure values.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "accessibility/layout/picture.h"
#include "accessibility/preferences.h"

namespace qiming::accessibility {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Colour&) const = default;
};

struct Theme {
    Colour page;  // background of the middle
    Colour card;  // background of cards and fields
    Colour selected_card;
    Colour text;
    Colour quiet_text;
    Colour line;  // borders
    Colour bar;   // banner and toolbar background
    Colour bar_line;
    Colour on_bar;
    Colour primary;  // primary button, icon tiles
    Colour on_primary;
    Colour accent;      // outlined buttons, icons, chips on page and card
    Colour ring_outer;  // focus: double ring, dark and bright, 3:1 against anything
    Colour ring_inner;
    Colour error;
};

struct DrawnPair {
    std::string_view what;
    Colour foreground;
    Colour background;
};

const Theme& theme(ThemeName name);
std::vector<DrawnPair> drawn_pairs(const Theme& theme);
// What is not text but must be seen: borders, marks, the focus ring.
std::vector<DrawnPair> drawn_edges(const Theme& theme);
inline constexpr double least_edge_contrast = 3;

// The focus ring is an outer and an inner band. The outer one changes its colour where the ground
// would swallow it; where the two bands are too alike, a strip of the ground (the inner band's bed)
// stands between them. So both are seen on every ground.
Colour ring_on(const Theme& theme, Colour ground);
Colour ring_bed(const Theme& theme, Colour ground);

Colour colour_of(Ink ink, const Theme& theme);
// WCAG 2.2 contrast ratio, 1-21.
double contrast(Colour a, Colour b);

}  // namespace qiming::accessibility
