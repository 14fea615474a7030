#include <filesystem>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "content/wire/call.h"
#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/health.h"
#include "content/wire/outcome_number.h"
#include "content/wire/receipt.h"
#include "content/wire/refusal.h"
#include "content/wire/report.h"
#include "content/wire/stuck.h"
#include "content/wire/submission.h"
#include "content/wire/submission_body.h"
#include "tests/content/wire/golden_message.h"

using namespace qiming::content;
using qiming::tests::stands_by_its_golden;

namespace {

const std::string an_id = "00112233445566778899aabbccddeeff";
const std::string another_id = "ffeeddccbbaa99887766554433221100";
const std::string a_number = make_outcome_number(101, 7).value();

Submission a_submission() {
    Submission submission;
    submission.id = an_id;
    submission.number = a_number;
    submission.kind = "booking";
    submission.device = "101";
    submission.sequence = 7;
    submission.hall = "xiangzhou-hall";
    submission.region = "zhuhai";
    submission.language = "zh-CN";
    submission.wall_time = "2026-03-01T09:30:00+08:00";
    submission.body = R"({"answers":{"name":["王晓明"]},"forms":["assessment@1"],"slot":"s1"})";
    return submission;
}

SubmissionBody a_body() {
    SubmissionBody body;
    body.forms = {"identity@2", "assessment@1"};
    body.answers.set("name", {"王晓明"});
    body.answers.set("assessment_needs", {"braille", "read_aloud"});
    body.job = "zh-1";
    body.slot = "s1";
    body.to_be_completed = {"photo"};
    body.contact = "sms";
    body.communication = {"writing"};
    return body;
}

// As callers name them, for readers that want to know where a text came from.
const auto submission_in = [](const std::string& json) { return read_submission(json, "golden"); };
const auto body_in = [](const std::string& json) { return read_body(json, "golden"); };
const auto stuck_in = [](const std::string& json) { return read_stuck(json, "golden"); };
const auto ids_in = [](const std::string& json) { return read_ids(json, "golden"); };
const auto question_in = [](const std::string& json) { return read_durability_question(json, "golden"); };
const auto durability_in = [](const std::string& json) { return read_durability(json, "golden"); };
const auto hello_in = [](const std::string& json) { return read_hello(json, "golden"); };
const auto welcome_in = [](const std::string& json) { return read_welcome(json, "golden"); };

Stuck a_stuck() {
    return {an_id, a_number, "booking",   "101", "xiangzhou-hall", "2026-03-01T09:30:00+08:00",
            true,  3,        "status 413"};
}

}  // namespace

TEST_CASE("R63: a submission has the bytes that terminals send, and is read whatever a later one adds") {
    Submission submission = a_submission();
    stands_by_its_golden("submission-1", submission, write_submission, submission_in, {"body"});
    submission.answered = "confirmed";
    submission.earlier = {make_outcome_number(101, 3).value()};
    stands_by_its_golden("submission-offered-again-1", submission, write_submission, submission_in, {"body"});
    stands_by_its_golden("submission-body-1", a_body(), write_body, body_in, {"answers"});
}

TEST_CASE("R63: a receipt has the bytes that the centre sends, and is read whatever a later one adds") {
    stands_by_its_golden("receipt-1", Receipt{an_id, a_number, Standing::Received, "", {}, 12}, write_receipt,
                         read_receipt);
    stands_by_its_golden("receipt-confirmed-1", Receipt{an_id, a_number, Standing::Confirmed, "s1", {}, 12},
                         write_receipt, read_receipt);
    stands_by_its_golden("receipt-full-1", Receipt{an_id, a_number, Standing::Full, "", {"s2", "s3"}, 12},
                         write_receipt, read_receipt);
}

TEST_CASE("R63: a refusal has the bytes that the centre sends, says itself whether it is final, and is read") {
    stands_by_its_golden("problem-1", Refusal{RefusalCode::PostingClosed, "the posting is closed", an_id, true},
                         write_refusal, read_refusal);
    stands_by_its_golden("problem-that-passes-1",
                         Refusal{RefusalCode::NotNow, "the centre cannot write at the moment", {}, false},
                         write_refusal, read_refusal);
}

TEST_CASE(
    "R59: a call and a report have the bytes that terminals send, and are read whatever a later one adds") {
    const StaffCall call{an_id, "101", "xiangzhou-hall", "2026-03-01T09:30:00+08:00", false, {}};
    stands_by_its_golden("call-1", call, write_call, read_call);
    StaffCall answered = call;
    answered.acknowledged = true;
    answered.communication = {"sign_language", "writing"};
    stands_by_its_golden("call-acknowledged-1", answered, write_call, read_call);
    stands_by_its_golden("report-1", Report{an_id, "101", "xiangzhou-hall", "speech", false}, write_report,
                         read_report);
}

TEST_CASE("R58: what is asked and answered about durability has its bytes, and is read whatever is added") {
    stands_by_its_golden("durable-question-1", std::string("101"), write_durability_question, question_in);
    stands_by_its_golden("durable-answer-1", Durability{812, 840, {an_id, another_id}}, write_durability,
                         durability_in);
}

TEST_CASE("R63: first contact has its bytes, and is read whatever a later release adds") {
    stands_by_its_golden("hello-1", Hello{"101", "xiangzhou-hall", an_id, another_id, {an_id, another_id}, 57},
                         write_hello, hello_in);
    stands_by_its_golden("hello-answer-1", Welcome{Acquaintance::Known, an_id, {1'001, 2'000}, 1'040},
                         write_welcome, welcome_in);
}

TEST_CASE("R63: what is stuck has its bytes, and is read whatever a later release adds") {
    stands_by_its_golden("stuck-1", std::vector{a_stuck()}, write_stuck, stuck_in);
    stands_by_its_golden("stuck-answer-1", std::vector{an_id}, write_ids, ids_in);
}

TEST_CASE("what the centre says of its health has its bytes") {
    CHECK(write_health({2027}) + "\n" == qiming::tests::source_file("tests/golden/wire/health-1.json"));
}

TEST_CASE("every golden message of the wire is proved by a test, and every file ends in a version") {
    const std::set<std::string> proved = {"call-1",
                                          "call-acknowledged-1",
                                          "durable-answer-1",
                                          "durable-question-1",
                                          "health-1",
                                          "hello-1",
                                          "hello-answer-1",
                                          "problem-1",
                                          "problem-that-passes-1",
                                          "receipt-1",
                                          "receipt-confirmed-1",
                                          "receipt-full-1",
                                          "report-1",
                                          "stuck-1",
                                          "stuck-answer-1",
                                          "submission-1",
                                          "submission-body-1",
                                          "submission-offered-again-1"};
    std::set<std::string> there;
    for (const auto& file : std::filesystem::directory_iterator(QIMING_SOURCE_DIR "/tests/golden/wire")) {
        there.insert(file.path().stem().string());
    }
    CHECK(there == proved);
}
