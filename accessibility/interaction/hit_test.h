// What a finger at a point of the picture means. Pure.
#pragma once

#include <optional>

#include "accessibility/intent.h"
#include "accessibility/layout/picture.h"
#include "accessibility/tree.h"

namespace qiming::accessibility {

// The topmost target at `point`; empty: none.
UnderFinger under_finger(const Tree& tree, const Layout& layout, Point point);

// What touching `point` means: nothing, or the intent of the topmost target there.
std::optional<Intent> hit_test(const Tree& tree, const Layout& layout, Point point);

// A finger that went down and came up in the same place, and what it means there; nothing: beside
// every target.
struct Touch {
    std::optional<Intent> intent;
    bool operator==(const Touch&) const = default;
};
// Nothing when the finger slid from one target to another, or off it or onto it: that is no touch (R29).
std::optional<Touch> tap_means(const Tree& tree, const Layout& layout, Point down, Point up);

}  // namespace qiming::accessibility
