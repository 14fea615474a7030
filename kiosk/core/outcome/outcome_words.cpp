#include "kiosk/core/outcome/outcome_words.h"

#include <map>

#include "content/wire/refusal.h"
#include "kiosk/core/booking/slot_words.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/services/steps.h"

namespace qiming::kiosk {

using accessibility::Phrasebook;

namespace {

std::string full_words(const World& world, const Phrasebook& words, const Sent& sent) {
    const auto* slot = world.assessments.slot(sent.slot);
    const auto* site = world.assessments.site(sent.site);
    if (slot == nullptr || site == nullptr) {
        return words.say("outcome.booking.full.gone");
    }
    return words.say("outcome.booking.full",
                     {{"place", in_language(words, site->name).text}, {"time", slot_words(words, *slot)}});
}

// What the centre gave as its reason; words for any other that it may give one day.
std::string refusal_key(const Phrasebook& words, const Sent& sent) {
    const std::string key = "refusal." + sent.refusal;
    return !sent.refusal.empty() && words.has(key) ? key : "refusal.other";
}

std::string kind_key(const Sent& sent) {
    return "outcome." + sent.service->id;
}

std::string joined(const Phrasebook& words, const std::string& first, const std::string& second) {
    return words.say("outcome.two", {{"first", first}, {"second", second}});
}

}  // namespace

std::string told_words(const Phrasebook& words, const std::string& way) {
    const std::string key = "contact.told." + way;
    return words.say(!way.empty() && words.has(key) ? key : "contact.told");
}

std::string reason_words(const World& world, const Phrasebook& words, const Sent& sent) {
    const bool is_booking = sent.service.is_with(content::Chosen::Slot);
    switch (sent.state) {
        case SubmissionState::Saving:
        case SubmissionState::NotSaved: return words.say("outcome.not_saved");
        case SubmissionState::Saved: return words.say(is_booking ? "outcome.booking.saved" : "outcome.saved");
        case SubmissionState::Received: return is_booking ? words.say("outcome.booking.received") : "";
        case SubmissionState::Confirmed: return words.say("outcome.booking.confirmed");
        case SubmissionState::Full: return full_words(world, words, sent);
        case SubmissionState::Refused: return words.say(refusal_key(words, sent));
    }
    return "";
}

std::string next_words(const Phrasebook& words, const Sent& sent, bool has_others) {
    const std::string told = told_words(words, sent.contact);
    switch (sent.state) {
        case SubmissionState::Saving:
        case SubmissionState::NotSaved: return words.say("outcome.not_saved.next");
        case SubmissionState::Saved: return joined(words, words.say(kind_key(sent) + ".saved.next"), told);
        case SubmissionState::Received:
            return words.has(kind_key(sent) + ".received.next")
                       ? joined(words, words.say(kind_key(sent) + ".received.next"), told)
                       : told;
        case SubmissionState::Confirmed: return words.say("outcome.booking.confirmed.next");
        case SubmissionState::Full:
            return words.say(has_others ? "outcome.booking.full.next" : "outcome.booking.full.none");
        case SubmissionState::Refused: return words.say(refusal_key(words, sent) + ".next");
    }
    return "";
}

Remedy remedy_of(const Sent& sent) {
    if (sent.state == SubmissionState::Full) {
        return Remedy::OtherHour;
    }
    if (sent.state != SubmissionState::Refused) {
        return Remedy::None;
    }
    using content::RefusalCode;
    static const std::map<std::string_view, Remedy> of_refusals = {
        {content::name_of(RefusalCode::UnfitAnswers), Remedy::Change},
        {content::name_of(RefusalCode::NoSlot), Remedy::OtherHour},
        {content::name_of(RefusalCode::UnknownSlot), Remedy::OtherHour},
        {content::name_of(RefusalCode::TwoPlaces), Remedy::OtherHour},
        {content::name_of(RefusalCode::NoPosting), Remedy::OtherPosting},
        {content::name_of(RefusalCode::PostingClosed), Remedy::OtherPosting}};
    const auto found = of_refusals.find(sent.refusal);
    return found == of_refusals.end() ? Remedy::None : found->second;
}

}  // namespace qiming::kiosk
