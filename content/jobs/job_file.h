// Reads job postings from JSON: {"jobs": [JobPosting ...]}, or as others publish them: a list, an "@graph", an
// ItemList, a single JobPosting. A file that cannot be parsed is refused whole; a bad row among good ones is
// reported and skipped. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/jobs/job.h"
#include "content/jobs/job_list.h"
#include "content/jobs/job_rules.h"

namespace qiming::content {

// A row with the part "qiming:" is one of this house, and each of its fields must be right. Any other is a
// plain posting of schema.org, of which only the title is needed; what it does not tell gets a default, which
// is noted.
tl::expected<JobList, ContentFault> parse_jobs(std::string_view json, std::string_view file,
                                               const JobRules& rules = {});
std::string write_jobs(const std::vector<Job>& jobs);

}  // namespace qiming::content
