// Which items are offered together to somebody who presses one or two switches: first a whole group,
// then one item of it after the other. Pure.
//
//  1. Neighbours in one container are one group; a longer one is cut into rows of nearly equal length, a
//     digit pad into its rows.
//  2. Groups come in reading order; each stop of the tree is in one of them.
#pragma once

#include <cstddef>
#include <vector>

#include "accessibility/tree.h"

namespace qiming::accessibility {

using ScanGroup = std::vector<std::size_t>;  // indexes of items, never empty

std::vector<ScanGroup> scan_groups(const Tree& tree);

// Which of the groups holds the focus.
std::size_t scan_group_in_focus(const std::vector<ScanGroup>& groups, const Tree& tree);

}  // namespace qiming::accessibility
