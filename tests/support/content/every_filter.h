// Each filter that a visitor can set on the list of jobs, alone and in pairs, with every value that the
// kiosk offers for it.
#pragma once

#include <vector>

#include "content/jobs/job_index.h"

namespace qiming::tests {

// The empty one first.
std::vector<content::JobFilter> single_filters(const content::JobIndex& jobs);
std::vector<content::JobFilter> pairs_of_filters(const content::JobIndex& jobs);

}  // namespace qiming::tests
