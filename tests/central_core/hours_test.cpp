#include "central/core/hours.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/content/submissions.h"

using namespace qiming;
using central::hours_at_once;
using Ids = std::vector<std::string>;

namespace {

content::Slot slot(const std::string& id, const std::string& day, const std::string& start) {
    return {id, "site", day, start, 90, 1, 1};
}

}  // namespace

TEST_CASE("hours are at once when they share a minute, wherever they are") {
    const std::vector<content::Slot> slots = {
        slot("a", "2026-03-02", "09:00"), slot("b", "2026-03-02", "10:29"), slot("c", "2026-03-02", "10:30"),
        slot("d", "2026-03-03", "09:00"), slot("e", "2026-03-02", "07:31")};
    CHECK(hours_at_once(slots, "a") == Ids{"a", "b", "e"});
    CHECK(hours_at_once(slots, "d") == Ids{"d"});
    CHECK(hours_at_once(slots, "gone") == Ids{"gone"});
}

TEST_CASE("a person is told by the citizen's number, also out of a certificate's") {
    auto submission = support::sent_submission(101, 1);
    const auto with = [&](const std::string& number) {
        content::SubmissionBody body;
        body.answers.set("person_number", {number});
        submission.body = content::write_body(body);
        return central::person_of(submission);
    };
    CHECK(with("44040219900307123x") == with("44040219900307123X43"));
    CHECK(with("440402199003071232") != with("440402199003071240"));
    submission.body = "{}";
    CHECK(central::person_of(submission).empty());
}
