// Retry-After in both of its forms. Private to this driver.
#pragma once

#include <optional>
#include <string>

namespace qiming::drivers {

// Seconds, or a date. A date is counted from the answer's own `date` header, never from the local
// clock, which may be years off; without that header it is not understood. Not below 0.
std::optional<int> seconds_to_wait(const std::string& retry_after, const std::string& date);

}  // namespace qiming::drivers
