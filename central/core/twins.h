// Who may have sent the same thing twice, because nobody told them that it had arrived: the same person, the
// same kind, within minutes. For staff to look at; nothing is decided by it, so that clocks may be wrong. Pure.
#pragma once

#include <string>
#include <vector>

#include "content/wire/submission.h"

namespace qiming::central {

inline constexpr int twins_within_minutes = 15;

// For each submission the numbers of its twins, in the order of `all`; mostly none.
std::vector<std::vector<std::string>> twins_among(const std::vector<content::Submission>& all);

}  // namespace qiming::central
