#include "central/core/intake.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "central/core/hours.h"
#include "content/jobs/deadline.h"
#include "content/wire/outcome_number.h"
#include "content/wire/receipt_fits.h"
#include "content/wire/submission_body.h"

namespace qiming::central {
namespace {

constexpr std::size_t most_other_slots = 6;
constexpr const char* newer_kind = "the centre does not know this kind; bring the centre up to date";

using content::RefusalCode;

bool is_with_slot(const content::Submission& submission, const content::Services& services) {
    const content::Service* const service = services.find(submission.kind);
    return service != nullptr && service->chosen == content::Chosen::Slot;
}

bool number_fits(const content::Submission& submission) {
    int code = 0;
    const char* const end = submission.device.data() + submission.device.size();
    const auto [stop, trouble] = std::from_chars(submission.device.data(), end, code);
    if (trouble != std::errc{} || stop != end) {
        return false;
    }
    return content::make_outcome_number(code, submission.sequence) == submission.number;
}

// Free places, those of the same site first.
std::vector<std::string> others(const content::Assessments& offered, const std::string& wanted,
                                const std::string& site) {
    std::vector<const content::Slot*> free;
    for (const content::Slot& slot : offered.slots) {
        if (slot.left > 0 && slot.id != wanted) {
            free.push_back(&slot);
        }
    }
    std::stable_partition(free.begin(), free.end(), [&](const auto* slot) { return slot->site == site; });
    std::vector<std::string> ids;
    for (const content::Slot* slot : free) {
        if (ids.size() == most_other_slots) {
            break;
        }
        ids.push_back(slot->id);
    }
    return ids;
}

Accept take_booking(content::Receipt receipt, const std::string& wanted, const content::Assessments& offered) {
    const content::Slot* const slot = offered.slot(wanted);
    if (slot != nullptr && slot->left > 0) {
        receipt.standing = content::Standing::Confirmed;
        receipt.slot = slot->id;
        return {std::move(receipt), slot->capacity};
    }
    receipt.standing = content::Standing::Full;
    receipt.other_slots = others(offered, wanted, slot == nullptr ? std::string{} : slot->site);
    return {std::move(receipt), 0};
}

// So many people were never told of one hour.
constexpr int any_places = 1'000;

// A place that was confirmed before a restore.
Accept keep_booking(content::Receipt receipt, const std::string& wanted, const content::Assessments& offered) {
    const content::Slot* const slot = offered.slot(wanted);
    receipt.standing = content::Standing::Confirmed;
    receipt.slot = wanted;
    return {std::move(receipt), any_places, slot == nullptr || slot->left <= 0};
}

// What the centre had answered before it was restored; nothing: it is as if it came for the first time.
std::optional<Accept> as_answered_before(const content::Submission& submission, content::Receipt receipt,
                                         const GivenOut& given_out) {
    const std::string& answered = submission.answered;
    const bool is_booking = is_with_slot(submission, given_out.services);
    if (!given_out.after_restore || answered.empty() || !content::read_body(submission.body, "body")) {
        return std::nullopt;
    }
    if (is_booking && answered == name_of(content::Standing::Confirmed)) {
        const std::string wanted = wanted_slot(submission, given_out.services);
        return wanted.empty() ? std::nullopt
                              : std::optional(keep_booking(std::move(receipt), wanted, given_out.bookable));
    }
    if (is_booking && answered == name_of(content::Standing::Full)) {
        receipt.standing = content::Standing::Full;
        return Accept{std::move(receipt), 0};
    }
    return is_booking ? std::nullopt : std::optional(Accept{std::move(receipt), 0});
}

// The posting that an application is for is open at this moment, by the centre's clock.
std::optional<Refusal> check_posting(const content::Submission& submission, const content::SubmissionBody& body,
                                     const GivenOut& given_out) {
    if (body.job.empty()) {
        return Refusal{RefusalCode::NoPosting, "an application names no posting", submission.id};
    }
    if (given_out.jobs == nullptr) {
        return std::nullopt;
    }
    const auto job = given_out.jobs->by_id(body.job);
    if (!job) {
        return Refusal{RefusalCode::PostingClosed, "the posting is not among those that are given out",
                       submission.id};
    }
    return content::is_open(*job, given_out.now)
               ? std::nullopt
               : std::optional(Refusal{RefusalCode::PostingClosed, "the posting is closed", submission.id});
}

std::optional<Refusal> check_hour(const content::Submission& submission, const content::SubmissionBody& body,
                                  const Known& known, const GivenOut& given_out) {
    if (body.slot.empty()) {
        return Refusal{RefusalCode::NoSlot, "a booking names no hour", submission.id};
    }
    if (given_out.hours != nullptr && given_out.hours->find(body.slot) == given_out.hours->end()) {
        return Refusal{RefusalCode::UnknownSlot, "no such hour was given out", submission.id};
    }
    const std::string person = person_of(submission);
    const auto& others = known.people_at_that_hour;
    if (!person.empty() && std::find(others.begin(), others.end(), person) != others.end()) {
        return Refusal{RefusalCode::TwoPlaces, "this person has a place at an overlapping hour", submission.id};
    }
    return std::nullopt;
}

std::optional<Refusal> check(const content::Submission& submission, const Known& known,
                             const GivenOut& given_out) {
    const auto body = content::read_body(submission.body, "body");
    if (!body) {
        return Refusal{RefusalCode::Malformed, body.error().text(), submission.id};
    }
    const content::Service* const service = given_out.services.find(submission.kind);
    if (service == nullptr) {
        return Refusal{RefusalCode::UnknownKind, newer_kind, submission.id};
    }
    if (auto refusal = check_answers(submission, *body, *service, given_out.forms, given_out.now.day)) {
        return refusal;
    }
    switch (service->chosen) {
        case content::Chosen::Nothing: return std::nullopt;
        case content::Chosen::Posting: return check_posting(submission, *body, given_out);
        case content::Chosen::Slot: return check_hour(submission, *body, known, given_out);
    }
    return std::nullopt;
}

}  // namespace

tl::expected<content::Submission, Refusal> admit(std::string_view json, std::string_view region,
                                                 const content::Services& services) {
    const content::Heading heading = content::heading_of(json);
    const auto refused = [&](RefusalCode code, std::string text) {
        return tl::unexpected(Refusal{code, std::move(text), heading.id});
    };
    if (!heading.id.empty() && heading.is_newer_version) {
        return refused(RefusalCode::UnknownVersion,
                       "it was written by a newer program; bring the centre up to date");
    }
    if (!heading.id.empty() && !heading.kind.empty() && services.find(heading.kind) == nullptr) {
        return refused(RefusalCode::UnknownKind, newer_kind);
    }
    auto submission = content::read_submission(json, "submission");
    if (!submission) {
        return refused(RefusalCode::Malformed, submission.error().text());
    }
    if (submission->region != region) {
        // Not the submission's fault: the device keeps it until it is sent to the right centre.
        return refused(RefusalCode::OtherRegion, "this centre serves another region");
    }
    if (!number_fits(*submission)) {
        return refused(RefusalCode::Malformed, "the number does not belong to this device and sequence");
    }
    return std::move(*submission);
}

std::string wanted_slot(const content::Submission& submission, const content::Services& services) {
    return is_with_slot(submission, services) ? content::asked_of(submission).slot : std::string();
}

std::vector<std::string> wanted_needs(const content::Submission& submission) {
    const auto body = content::read_body(submission.body, "body");
    const auto* const needs = body ? body->answers.find("assessment_needs") : nullptr;
    return needs == nullptr ? std::vector<std::string>{} : *needs;
}

Decision decide(const content::Submission& submission, std::string_view digest, const Known& known,
                const GivenOut& given_out) {
    const auto refused = [&](RefusalCode code, const char* text) { return Refusal{code, text, submission.id}; };
    if (known.under_its_id) {
        if (known.under_its_id->digest == digest) {
            return Repeat{known.under_its_id->receipt};
        }
        return refused(RefusalCode::IdTaken, "another submission has this id");
    }
    content::Receipt receipt{submission.id, submission.number, content::Standing::Received, {}, {}};
    if (known.is_erased) {
        return Repeat{std::move(receipt)};
    }
    if (known.number_has_another_id) {
        return refused(RefusalCode::NumberTaken, "another submission has this number");
    }
    if (known.sequence_has_another_id) {
        return refused(RefusalCode::SequenceTaken, "another submission of this device has this sequence");
    }
    if (auto as_before = as_answered_before(submission, receipt, given_out)) {
        return std::move(*as_before);
    }
    if (auto refusal = check(submission, known, given_out)) {
        return std::move(*refusal);
    }
    if (!is_with_slot(submission, given_out.services)) {
        return Accept{std::move(receipt), 0};
    }
    return take_booking(std::move(receipt), wanted_slot(submission, given_out.services), given_out.bookable);
}

}  // namespace qiming::central
