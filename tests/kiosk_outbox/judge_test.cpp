#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "content/wire/durability.h"
#include "content/wire/outcome_number.h"
#include "kiosk/core/outbox_policy.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using kiosk::judge;
using kiosk::Verdict;

namespace {

content::Submission sent() {
    auto submission = support::unsent_submission(1);
    submission.number = content::make_outcome_number(101, 1).value();
    return submission;
}

std::string receipt_for(const content::Submission& submission) {
    return content::write_receipt({submission.id, submission.number, content::Standing::Received, {}, {}});
}

kiosk::CentreReply refused(content::RefusalCode code, const std::string& id) {
    return {content::status_of(code), content::write_refusal({code, "x", id}), {}};
}

}  // namespace

TEST_CASE("a receipt with the same id and number delivers, first time or resent") {
    const int status = GENERATE(200, 201);
    const auto judgement = judge(sent(), {status, receipt_for(sent()), {}});
    CHECK(judgement.verdict == Verdict::Delivered);
    REQUIRE(judgement.receipt);
    CHECK(judgement.receipt->id == sent().id);
}

TEST_CASE("R63: a success status is no proof: without the right receipt it is tried again") {
    auto other_id = sent();
    other_id.id = support::submission_id(2);
    auto other_number = sent();
    other_number.number = content::make_outcome_number(101, 2).value();
    const std::string body = GENERATE_COPY(as<std::string>{}, "", "<html>Log in to the network</html>", "{}",
                                           "{\"id\":", receipt_for(other_id), receipt_for(other_number));
    const int status = GENERATE(200, 201);
    CHECK(judge(sent(), {status, body, {}}).verdict == Verdict::TryAgain);
}

TEST_CASE(
    "R18: what a receipt says beyond what was asked is not believed, and staff are told without an answer") {
    const auto booking = support::sent_booking(101, 1, "s1");
    const auto demand = support::sent_submission(101, 2);
    const auto judged = [](const content::Submission& submission, content::Standing standing,
                           const std::string& slot, std::vector<std::string> others) {
        return judge(
            submission,
            {201,
             content::write_receipt({submission.id, submission.number, standing, slot, std::move(others)}),
             {}});
    };
    for (const auto& doubtful : {judged(demand, content::Standing::Confirmed, "s1", {}),
                                 judged(demand, content::Standing::Full, "", {"s2"}),
                                 judged(booking, content::Standing::Confirmed, "s2", {})}) {
        CHECK(doubtful.verdict == Verdict::Delivered);
        CHECK_FALSE(doubtful.doubt.empty());
        CHECK(doubtful.doubt.find("s1") == std::string::npos);
        REQUIRE(doubtful.receipt);
        CHECK(doubtful.receipt->standing == content::Standing::Received);
    }
    const auto good = judged(booking, content::Standing::Confirmed, "s1", {});
    CHECK(good.doubt.empty());
    CHECK(good.receipt->standing == content::Standing::Confirmed);
}

TEST_CASE("a receipt under any other status proves nothing") {
    const int status = GENERATE(0, 204, 301, 302, 307, 404, 405, 408, 409, 421, 425, 429, 500, 502, 503, 504);
    const auto verdict = judge(sent(), {status, receipt_for(sent()), {}}).verdict;
    const bool says_nothing_of_it = status == 0 || status == 429 || status >= 500;
    CHECK(verdict == (says_nothing_of_it ? Verdict::NotNow : Verdict::TryAgain));
}

TEST_CASE("a terminal that is not accepted keeps everything") {
    const int status = GENERATE(401, 403);
    const auto judgement = judge(sent(), {status, "", {}});
    CHECK(judgement.verdict == Verdict::NotAllowed);
    CHECK_FALSE(judgement.reason.empty());
}

TEST_CASE("R63: only the centre's own final refusal of this very submission parks it, with its code") {
    for (const content::RefusalCode code : content::all_refusal_codes()) {
        const auto judgement = judge(sent(), refused(code, sent().id));
        CAPTURE(content::name_of(code));
        CHECK((judgement.verdict == Verdict::Parked) == content::is_final(code));
        if (judgement.verdict == Verdict::Parked) {
            REQUIRE(judgement.refusal);
            CHECK(judgement.refusal->code == code);
            CHECK(judgement.reason.find(content::name_of(code)) != std::string::npos);
        }
    }
}

TEST_CASE("R63: what anybody on the way can say parks nothing") {
    const int status = GENERATE(204, 302, 400, 404, 405, 409, 410, 413, 415, 418, 421, 422);
    const std::string another =
        content::write_refusal({content::RefusalCode::IdTaken, "x", support::submission_id(2)});
    const std::string nobodys = content::write_refusal({content::RefusalCode::IdTaken, "x", {}});
    const std::string body = GENERATE_COPY(
        as<std::string>{}, "", "<html><center><h1>413 Request Entity Too Large</h1></center></html>", "{}",
        R"({"error":{"code":"id_taken","text":"x"}})", R"({"error":"id_taken"})", another, nobodys);
    CHECK(judge(sent(), {status, body, {}}).verdict == Verdict::TryAgain);
}

TEST_CASE("R63: a refusal under a status that refuses nothing is not believed") {
    auto reply = refused(content::RefusalCode::IdTaken, sent().id);
    reply.status = GENERATE(0, 200, 201, 204, 302, 304, 500, 503);
    CHECK(judge(sent(), reply).verdict != Verdict::Parked);
}

TEST_CASE("R63: the answer itself says whether it is the last word, whatever its code or status") {
    const int status = GENERATE(400, 401, 403, 404, 409, 413, 422, 429);
    const auto judged = [&](const std::string& code, const std::string& final) {
        return judge(sent(), {status,
                              R"({"error":{"code":")" + code + R"(","final":)" + final +
                                  R"(,"text":"x","id":")" + sent().id + R"("}})",
                              {}});
    };
    for (const char* code : {"id_taken", "unknown_form", "number_taken", "of_later"}) {
        CAPTURE(code);
        CHECK(judged(code, "true").verdict == Verdict::Parked);
        CHECK(judged(code, "true").reason.find(code) != std::string::npos);
        CHECK(judged(code, "false").verdict != Verdict::Parked);
    }
}

TEST_CASE("R63: where a centre of the release before does not say what is final, its code tells") {
    const auto judged = [](const char* code) {
        return judge(sent(), {422,
                              std::string(R"({"error":{"code":")") + code + R"(","text":"x","id":")" +
                                  sent().id + R"("}})",
                              {}})
            .verdict;
    };
    CHECK(judged("id_taken") == Verdict::Parked);
    CHECK(judged("two_places") == Verdict::Parked);
    CHECK(judged("unknown_form") == Verdict::TryAgain);
    CHECK(judged("of_later") == Verdict::TryAgain);
    CHECK(judged("number_taken") == Verdict::Renumber);
}

TEST_CASE("R18: of a standing of a later release only that the centre has it is believed, and staff are told") {
    const auto booking = support::sent_booking(101, 1, "s1");
    content::Receipt receipt{booking.id, booking.number, content::Standing::Unknown, "s1", {"s2"}, 5};
    receipt.unknown_standing = "wait_listed";
    const auto judgement = judge(booking, {201, content::write_receipt(receipt), {}});
    CHECK(judgement.verdict == Verdict::Delivered);
    CHECK_FALSE(judgement.doubt.empty());
    CHECK(judgement.receipt ==
          content::Receipt{booking.id, booking.number, content::Standing::Received, "", {}, 5});
}

TEST_CASE("a reason never repeats what the visitor answered or the centre wrote") {
    auto submission = sent();
    submission.body = R"({"answers":{"identity.phone":["13800138000"]}})";
    const int status = GENERATE(0, 200, 400, 401, 422, 500);
    CHECK(judge(submission, {status, "13800138000", {}}).reason.find("13800138000") == std::string::npos);
}

TEST_CASE("R58: only what the centre clearly calls durable, in the epoch of the marks here, may be erased") {
    const content::Durability durability{7, 9, {support::submission_id(2)}};
    const std::string body = content::write_durability(durability);
    CHECK(kiosk::durability_of({200, body, {}, {}, "2-a"}, "2-a") == durability);
    CHECK_FALSE(kiosk::durability_of({200, "<html>Please log in</html>", {}, {}, "2-a"}, "2-a"));
    for (const int status : {0, 201, 204, 302, 401, 404, 500}) {
        CHECK_FALSE(kiosk::durability_of({status, body, {}, {}, "2-a"}, "2-a"));
    }
    for (const char* epoch : {"", "1-a", "3-a", "2-b"}) {
        CHECK_FALSE(kiosk::durability_of({200, body, {}, {}, epoch}, "2-a"));
    }
    CHECK_FALSE(kiosk::durability_of({200, body, {}, {}, ""}, ""));
}

TEST_CASE("R71: any other epoch of the centre is another, also an older one; no word of it is none") {
    for (const char* known : {"", "1-a", "2-b", "9-a"}) {
        CHECK(kiosk::is_another_epoch(known, {200, {}, {}, {}, "2-a"}));
        CHECK_FALSE(kiosk::is_another_epoch(known, {200, {}, {}, {}, ""}));
    }
    CHECK_FALSE(kiosk::is_another_epoch("2-a", {200, {}, {}, {}, "2-a"}));
}

TEST_CASE("R63: a number that another submission has is changed, and parks nothing") {
    for (const auto code : {content::RefusalCode::NumberTaken, content::RefusalCode::SequenceTaken}) {
        CHECK(judge(sent(), refused(code, sent().id)).verdict == Verdict::Renumber);
        CHECK(judge(sent(), refused(code, support::submission_id(77))).verdict == Verdict::TryAgain);
        CHECK(judge(sent(), refused(code, {})).verdict == Verdict::TryAgain);
    }
}
