// Finds jobs by filter, fast enough for 100,000 of them (p99 under 10 ms). Built once from a list;
// immutable; may be read from any thread. Order of results: as delivered by the centre.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/job.h"

namespace qiming::content {

// An empty code or 0 means "any".
struct JobFilter {
    std::string district;
    std::string kind;
    std::string suits;
    std::string form;
    int pay_at_least = 0;     // yuan a month; jobs whose pay is to be agreed are left out then
    bool home_based = false;  // only where it is known to be so
    bool operator==(const JobFilter&) const = default;
};

class JobIndex {
public:
    explicit JobIndex(std::vector<Job> jobs);
    const std::vector<Job>& jobs() const { return jobs_; }
    // Positions in jobs().
    std::vector<std::uint32_t> find(const JobFilter& filter) const;
    const Job* by_id(std::string_view id) const;

private:
    struct Row;  // packed codes of one job
    std::vector<Job> jobs_;
    std::vector<std::uint64_t> packed_;
    std::vector<std::string> codes_;
};

}  // namespace qiming::content
