// Items of lists as they are counted aloud and numbered in the picture: the focusable nodes whose
// nearest List is that list, in reading order, from 1; and in which part of the page they stand. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "accessibility/tree.h"

namespace qiming::accessibility {

struct Position {
    std::size_t number = 0;
    std::size_t count = 0;
    bool operator==(const Position&) const = default;
};

std::vector<std::size_t> items_of(const Tree& tree, std::size_t list);
// Nothing when `index` stands in no list, or cannot be focused.
std::optional<Position> position_of(const Tree& tree, std::size_t index);

// In the banner or the toolbar, which are the same on every page.
bool is_in_bar(const Tree& tree, std::size_t index);
// What one passes on the way to the bars and never wants to come back to: bars, keys, buttons that go with a
// field, and those that leave the page.
bool is_passed_by(const Tree& tree, std::size_t index);
// A key of a digit pad, or the pad itself.
bool is_on_pad(const Tree& tree, std::size_t index);

}  // namespace qiming::accessibility
