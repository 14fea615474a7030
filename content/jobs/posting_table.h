// Postings from a spreadsheet, a row each; the headings stand in posting_table.cpp and in docs/operations.md.
// Pure.
#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "content/jobs/job_file.h"

namespace qiming::content {

// Only 职位 (title) is needed. A file without it is refused whole; a bad row is reported and skipped.
tl::expected<JobList, ContentFault> jobs_from_table(std::string_view csv, std::string_view file,
                                                    const JobRules& rules = {});

}  // namespace qiming::content
