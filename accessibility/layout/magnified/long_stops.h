// Stops that are higher than a screenful, made into several: a fact is cut into parts, and what a card or a
// field tells beside its name follows it as a fact of its own. Pure.
#pragma once

#include <vector>

#include "accessibility/layout/magnified/screenful.h"

namespace qiming::accessibility {

std::vector<Node> without_long_stops(std::vector<Node> nodes, const Screenful& screenful);

}  // namespace qiming::accessibility
