// The centre's answer to whoever asks whether it works. Pure.
#pragma once

#include <string>
#include <vector>

namespace qiming::content {

// {"holidays_unpublished": [2027], "status": "ok"}: years whose holidays the centre does not know. A centre
// that does not work sends a refusal. For monitors of other houses; no program of this one reads it.
std::string write_health(const std::vector<int>& holidays_unpublished);

}  // namespace qiming::content
