// Does the centre's receipt fit what was asked? A booking may be confirmed for the slot that it asked for, or
// be full; nothing else may. A receipt with the right id and number that says more than that is not believed:
// it proves that the centre has the submission, and no more. Pure.
#pragma once

#include <string>
#include <string_view>

#include "content/wire/receipt.h"
#include "content/wire/submission.h"

namespace qiming::content {

struct Asked {
    std::string slot;  // empty: it asked for none, and is no booking
    bool operator==(const Asked&) const = default;
};
Asked asked_of(const Submission& submission);

enum class ReceiptFit {
    Fits,
    ConfirmedWithoutBooking,  // only a booking can be confirmed
    ConfirmedAnotherSlot,
    FullWithoutBooking,      // only a booking can be full
    OfferedTheFullSlot,      // among the other slots stands the one that was asked for
    OffersWithoutBeingFull,  // other slots are offered though nothing is full
    UnknownStanding          // what a later release may promise is not promised here
};
ReceiptFit receipt_fits(const Asked& asked, const Receipt& receipt);
// For staff who read the log; never holds an answer of a visitor.
std::string_view description_of(ReceiptFit fit);

// The receipt as far as it may be believed: itself where it fits, else what it proves all the same.
Receipt believable(const Asked& asked, Receipt receipt);

}  // namespace qiming::content
