// Where ids come from. Handed in, so that tests and journeys can bring a seeded source.
#pragma once

#include <functional>
#include <string>

namespace qiming::shell {

using IdSource = std::function<std::string()>;

// 128 bits from the system's random source, as 32 hex digits.
std::string random_id();

}  // namespace qiming::shell
