#include "content/wire/receipt_fits.h"

#include <algorithm>

#include "content/wire/submission_body.h"

namespace qiming::content {

Asked asked_of(const Submission& submission) {
    return {slot_in(submission.body)};
}

ReceiptFit receipt_fits(const Asked& asked, const Receipt& receipt) {
    const bool is_booking = !asked.slot.empty();
    const auto& others = receipt.other_slots;
    switch (receipt.standing) {
        case Standing::Confirmed:
            if (!is_booking) {
                return ReceiptFit::ConfirmedWithoutBooking;
            }
            if (receipt.slot != asked.slot) {
                return ReceiptFit::ConfirmedAnotherSlot;
            }
            break;
        case Standing::Full:
            if (!is_booking) {
                return ReceiptFit::FullWithoutBooking;
            }
            return std::find(others.begin(), others.end(), asked.slot) == others.end()
                       ? ReceiptFit::Fits
                       : ReceiptFit::OfferedTheFullSlot;
        case Standing::Unknown: return ReceiptFit::UnknownStanding;
        case Standing::Received: break;
    }
    return others.empty() ? ReceiptFit::Fits : ReceiptFit::OffersWithoutBeingFull;
}

std::string_view description_of(ReceiptFit fit) {
    switch (fit) {
        case ReceiptFit::Fits: return "the receipt fits";
        case ReceiptFit::ConfirmedWithoutBooking: return "the receipt confirms what is no booking";
        case ReceiptFit::ConfirmedAnotherSlot: return "the receipt confirms another slot than was asked for";
        case ReceiptFit::FullWithoutBooking: return "the receipt calls full what is no booking";
        case ReceiptFit::OfferedTheFullSlot: return "the receipt offers the slot that it calls full";
        case ReceiptFit::OffersWithoutBeingFull: return "the receipt offers other slots though nothing is full";
        case ReceiptFit::UnknownStanding: return "the receipt names a standing of a later release";
    }
    return "";
}

Receipt believable(const Asked& asked, Receipt receipt) {
    switch (receipt_fits(asked, receipt)) {
        case ReceiptFit::Fits: break;
        case ReceiptFit::OfferedTheFullSlot: std::erase(receipt.other_slots, asked.slot); break;
        case ReceiptFit::OffersWithoutBeingFull: receipt.other_slots.clear(); break;
        case ReceiptFit::ConfirmedWithoutBooking:
        case ReceiptFit::ConfirmedAnotherSlot:
        case ReceiptFit::FullWithoutBooking:
        case ReceiptFit::UnknownStanding:
            receipt.standing = Standing::Received;
            receipt.unknown_standing.clear();
            receipt.slot.clear();
            receipt.other_slots.clear();
            break;
    }
    return receipt;
}

}  // namespace qiming::content
