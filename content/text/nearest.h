// The known word that a misspelt one most likely means. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qiming::content {

// Empty when none is near: more than half of the letters would have to change.
std::string nearest(std::string_view word, const std::vector<std::string>& known);
// The nearest one however far it is; empty when none is known.
std::string least_far(std::string_view word, const std::vector<std::string>& known);

}  // namespace qiming::content
