// Sizes in millimetres. Cap heights are those of VVSG 2.0 7.1-G (R20): a size is the height of a
// capital letter; the em that gives it depends on the face (Noto Sans CJK: cap height 0.733 em).
#pragma once

#include "accessibility/preferences.h"

namespace qiming::accessibility {

inline constexpr float cap_height_per_em = 0.733F;
inline constexpr float target_mm = 20.0F;  // aim; the floor of R28 is 12.7
inline constexpr float target_floor_mm = 12.7F;
inline constexpr float gap_mm = 5.0F;  // aim; the floor of R28 is 2.54
inline constexpr float gap_floor_mm = 2.54F;

// The height of a capital letter seen under 0.7 degrees, for each millimetre of distance (R21).
inline constexpr float large_text_per_distance = 0.01222F;

// With low reach nothing is touched in this part of a tall panel, from its top.
inline constexpr float high_part = 0.45F;

// Cap height of running text.
constexpr float cap_height_mm(TextSize size) {
    switch (size) {
        case TextSize::Small: return 3.8F;
        case TextSize::Default: return 5.0F;
        case TextSize::Large: return 6.7F;
        case TextSize::Largest: return 8.7F;
        case TextSize::Double: return 10.0F;
        case TextSize::Triple: return 15.0F;
        case TextSize::Quadruple: return 20.0F;
    }
    return 5.0F;
}

}  // namespace qiming::accessibility
