// The words for the value of a node. Pure.
#pragma once

#include <string_view>

#include "accessibility/presentation/voice.h"

namespace qiming::accessibility {

Lines value_lines(const Voice& voice, const Node& node);

// Has characters that stand for hidden ones.
bool is_masked(std::string_view text);

}  // namespace qiming::accessibility
