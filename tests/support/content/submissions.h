// Submissions for tests that care about little in them.
#pragma once

#include <string>

#include "content/wire/outcome_number.h"
#include "content/wire/submission.h"
#include "tests/support/content/complete_body.h"

namespace qiming::support {

// 32 hex digits that end in `n`.
inline std::string submission_id(int n) {
    std::string digits = std::to_string(n);
    return std::string(32 - digits.size(), '0') + digits;
}

inline content::Submission unsent_submission(int n) {
    content::Submission submission;
    submission.id = submission_id(n);
    submission.kind = "demand";
    submission.hall = "xiangzhou-hall";
    submission.region = "zhuhai";
    submission.language = "zh-CN";
    submission.wall_time = "2026-03-02T09:30:00+08:00";
    submission.body = R"({"answers":{"form":["1"]}})";
    return submission;
}

// As a kiosk sends it: of terminal `code`, its submission number `sequence`, each of another person.
inline content::Submission sent_submission(int code, long sequence) {
    content::Submission submission = unsent_submission(static_cast<int>((code * 1'000'000L) + sequence));
    submission.device = std::to_string(code);
    submission.sequence = sequence;
    submission.number = content::make_outcome_number(code, sequence).value();
    submission.body = complete_body(submission.kind, (code * 1'000L) + sequence, {});
    return submission;
}

inline content::Submission sent_application(int code, long sequence, const std::string& job) {
    content::Submission submission = sent_submission(code, sequence);
    submission.kind = "application";
    submission.body = complete_body(submission.kind, (code * 1'000L) + sequence, job);
    return submission;
}

inline content::Submission sent_booking(int code, long sequence, const std::string& slot) {
    content::Submission submission = sent_submission(code, sequence);
    submission.kind = "booking";
    submission.body = complete_body(submission.kind, (code * 1'000L) + sequence, slot);
    return submission;
}

}  // namespace qiming::support
