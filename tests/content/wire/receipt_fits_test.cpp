#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "content/wire/receipt_fits.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using content::Asked;
using content::believable;
using content::Receipt;
using content::receipt_fits;
using content::ReceiptFit;
using content::Standing;

namespace {

Receipt receipt(Standing standing, const std::string& slot = "", std::vector<std::string> others = {}) {
    return {support::submission_id(1), "1010000017", standing, slot, std::move(others)};
}

const Asked demand{""};
const Asked booking{"s1"};
const Asked vague_booking{""};  // what names no slot is no booking

}  // namespace

TEST_CASE("R18: a receipt that says of each kind what can be said of it fits") {
    CHECK(receipt_fits(demand, receipt(Standing::Received)) == ReceiptFit::Fits);
    CHECK(receipt_fits(booking, receipt(Standing::Received)) == ReceiptFit::Fits);
    CHECK(receipt_fits(booking, receipt(Standing::Confirmed, "s1")) == ReceiptFit::Fits);
    CHECK(receipt_fits(booking, receipt(Standing::Full, "", {"s2", "s3"})) == ReceiptFit::Fits);
    CHECK(receipt_fits(booking, receipt(Standing::Full)) == ReceiptFit::Fits);
}

TEST_CASE("R18: only a booking that names a slot can be confirmed, and for that slot alone") {
    CHECK(receipt_fits(demand, receipt(Standing::Confirmed, "s1")) == ReceiptFit::ConfirmedWithoutBooking);
    CHECK(receipt_fits(vague_booking, receipt(Standing::Confirmed, "")) == ReceiptFit::ConfirmedWithoutBooking);
    CHECK(receipt_fits(booking, receipt(Standing::Confirmed, "s2")) == ReceiptFit::ConfirmedAnotherSlot);
    CHECK(receipt_fits(booking, receipt(Standing::Confirmed, "")) == ReceiptFit::ConfirmedAnotherSlot);
}

TEST_CASE("R18: only a booking can be full, and what is full is not offered again") {
    CHECK(receipt_fits(demand, receipt(Standing::Full, "", {"s2"})) == ReceiptFit::FullWithoutBooking);
    CHECK(receipt_fits(vague_booking, receipt(Standing::Full)) == ReceiptFit::FullWithoutBooking);
    CHECK(receipt_fits(booking, receipt(Standing::Full, "", {"s2", "s1"})) == ReceiptFit::OfferedTheFullSlot);
    CHECK(receipt_fits(booking, receipt(Standing::Confirmed, "s1", {"s2"})) ==
          ReceiptFit::OffersWithoutBeingFull);
}

TEST_CASE("R18: whatever is asked and answered, what is believed fits, and says no more than the receipt") {
    for (const Asked& asked : {demand, booking, vague_booking}) {
        for (const Standing standing : {Standing::Received, Standing::Confirmed, Standing::Full}) {
            for (const std::string slot : {"", "s1", "s2"}) {
                for (const std::vector<std::string>& others :
                     {std::vector<std::string>{}, {"s1"}, {"s2"}, {"s2", "s1", "s3"}}) {
                    const Receipt given = receipt(standing, slot, others);
                    const Receipt believed = believable(asked, given);
                    CHECK(receipt_fits(asked, believed) == ReceiptFit::Fits);
                    CHECK(believed.id == given.id);
                    CHECK(believed.number == given.number);
                    CHECK((believed.standing == given.standing || believed.standing == Standing::Received));
                    CHECK(content::description_of(receipt_fits(asked, given)).find("s1") == std::string::npos);
                    if (receipt_fits(asked, given) == ReceiptFit::Fits) {
                        CHECK(believed == given);
                    }
                }
            }
        }
    }
}

TEST_CASE("What was asked is read from the submission that was sent") {
    CHECK(content::asked_of(support::sent_booking(101, 1, "s1")) == booking);
    CHECK(content::asked_of(support::sent_submission(101, 1)) == demand);
    auto confused = support::sent_booking(101, 1, "s1");
    confused.body = R"({"slot": 7})";
    CHECK(content::asked_of(confused) == vague_booking);
    confused.body = "[";
    CHECK(content::asked_of(confused) == vague_booking);
}
