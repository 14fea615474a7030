#include "accessibility/layout/theme.h"

#include <algorithm>
#include <cmath>

namespace qiming::accessibility {
namespace {

constexpr Colour rgb(unsigned value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

constexpr Colour black = rgb(0x000000);
constexpr Colour white = rgb(0xFFFFFF);
constexpr Colour yellow = rgb(0xFFEB3B);
constexpr Colour amber = rgb(0xFFC400);
constexpr Colour navy = rgb(0x0F1A2E);
constexpr Colour blue = rgb(0x07346C);

constexpr Theme standard{.page = rgb(0xF4F6F9),
                         .card = rgb(0xFDFEFF),
                         .selected_card = rgb(0xE6EEF9),
                         .text = navy,
                         .quiet_text = rgb(0x2A3547),
                         .line = rgb(0x71819A),
                         .bar = navy,
                         .bar_line = rgb(0x6F7F99),
                         .on_bar = white,
                         .primary = blue,
                         .on_primary = white,
                         .accent = blue,
                         .ring_outer = navy,
                         .ring_inner = amber,
                         .error = rgb(0x6E0808)};

// Two colours only; what differs, differs by shape and width of line.
constexpr Theme two_colours(Colour ink, Colour paper, Colour ring_outer, Colour ring_inner) {
    return {.page = paper,
            .card = paper,
            .selected_card = paper,
            .text = ink,
            .quiet_text = ink,
            .line = ink,
            .bar = paper,
            .bar_line = ink,
            .on_bar = ink,
            .primary = ink,
            .on_primary = paper,
            .accent = ink,
            .ring_outer = ring_outer,
            .ring_inner = ring_inner,
            .error = ink};
}

constexpr Theme black_on_white = two_colours(black, white, black, amber);
constexpr Theme white_on_black = two_colours(white, black, white, amber);
constexpr Theme yellow_on_black = two_colours(yellow, black, white, amber);
constexpr Theme black_on_yellow = two_colours(black, yellow, black, white);

// For photophobia: dim, and no pair over 8:1.
constexpr Theme low_contrast{.page = rgb(0x22282F),
                             .card = rgb(0x2A3139),
                             .selected_card = rgb(0x343E49),
                             .text = rgb(0xA9B4BF),
                             .quiet_text = rgb(0xA3AEB9),
                             .line = rgb(0x7D8B99),
                             .bar = rgb(0x1D2228),
                             .bar_line = rgb(0x6E7C8A),
                             .on_bar = rgb(0xA3AEB9),
                             .primary = rgb(0x9DB0C0),
                             .on_primary = rgb(0x22282F),
                             .accent = rgb(0xA3B4C4),
                             .ring_outer = rgb(0xB4BEC8),
                             .ring_inner = rgb(0xC99A10),
                             .error = rgb(0xD0A9A0)};

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

const Theme& theme(ThemeName name) {
    switch (name) {
        case ThemeName::Standard: return standard;
        case ThemeName::BlackOnWhite: return black_on_white;
        case ThemeName::WhiteOnBlack: return white_on_black;
        case ThemeName::YellowOnBlack: return yellow_on_black;
        case ThemeName::BlackOnYellow: return black_on_yellow;
        case ThemeName::LowContrast: return low_contrast;
    }
    return standard;
}

std::vector<DrawnPair> drawn_pairs(const Theme& colours) {
    return {{"text on the page", colours.text, colours.page},
            {"text on a card", colours.text, colours.card},
            {"text on a selected card", colours.text, colours.selected_card},
            {"secondary text on the page", colours.quiet_text, colours.page},
            {"secondary text on a card", colours.quiet_text, colours.card},
            {"secondary text on a selected card", colours.quiet_text, colours.selected_card},
            {"text on the bars", colours.on_bar, colours.bar},
            {"text on a primary button", colours.on_primary, colours.primary},
            {"outlined button on the page", colours.accent, colours.page},
            {"chip on a card", colours.accent, colours.card},
            {"error on a card", colours.error, colours.card},
            {"error on the page", colours.error, colours.page}};
}

std::vector<DrawnPair> drawn_edges(const Theme& colours) {
    return {{"border of a card", colours.line, colours.page},
            {"border of a card, inside", colours.line, colours.card},
            {"line on the bars", colours.bar_line, colours.bar},
            {"filled button on the page", colours.primary, colours.page},
            {"mark of a chosen card", colours.primary, colours.selected_card},
            {"outer ring on the page", colours.ring_outer, colours.page},
            {"inner ring on its bed", colours.ring_inner, ring_bed(colours, colours.page)},
            {"inner ring on the bars", colours.ring_inner, ring_bed(colours, colours.bar)},
            {"outer ring on the bars", ring_on(colours, colours.bar), colours.bar}};
}

Colour ring_on(const Theme& colours, Colour ground) {
    return contrast(colours.ring_outer, ground) >= least_edge_contrast ? colours.ring_outer : colours.on_bar;
}

Colour ring_bed(const Theme& colours, Colour ground) {
    const Colour outer = ring_on(colours, ground);
    return contrast(outer, colours.ring_inner) >= least_edge_contrast ? outer : ground;
}

Colour colour_of(Ink ink, const Theme& colours) {
    switch (ink) {
        case Ink::Text: return colours.text;
        case Ink::Quiet: return colours.quiet_text;
        case Ink::OnBar: return colours.on_bar;
        case Ink::OnPrimary: return colours.on_primary;
        case Ink::Accent: return colours.accent;
    }
    return colours.text;
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

}  // namespace qiming::accessibility
