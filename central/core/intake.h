// Takes submissions in: what is acceptable, what has been here before, and whether a booking gets
// its place. Pure: what the database holds is handed in, what is to be written is handed out; the
// shell does both in one transaction, under constraints that hold whatever is decided here.
//
//  1. The same id with the same content gets the receipt it got the first time, for ever.
//  2. The same id with other content, or a number or sequence that another id has, is refused (422).
//  3. A place is confirmed only while fewer are taken than the slot has.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <tl/expected.hpp>

#include "content/assessment.h"
#include "content/refusal.h"
#include "content/submission.h"

namespace qiming::central {

using content::Refusal;

// A submission that can be held: well formed, of this region, and with the number that its device and
// sequence make. A refusal names its id, if it has one.
tl::expected<content::Submission, Refusal> admit(std::string_view json, std::string_view region);

// All that makes a submission what it is, as one unambiguous text. Its hash tells a repeat from a
// clash; so this form never changes.
std::string identity_of(const content::Submission& submission);

// The slot that a booking asks for; empty when it names none or is no booking.
std::string wanted_slot(const content::Submission& submission);

// What the database holds that bears on one submission.
struct Held {
    std::string digest;  // hash of identity_of()
    content::Receipt receipt;
    bool operator==(const Held&) const = default;
};
struct Known {
    std::optional<Held> under_its_id;
    bool number_has_another_id = false;
    bool sequence_has_another_id = false;
};

struct Repeat {  // 200
    content::Receipt receipt;
};
struct Accept {  // 201
    content::Receipt receipt;
    int place = 0;  // of the confirmed slot, counted from 1
};
using Decision = std::variant<Repeat, Accept, Refusal>;

// `offered`: the slots that can still be booked, `left` as of now.
Decision decide(const content::Submission& submission, std::string_view digest, const Known& known,
                const content::Assessments& offered);

}  // namespace qiming::central
