// Takes submissions in: what is acceptable, what has been here before, and whether a booking gets
// its place. Pure: what the database holds is handed in, what is to be written is handed out; the
// shell does both in one transaction, under constraints that hold whatever is decided here.
//
//  1. The same id with the same content gets the receipt it got the first time, for ever.
//  2. The same id with other content, or a number or sequence that another id has, is refused (422).
//  3. A place is confirmed only while fewer are taken than the slot has.
//  4. What was erased at the wish of the person is answered as received and never taken in again.
//  5. What a restore lost and a terminal offers again stands as the centre had answered it: a place that was
//     confirmed is given once more, beyond the capacity if need be, and what has closed since does not matter.
//  6. What is new is checked: consent, answers, posting, hour, person (docs/adr/0032). Where the centre itself
//     has given out nothing to check against, nothing is refused. Clocks of kiosks decide nothing.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

#include "central/core/answers_check.h"
#include "content/booking/assessment.h"
#include "content/calendar/civil_day.h"
#include "content/jobs/job_index.h"
#include "content/services/service.h"
#include "content/wire/receipt.h"
#include "content/wire/refusal.h"
#include "content/wire/submission.h"

namespace qiming::central {

using content::Refusal;

// A submission that can be held: well formed, of this region, and with the number that its device and
// sequence make, of one of these services. A refusal names its id, if it has one.
tl::expected<content::Submission, Refusal> admit(std::string_view json, std::string_view region,
                                                 const content::Services& services);

using content::identity_of;

// The slot that a booking asks for; empty when it names none or is no booking.
std::string wanted_slot(const content::Submission& submission, const content::Services& services);

// What must be ready for whoever books: the answer to assessment_needs.
std::vector<std::string> wanted_needs(const content::Submission& submission);

// What the database holds that bears on one submission.
struct Held {
    std::string digest;  // hash of identity_of()
    content::Receipt receipt;
    bool operator==(const Held&) const = default;
};
struct Known {
    std::optional<Held> under_its_id;
    bool is_erased = false;
    bool number_has_another_id = false;
    bool sequence_has_another_id = false;
    std::vector<std::string> people_at_that_hour;  // person_of() who has a place at an overlapping hour
};

struct Repeat {  // 200
    content::Receipt receipt;
};
struct Accept {  // 201
    content::Receipt receipt;
    int places = 0;  // of the confirmed slot: one of them is taken
    bool is_beyond_capacity = false;
};
using Decision = std::variant<Repeat, Accept, Refusal>;

// What the centre has given out, and the region's civil time as of now.
struct GivenOut {
    const content::Services& services;
    const Forms& forms;
    const content::JobIndex* jobs = nullptr;                    // null: no postings yet
    const std::set<std::string, std::less<>>* hours = nullptr;  // of all slots, past ones too; null: none yet
    content::Assessments bookable;                              // that can still be booked, `left` as of now
    content::CivilTime now;
    bool after_restore = false;  // this centre's database once was a backup
};
Decision decide(const content::Submission& submission, std::string_view digest, const Known& known,
                const GivenOut& given_out);

}  // namespace qiming::central
