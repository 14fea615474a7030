// Submissions for tests that care about little in them.
#pragma once

#include <string>

#include "content/submission.h"

namespace qiming::support {

// 32 hex digits that end in `n`.
inline std::string submission_id(int n) {
    std::string digits = std::to_string(n);
    return std::string(32 - digits.size(), '0') + digits;
}

inline content::Submission unsent_submission(int n) {
    content::Submission submission;
    submission.id = submission_id(n);
    submission.kind = content::SubmissionKind::Demand;
    submission.hall = "xiangzhou-hall";
    submission.region = "zhuhai";
    submission.language = "zh-CN";
    submission.wall_time = "2026-03-02T09:30:00+08:00";
    submission.body = R"({"answers":{"form":["1"]}})";
    return submission;
}

}  // namespace qiming::support
