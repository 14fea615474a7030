// One posting as bytes, as a pack of postings keeps it; whatever it holds, it comes back as it was. Private to
// content/. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/jobs/job.h"

namespace qiming::content {

std::string write_job_record(const Job& job);
// Nothing: it was not written so.
std::optional<Job> read_job_record(std::string_view record);

}  // namespace qiming::content
