// What the other end says when it is of a later release.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "content/wire/call.h"
#include "content/wire/first_contact.h"
#include "content/wire/receipt_fits.h"
#include "content/wire/submission.h"
#include "tests/support/content/submissions.h"

using namespace qiming::content;
namespace support = qiming::support;

namespace {

std::string exchanged(std::string text, const std::string& old_word, const std::string& new_word) {
    const auto at = text.find(old_word);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_word.size(), new_word);
}

}  // namespace

TEST_CASE("R18: a standing of a later release is a receipt all the same, and is written again as it was") {
    const Submission booking = support::sent_booking(101, 1, "s1");
    const std::string text =
        exchanged(write_receipt({booking.id, booking.number, Standing::Confirmed, "s1", {}, 3}), "confirmed",
                  "wait_listed");
    const auto receipt = read_receipt(text);
    REQUIRE(receipt);
    CHECK(receipt->standing == Standing::Unknown);
    CHECK(standing_name(*receipt) == "wait_listed");
    CHECK(write_receipt(*receipt) == text);
}

TEST_CASE("R18: of a standing of a later release only that the centre has the submission is believed") {
    for (const Submission& submission :
         {support::sent_booking(101, 1, "s1"), support::sent_submission(101, 2)}) {
        Receipt receipt{submission.id, submission.number, Standing::Unknown, "s1", {"s2"}, 3};
        receipt.unknown_standing = "wait_listed";
        CHECK(receipt_fits(asked_of(submission), receipt) == ReceiptFit::UnknownStanding);
        CHECK(believable(asked_of(submission), receipt) ==
              Receipt{submission.id, submission.number, Standing::Received, "", {}, 3});
    }
}

TEST_CASE(
    "R63: a kind of a later release is kept by its name, and so is what makes the submission what it is") {
    const Submission booking = support::sent_booking(101, 1, "s1");
    const std::string text = exchanged(write_submission(booking), "\"booking\"", "\"petition\"");
    const auto petition = read_submission(text, "row");
    REQUIRE(petition);
    CHECK(petition->kind == "petition");
    CHECK(write_submission(*petition) == text);
    CHECK(identity_of(*petition) == exchanged(identity_of(booking), "7:booking", "8:petition"));
}

TEST_CASE("R71: what a later centre once answered is offered again by its name") {
    Submission booking = support::sent_booking(101, 1, "s1");
    booking.answered = "wait_listed";
    CHECK(read_submission(write_submission(booking), "row") == booking);
    booking.answered = "Not a word";
    CHECK_FALSE(read_submission(write_submission(booking), "row"));
}

TEST_CASE("R63: numbers are granted by a later centre, whatever it calls the terminal") {
    Welcome welcome{Acquaintance::Unknown, support::submission_id(1), {1'001, 2'000}, 1'040};
    welcome.unknown_acquaintance = "moved";
    CHECK(read_welcome(write_welcome(welcome), "the centre") == welcome);
}

TEST_CASE("R59: a call is taken however many ways of talking a later terminal knows") {
    StaffCall call{support::submission_id(1), "101", "hall", "", false, {}};
    for (int n = 0; n < 20; ++n) {
        call.communication.push_back("way_" + std::to_string(n));
    }
    CHECK(read_call(write_call(call)).value() == call);
}
