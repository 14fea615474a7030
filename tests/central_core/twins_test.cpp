#include "central/core/twins.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/content/submissions.h"

using namespace qiming;
using central::twins_among;

namespace {

content::Submission at(long sequence, const std::string& wall_time, long person,
                       const std::string& kind = "demand") {
    auto submission = support::sent_submission(101, sequence);
    submission.kind = kind;
    submission.body = support::complete_body(kind, person, {});
    submission.wall_time = wall_time;
    return submission;
}

}  // namespace

TEST_CASE("R63: the same person and kind within minutes is flagged on both") {
    const auto first = at(1, "2026-03-02T09:30:00+08:00", 7);
    const auto again = at(2, "2026-03-02T09:41:59+08:00", 7);
    CHECK(twins_among({first, again}) == std::vector<std::vector<std::string>>{{again.number}, {first.number}});
    const auto over_midnight = at(3, "2026-02-28T23:55:00+08:00", 7);
    const auto next_day = at(4, "2026-03-01T00:04:00+08:00", 7);
    CHECK(twins_among({over_midnight, next_day}).front() == std::vector{next_day.number});
}

TEST_CASE("R63: another person, another kind, another hour or no time at all is no twin") {
    const auto first = at(1, "2026-03-02T09:30:00+08:00", 7);
    for (const auto& other :
         {at(2, "2026-03-02T09:31:00+08:00", 8), at(3, "2026-03-02T09:31:00+08:00", 7, "booking"),
          at(4, "2026-03-02T10:31:00+08:00", 7), at(5, "2026-03-04T09:30:00+08:00", 7), at(6, "", 7),
          at(7, "yesterday", 7)}) {
        CHECK(twins_among({first, other}) == std::vector<std::vector<std::string>>(2));
    }
}
