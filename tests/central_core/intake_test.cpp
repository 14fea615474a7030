#include "central/core/intake.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

#include "tests/support/submissions.h"

using namespace qiming;
using central::Accept;
using central::admit;
using central::decide;
using central::Held;
using central::Known;
using central::Refusal;
using central::Repeat;
using content::RefusalCode;
using content::Standing;
using support::sent_booking;
using support::sent_submission;

namespace {

content::Slot slot(const std::string& id, const std::string& site, int left) {
    return {id, site, "2026-03-02", "09:30", 90, 2, left};
}

content::Assessments offered(std::vector<content::Slot> slots) {
    return {{}, std::move(slots), {}};
}

const content::Assessments nothing_offered;

}  // namespace

TEST_CASE("what a kiosk writes is admitted as it is") {
    const auto submission = sent_submission(101, 1);
    CHECK(admit(content::write_submission(submission), "zhuhai") == submission);
}

TEST_CASE("what cannot be read is refused with 400 and never repeated") {
    const std::string body = GENERATE(as<std::string>{}, "", "x", "[]", "{}", R"({"phone":"13800138000"})");
    const auto admitted = admit(body, "zhuhai");
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == RefusalCode::Malformed);
    CHECK(admitted.error().text.find("13800138000") == std::string::npos);
}

TEST_CASE("R63: what a newer kiosk sends waits for a newer centre and is not refused for good") {
    const std::string sent = content::write_submission(sent_submission(101, 1));
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"\"v\":1", "\"v\":2"}, {"\"demand\"", "\"petition\""}}) {
        std::string newer = sent;
        newer.replace(newer.find(from), from.size(), to);
        const auto admitted = admit(newer, "zhuhai");
        REQUIRE_FALSE(admitted);
        CHECK_FALSE(content::is_final(admitted.error().code));
        CHECK(admitted.error().id == sent_submission(101, 1).id);
    }
}

TEST_CASE("nobody can take the number of another terminal or sequence") {
    auto submission = sent_submission(101, 1);
    submission.number =
        GENERATE(content::make_outcome_number(101, 2), content::make_outcome_number(102, 1)).value();
    const auto admitted = admit(content::write_submission(submission), "zhuhai");
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == RefusalCode::Malformed);
    CHECK(admitted.error().id == submission.id);
}

TEST_CASE("a device that is no terminal code has no number") {
    auto submission = sent_submission(101, 1);
    submission.device = GENERATE(as<std::string>{}, "101x", "abc", "-101", "99999999999999999999");
    CHECK_FALSE(admit(content::write_submission(submission), "zhuhai"));
}

TEST_CASE("another region is told so in a way that loses nothing at the kiosk") {
    const auto admitted = admit(content::write_submission(sent_submission(101, 1)), "foshan");
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == RefusalCode::OtherRegion);
}

TEST_CASE("the identity of a submission tells every field apart") {
    const auto submission = sent_submission(101, 1);
    std::set<std::string> identities = {central::identity_of(submission)};
    const auto add = [&](auto change) {
        auto changed = submission;
        change(changed);
        identities.insert(central::identity_of(changed));
    };
    add([](auto& s) { s.id[31] = '7'; });
    add([](auto& s) { s.number = "1010000025"; });
    add([](auto& s) { s.kind = content::SubmissionKind::Application; });
    add([](auto& s) { s.device = "102"; });
    add([](auto& s) { s.sequence = 2; });
    add([](auto& s) { s.hall += "2"; });
    add([](auto& s) { s.region += "2"; });
    add([](auto& s) { s.language = "en"; });
    add([](auto& s) { s.wall_time += "2"; });
    add([](auto& s) { s.body = "{}"; });
    CHECK(identities.size() == 11);
    CHECK(central::identity_of(submission) == central::identity_of(submission));
}

TEST_CASE("a new submission is received, first time 201") {
    const auto decision = decide(sent_submission(101, 1), "d", {}, nothing_offered);
    REQUIRE(std::holds_alternative<Accept>(decision));
    CHECK(std::get<Accept>(decision).receipt.standing == Standing::Received);
    CHECK(std::get<Accept>(decision).receipt.number == sent_submission(101, 1).number);
    CHECK(std::get<Accept>(decision).place == 0);
}

TEST_CASE("R63: the same submission again gets the receipt of the first time, whatever is free by now") {
    const auto booking = sent_booking(101, 1, "s1");
    const content::Receipt first{booking.id, booking.number, Standing::Confirmed, "s1", {}};
    Known known;
    known.under_its_id = Held{"digest", first};
    const auto decision = decide(booking, "digest", known, offered({slot("s1", "a", 0)}));
    REQUIRE(std::holds_alternative<Repeat>(decision));
    CHECK(std::get<Repeat>(decision).receipt == first);
}

TEST_CASE("the same id with other content is refused for good") {
    Known known;
    known.under_its_id = Held{"digest", {}};
    const auto decision = decide(sent_submission(101, 1), "another", known, nothing_offered);
    REQUIRE(std::holds_alternative<Refusal>(decision));
    CHECK(std::get<Refusal>(decision).code == RefusalCode::IdTaken);
    CHECK(std::get<Refusal>(decision).id == sent_submission(101, 1).id);
}

TEST_CASE("a number or a sequence that another id has is refused, and waits for staff") {
    Known number;
    number.number_has_another_id = true;
    Known sequence;
    sequence.sequence_has_another_id = true;
    for (const Known& known : {number, sequence}) {
        const auto decision = decide(sent_submission(101, 1), "d", known, nothing_offered);
        REQUIRE(std::holds_alternative<Refusal>(decision));
        CHECK_FALSE(content::is_final(std::get<Refusal>(decision).code));
    }
}

TEST_CASE("a booking is confirmed while a place is left, and gets the next one") {
    const auto decision = decide(sent_booking(101, 1, "s1"), "d", {}, offered({slot("s1", "a", 1)}));
    REQUIRE(std::holds_alternative<Accept>(decision));
    const auto& accepted = std::get<Accept>(decision);
    CHECK(accepted.receipt.standing == Standing::Confirmed);
    CHECK(accepted.receipt.slot == "s1");
    CHECK(accepted.place == 2);
}

TEST_CASE("a full slot is told with others that are free, those of the same site first") {
    const auto slots =
        offered({slot("b1", "b", 1), slot("a1", "a", 0), slot("a2", "a", 2), slot("a3", "a", 0)});
    const auto decision = decide(sent_booking(101, 1, "a1"), "d", {}, slots);
    REQUIRE(std::holds_alternative<Accept>(decision));
    const auto& accepted = std::get<Accept>(decision);
    CHECK(accepted.receipt.standing == Standing::Full);
    CHECK(accepted.receipt.slot.empty());
    CHECK(accepted.receipt.other_slots == std::vector<std::string>{"a2", "b1"});
    CHECK(accepted.place == 0);
}

TEST_CASE("a slot that is no longer offered counts as full; at most six others are named") {
    content::Assessments many;
    for (int n = 0; n < 20; ++n) {
        many.slots.push_back(slot("s" + std::to_string(n), "a", 1));
    }
    const auto decision = decide(sent_booking(101, 1, "gone"), "d", {}, many);
    const auto& accepted = std::get<Accept>(decision);
    CHECK(accepted.receipt.standing == Standing::Full);
    CHECK(accepted.receipt.other_slots.size() == 6);
}

TEST_CASE("only a booking asks for a slot, and one that names none is kept for staff") {
    auto application = sent_booking(101, 1, "s1");
    application.kind = content::SubmissionKind::Application;
    CHECK(central::wanted_slot(application).empty());
    auto vague = sent_booking(101, 1, "s1");
    vague.body = GENERATE(as<std::string>{}, "{}", R"({"slot":5})", "[]", "x");
    CHECK(central::wanted_slot(vague).empty());
    const auto decision = decide(vague, "d", {}, offered({slot("s1", "a", 1)}));
    CHECK(std::get<Accept>(decision).receipt.standing == Standing::Received);
}
