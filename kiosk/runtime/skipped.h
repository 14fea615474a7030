// Rows of content that are left out, told in the log.
#pragma once

#include <vector>

#include "content/fault.h"

namespace qiming::shell {

void report_skipped(const std::vector<content::ContentFault>& skipped);

}  // namespace qiming::shell
