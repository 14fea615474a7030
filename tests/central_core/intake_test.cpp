#include "central/core/intake.h"

#include "central/core/hours.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

#include "tests/support/content/services.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using central::Accept;
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
    return {{}, std::move(slots), {}, {}};
}

const content::Assessments nothing_offered;

const central::Forms& forms() {
    static const central::Forms all = [] {
        central::Forms made;
        for (const char* const id : {"identity", "demand", "apply", "assessment"}) {
            const auto form = support::form_file(id);
            made.emplace(central::name_of(form), form);
        }
        return made;
    }();
    return all;
}

// As of 2 March 2026, 10:00.
central::Decision decide(const content::Submission& submission, const std::string& digest, const Known& known,
                         const content::Assessments& bookable, const content::JobIndex* jobs = nullptr,
                         const std::set<std::string, std::less<>>* hours = nullptr) {
    return central::decide(submission, digest, known,
                           {support::services(), forms(), jobs, hours, bookable, {{2026, 3, 2}, 10, 0}});
}

RefusalCode code_of(const central::Decision& decision) {
    REQUIRE(std::holds_alternative<Refusal>(decision));
    return std::get<Refusal>(decision).code;
}

}  // namespace

TEST_CASE("a new submission is received, first time 201") {
    const auto decision = decide(sent_submission(101, 1), "d", {}, nothing_offered);
    REQUIRE(std::holds_alternative<Accept>(decision));
    CHECK(std::get<Accept>(decision).receipt.standing == Standing::Received);
    CHECK(std::get<Accept>(decision).receipt.number == sent_submission(101, 1).number);
    CHECK(std::get<Accept>(decision).places == 0);
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

TEST_CASE("a booking is confirmed while a place is left, and gets one of those of its slot") {
    const auto decision = decide(sent_booking(101, 1, "s1"), "d", {}, offered({slot("s1", "a", 1)}));
    REQUIRE(std::holds_alternative<Accept>(decision));
    const auto& accepted = std::get<Accept>(decision);
    CHECK(accepted.receipt.standing == Standing::Confirmed);
    CHECK(accepted.receipt.slot == "s1");
    CHECK(accepted.places == 2);
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
    CHECK(accepted.places == 0);
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

TEST_CASE("only a booking asks for a slot, and one that names none is refused") {
    auto application = sent_booking(101, 1, "s1");
    application.kind = "application";
    CHECK(central::wanted_slot(application, support::services()).empty());
    CHECK(code_of(decide(sent_booking(101, 1, ""), "d", {}, offered({slot("s1", "a", 1)}))) ==
          RefusalCode::NoSlot);
}

TEST_CASE("an hour that was never given out is refused; one of days gone by, or of an earlier file, is full") {
    const std::set<std::string, std::less<>> hours = {"s1", "gone"};
    const auto free = offered({slot("s1", "a", 1)});
    CHECK(code_of(decide(sent_booking(101, 1, "invented"), "d", {}, free, nullptr, &hours)) ==
          RefusalCode::UnknownSlot);
    const auto decision = decide(sent_booking(101, 1, "gone"), "d", {}, free, nullptr, &hours);
    CHECK(std::get<Accept>(decision).receipt.standing == Standing::Full);
}

TEST_CASE("R63: one person does not get two places at one hour") {
    const auto booking = sent_booking(101, 1, "s1");
    Known known;
    known.people_at_that_hour = {central::person_of(sent_booking(101, 2, "s1"))};
    const auto free = offered({slot("s1", "a", 1)});
    CHECK(std::holds_alternative<Accept>(decide(booking, "d", known, free)));
    known.people_at_that_hour.push_back(central::person_of(booking));
    CHECK(code_of(decide(booking, "d", known, free)) == RefusalCode::TwoPlaces);
}

TEST_CASE("an application is for a posting that is given out and open at this moment") {
    content::Job open;
    open.id = "open";
    open.valid_through = "2026-03-02T10:01";
    content::Job closed = open;
    closed.id = "closed";
    closed.valid_through = "2026-03-02T10:00";
    const content::JobIndex jobs({open, closed});
    const auto decided = [&](const std::string& job) {
        return decide(support::sent_application(101, 1, job), "d", {}, nothing_offered, &jobs);
    };
    CHECK(std::holds_alternative<Accept>(decided("open")));
    CHECK(code_of(decided("closed")) == RefusalCode::PostingClosed);
    CHECK(code_of(decided("invented")) == RefusalCode::PostingClosed);
    CHECK(code_of(decided("")) == RefusalCode::NoPosting);
}

TEST_CASE("R63: where the centre has given out nothing, nothing is refused for it") {
    CHECK(std::holds_alternative<Accept>(
        decide(support::sent_application(101, 1, "any"), "d", {}, nothing_offered)));
    CHECK(std::get<Accept>(decide(sent_booking(101, 1, "any"), "d", {}, nothing_offered)).receipt.standing ==
          Standing::Full);
}

TEST_CASE("R63: a repeat is answered as the first time, even if it would be refused by now") {
    const content::JobIndex none({});
    const auto application = support::sent_application(101, 1, "closed since");
    Known known;
    known.under_its_id = Held{"digest", {application.id, application.number, Standing::Received, {}, {}}};
    CHECK(std::holds_alternative<Repeat>(decide(application, "digest", known, nothing_offered, &none)));
}

TEST_CASE("R58: what was erased is answered as received, whatever comes, and is not taken in again") {
    Known known;
    known.is_erased = true;
    known.sequence_has_another_id = GENERATE(false, true);
    const auto decision = decide(sent_booking(101, 1, "s1"), "d", known, offered({slot("s1", "a", 1)}));
    REQUIRE(std::holds_alternative<Repeat>(decision));
    CHECK(std::get<Repeat>(decision).receipt.standing == Standing::Received);
}

TEST_CASE("a body that is no list of answers is refused for good and bound to its id") {
    auto submission = sent_submission(101, 1);
    submission.body = GENERATE(as<std::string>{}, "{}", R"({"slot":5})", "[]");
    const auto decision = decide(submission, "d", {}, nothing_offered);
    CHECK(content::is_final(code_of(decision)));
    CHECK(std::get<Refusal>(decision).id == submission.id);
}

TEST_CASE("R63: a kind that no service names is not taken, and waits for a newer centre") {
    auto submission = sent_submission(101, 1);
    submission.kind = "petition";
    const RefusalCode code = code_of(decide(submission, "d", {}, nothing_offered));
    CHECK(code == RefusalCode::UnknownKind);
    CHECK_FALSE(content::is_final(code));
}

TEST_CASE("R71: what a restore lost stands again as it was answered, whatever has closed or filled since") {
    const auto bookable = offered({slot("s1", "a", 0)});
    const content::JobIndex no_jobs{{}};
    const central::GivenOut given_out{support::services(),   forms(), &no_jobs, nullptr, bookable,
                                      {{2026, 3, 2}, 10, 0}, true};
    auto application = support::sent_application(101, 1, "gone");
    CHECK(code_of(central::decide(application, "d", {}, given_out)) == RefusalCode::PostingClosed);
    application.answered = "received";
    CHECK(std::get<Accept>(central::decide(application, "d", {}, given_out)).receipt.standing ==
          Standing::Received);

    auto booking = sent_booking(101, 2, "s1");
    CHECK(std::get<Accept>(central::decide(booking, "d", {}, given_out)).receipt.standing == Standing::Full);
    booking.answered = "confirmed";
    const auto kept = std::get<Accept>(central::decide(booking, "d", {}, given_out));
    CHECK(kept.receipt.standing == Standing::Confirmed);
    CHECK(kept.receipt.slot == "s1");
    CHECK(kept.places > 0);
    CHECK(kept.is_beyond_capacity);
    booking.answered = "full";
    const auto free = offered({slot("s1", "a", 3)});
    const central::GivenOut with_room{support::services(),   forms(), &no_jobs, nullptr, free,
                                      {{2026, 3, 2}, 10, 0}, true};
    CHECK(std::get<Accept>(central::decide(booking, "d", {}, with_room)).receipt.standing == Standing::Full);
    booking.answered = "confirmed";
    CHECK_FALSE(std::get<Accept>(central::decide(booking, "d", {}, with_room)).is_beyond_capacity);
}

TEST_CASE("R71: a centre that was never restored believes nobody who says that it had answered before") {
    auto booking = sent_booking(101, 2, "s1");
    booking.answered = "confirmed";
    const auto decision = decide(booking, "d", {}, offered({slot("s1", "a", 0)}));
    CHECK(std::get<Accept>(decision).receipt.standing == Standing::Full);
}
