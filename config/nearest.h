// The known word that a misspelt one most likely means. Private to this room. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qiming::config {

// Empty when none is near: more than half of the letters would have to change.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace qiming::config
