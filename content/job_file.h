// Reads job postings from JSON ({"jobs": [JobPosting ...]}). A file that cannot be parsed is refused
// whole; a bad row among good ones is reported and skipped. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/job.h"

namespace qiming::content {

struct JobList {
    std::vector<Job> jobs;
    std::vector<ContentFault> skipped;
};

tl::expected<JobList, ContentFault> parse_jobs(std::string_view json, std::string_view file);
std::string write_jobs(const std::vector<Job>& jobs);

}  // namespace qiming::content
