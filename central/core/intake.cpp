#include "central/core/intake.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "content/outcome_number.h"
#include "content/receipt_fits.h"

namespace qiming::central {
namespace {

constexpr std::size_t most_other_slots = 6;

using content::RefusalCode;

bool number_fits(const content::Submission& submission) {
    int code = 0;
    const char* const end = submission.device.data() + submission.device.size();
    const auto [stop, trouble] = std::from_chars(submission.device.data(), end, code);
    if (trouble != std::errc{} || stop != end) {
        return false;
    }
    return content::make_outcome_number(code, static_cast<long>(submission.sequence)) == submission.number;
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
        return {std::move(receipt), slot->capacity - slot->left + 1};
    }
    receipt.standing = content::Standing::Full;
    receipt.other_slots = others(offered, wanted, slot == nullptr ? std::string{} : slot->site);
    return {std::move(receipt), 0};
}

}  // namespace

tl::expected<content::Submission, Refusal> admit(std::string_view json, std::string_view region) {
    const content::Heading heading = content::heading_of(json);
    const auto refused = [&](RefusalCode code, std::string text) {
        return tl::unexpected(Refusal{code, std::move(text), heading.id});
    };
    if (!heading.id.empty() && heading.is_newer_version) {
        return refused(RefusalCode::UnknownVersion,
                       "it was written by a newer program; bring the centre up to date");
    }
    if (!heading.id.empty() && heading.is_unknown_kind) {
        return refused(RefusalCode::UnknownKind,
                       "the centre does not know this kind; bring the centre up to date");
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

std::string identity_of(const content::Submission& submission) {
    std::string text = "qiming-submission-1";
    const auto add = [&](std::string_view field) { text += fmt::format("\n{}:{}", field.size(), field); };
    add(submission.id);
    add(submission.number);
    add(content::name_of(submission.kind));
    add(submission.device);
    add(std::to_string(submission.sequence));
    add(submission.hall);
    add(submission.region);
    add(submission.language);
    add(submission.wall_time);
    add(submission.body);
    return text;
}

std::string wanted_slot(const content::Submission& submission) {
    return content::asked_of(submission).slot;
}

Decision decide(const content::Submission& submission, std::string_view digest, const Known& known,
                const content::Assessments& offered) {
    if (known.under_its_id) {
        if (known.under_its_id->digest == digest) {
            return Repeat{known.under_its_id->receipt};
        }
        return Refusal{RefusalCode::IdTaken, "another submission has this id", submission.id};
    }
    if (known.number_has_another_id) {
        return Refusal{RefusalCode::NumberTaken, "another submission has this number", submission.id};
    }
    if (known.sequence_has_another_id) {
        return Refusal{RefusalCode::SequenceTaken, "another submission of this device has this sequence",
                       submission.id};
    }
    content::Receipt receipt{submission.id, submission.number, content::Standing::Received, {}, {}};
    const std::string wanted = wanted_slot(submission);
    if (wanted.empty()) {
        return Accept{std::move(receipt), 0};
    }
    return take_booking(std::move(receipt), wanted, offered);
}

}  // namespace qiming::central
