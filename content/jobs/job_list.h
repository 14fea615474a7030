// The postings of one file: good rows, and what was wrong with the others. Pure values.
#pragma once

#include <cstddef>
#include <vector>

#include "content/fault.h"
#include "content/jobs/job.h"

namespace qiming::content {

// So many a terminal takes, and so many the centre lets in: more would be imported, and shown by nobody.
inline constexpr std::size_t most_postings = 300'000;

struct JobList {
    std::vector<Job> jobs;
    std::vector<ContentFault> skipped;
    std::vector<ContentNote> notes;  // what was done to good rows
};

}  // namespace qiming::content
