// Texts that lead up to a stop: they become stops themselves where they do not stand on one screenful with it,
// and are cut into parts where they are higher than one. Pure.
#pragma once

#include <vector>

#include "accessibility/layout/magnified/screenful.h"

namespace qiming::accessibility {

std::vector<Node> with_freed_texts(std::vector<Node> nodes, const Screenful& screenful);

}  // namespace qiming::accessibility
