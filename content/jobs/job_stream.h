// Reads what write_jobs() writes, piece by piece as it arrives, so that of the longest list only one row stands
// in memory. Pure.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/jobs/job_file.h"

namespace qiming::content {

struct JobStreamLimits {
    std::size_t rows = most_postings;
    std::size_t row_bytes = 65'536;
    // A text in another shape than write_jobs() gives it stands in memory as a whole; it may be so long.
    std::size_t other_bytes = 8'388'608;
};

class JobStream {
public:
    // `take` gets each good row, in order; false: it could not be kept, and reading ends.
    using Take = std::function<bool(Job job)>;
    JobStream(std::string file, const JobRules& rules, Take take, JobStreamLimits limits = {});

    // False: it is refused, and end() tells why.
    bool feed(std::string_view piece);
    // After the last piece. The bad rows, which were left out; or why all of it is refused: it is not whole, it
    // is longer than can be kept, it is something else.
    tl::expected<std::vector<ContentFault>, ContentFault> end();

    const std::optional<ContentFault>& fault() const { return fault_; }

private:
    bool refuse(std::string place, std::string problem, std::string remedy);
    bool take_line(std::string_view line);
    bool take_row(std::string_view line);
    bool keep(Job job);

    std::string file_;
    const JobRules& rules_;
    Take take_;
    JobStreamLimits limits_;
    std::string pending_;  // a line that is not whole yet; the whole text where it has another shape
    bool has_begun_ = false;
    bool is_other_ = false;
    bool has_ended_ = false;
    std::size_t rows_ = 0;
    std::size_t unnamed_ = 0;
    std::unordered_set<std::uint64_t> ids_;  // what stands for each
    std::vector<ContentFault> skipped_;
    std::optional<ContentFault> fault_;
};

}  // namespace qiming::content
