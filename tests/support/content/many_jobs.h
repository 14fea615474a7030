// Makes as many varied postings as a test or a bench wants: the same number and seed give the same
// postings, every one of them fit to be written and read again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/jobs/job.h"

namespace qiming::tests {

std::vector<content::Job> many_jobs(std::size_t count, std::uint32_t seed = 1);

}  // namespace qiming::tests
