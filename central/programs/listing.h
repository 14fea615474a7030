// What the centre holds, a line each, for staff and for programs. Answers of visitors are left out.
#pragma once

#include <string>
#include <vector>

#include "central/store/database.h"

namespace qiming::central {

// `twins`: numbers of what may be the same, sent twice.
std::string line_of(const HeldSubmission& held, const std::vector<std::string>& twins, bool as_json);
std::string line_of(const HeldCall& held, bool as_json);
std::string line_of(const HeldInstallation& held, bool as_json);
std::string line_of(const HeldReport& held);
std::string line_of(const HeldStuck& held, bool as_json);
std::string line_of(const Look& look, bool as_json);

}  // namespace qiming::central
