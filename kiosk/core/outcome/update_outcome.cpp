#include <algorithm>

#include "content/wire/outcome_number.h"
#include "content/wire/receipt_fits.h"
#include "kiosk/core/booking/booking.h"
#include "kiosk/core/booking/places.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/slip/slip.h"

namespace qiming::kiosk {

namespace {

constexpr std::int64_t booking_waits_ms = 5'000;
constexpr std::int64_t others_wait_ms = 2'000;
constexpr std::int64_t silence_ms = 1'000;

std::int64_t patience_of(const Sent& sent) {
    return sent.service.is_with(content::Chosen::Slot) ? booking_waits_ms : others_wait_ms;
}

// When the person must be told something: that it takes a while, then how it stands.
std::optional<std::int64_t> due(const Sent& sent) {
    if (!is_under_way(sent)) {
        return std::nullopt;
    }
    const auto told = sent.asked_at_ms + silence_ms;
    const auto settled = sent.asked_at_ms + patience_of(sent);
    if (sent.state == SubmissionState::Saving) {
        return sent.told_to_wait ? std::nullopt : std::optional(told);
    }
    return sent.told_to_wait ? settled : std::min(told, settled);
}

void show_outcome(Draft& draft, std::size_t index) {
    draft.session().submissions[index].settled = true;
    const auto* review = std::get_if<Review>(&draft.state().screen);
    const bool looks_on = review != nullptr && review->sending == index;
    if (!looks_on) {
        draft.note(draft.words().say("outcome.later"));
        return;
    }
    draft.replace(Outcome{index});
    draft.state().trail = {Home{}};
    draft.want(LookAtPrinter{});
}

Sent* find(Session& session, const std::string& id) {
    const auto found = std::find_if(session.submissions.begin(), session.submissions.end(),
                                    [&](const Sent& sent) { return !id.empty() && sent.id == id; });
    return found == session.submissions.end() ? nullptr : &*found;
}

std::size_t index_of(const Session& session, const Sent& sent) {
    return static_cast<std::size_t>(&sent - session.submissions.data());
}

// Of a booking, the places that the centre tells next are others than before.
void refresh_places(Draft& draft, const std::string& id) {
    const auto& waiting = draft.state().places.waiting;
    if (waiting.find(id) != waiting.end()) {
        draft.want(RefreshContent{});
    }
}

// What was not given is not asked for again by mistake.
void forget_slot(Draft& draft, const std::string& slot) {
    if (draft.session().slot == slot) {
        lose_slot(draft);
    }
}

void set_state(Draft& draft, Sent& sent, SubmissionState state) {
    const auto index = index_of(draft.session(), sent);
    const bool is_shown = draft.state().screen == Screen{Outcome{index}};
    if (sent.slip == SlipState::Printed && sent.state != state) {
        sent.slip = SlipState::None;  // the slip tells of how it stood before
    }
    sent.state = state;
    if (!sent.settled) {
        show_outcome(draft, index);
    } else if (!is_shown && state != SubmissionState::Received) {
        draft.note(draft.words().say("outcome.later"));
    }
}

}  // namespace

void stored(Draft& draft, const Stored& event) {
    auto& session = draft.session();
    if (event.visit != session.visit || event.index >= session.submissions.size()) {
        draft.want(NoteHeard{event.id, true});
        return;
    }
    Sent& sent = session.submissions[event.index];
    sent.id = event.id;
    sent.number = event.number;
    sent.state = SubmissionState::Saved;
    if (sent.service.is_with(content::Chosen::Slot)) {
        note_waiting(draft.state().places, sent.id, sent.slot);
    }
    draft.want(WakeSync{});
    if (draft.state().link == Link::Offline) {
        show_outcome(draft, event.index);
    }
}

void store_failed(Draft& draft, const StoreFailed& event) {
    auto& session = draft.session();
    if (event.visit != session.visit || event.index >= session.submissions.size()) {
        return;
    }
    session.submissions[event.index].state = SubmissionState::NotSaved;
    draft.warn(draft.words().say("review.not_saved"), accessibility::Earcon::Failure);
}

void centre_answered(Draft& draft, const content::Receipt& given) {
    refresh_places(draft, given.id);
    Sent* sent = find(draft.session(), given.id);
    if (sent == nullptr) {
        note_answer(draft.state().places, given);
        return;
    }
    const content::Receipt receipt = content::believable({sent->slot}, given);
    note_answer(draft.state().places, receipt);
    switch (receipt.standing) {
        case content::Standing::Unknown:
        case content::Standing::Received: set_state(draft, *sent, SubmissionState::Received); break;
        case content::Standing::Confirmed: set_state(draft, *sent, SubmissionState::Confirmed); break;
        case content::Standing::Full:
            sent->other_slots = receipt.other_slots;
            forget_slot(draft, sent->slot);
            set_state(draft, *sent, SubmissionState::Full);
            break;
    }
}

void centre_refused(Draft& draft, const CentreRefused& event) {
    refresh_places(draft, event.id);
    note_refusal(draft.state().places, event.id);
    if (Sent* sent = find(draft.session(), event.id)) {
        sent->refusal = event.code;
        if (sent->service.is_with(content::Chosen::Slot)) {
            forget_slot(draft, sent->slot);
        }
        set_state(draft, *sent, SubmissionState::Refused);
    }
}

void renumbered(Draft& draft, const Renumbered& event) {
    Sent* sent = find(draft.session(), event.id);
    if (sent == nullptr) {
        return;
    }
    sent->number = event.number;
    if (sent->slip == SlipState::Printed) {
        sent->slip = SlipState::None;  // the slip tells the other one
    }
    if (sent->settled) {
        draft.warn(draft.words().say("outcome.renumbered", {{"number", content::grouped(event.number)}}),
                   accessibility::Earcon::Failure);
    }
}

void note_heard(Draft& draft, const Event& event) {
    const auto* const speech = std::get_if<SpeechChanged>(&event.what);
    const bool had_its_time = is_action(event) || (speech != nullptr && !speech->speaking);
    for (Sent& sent : draft.session().submissions) {
        if (had_its_time && sent.settled && !sent.heard && !sent.id.empty()) {
            sent.heard = true;
            draft.want(NoteHeard{sent.id, false});
        }
    }
}

void note_left(Draft& draft) {
    for (const Sent& sent : draft.session().submissions) {
        if (!sent.heard && !sent.id.empty()) {
            draft.want(NoteHeard{sent.id, true});
        }
    }
}

bool is_under_way(const Sent& sent) {
    return !sent.settled && sent.state != SubmissionState::NotSaved;
}

void tell_to_wait(Draft& draft) {
    draft.note(draft.words().say("review.wait"));
    draft.while_it_lasts(NoticeAbout::Waiting);
}

void settle_due(Draft& draft) {
    auto& submissions = draft.session().submissions;
    const auto now = draft.state().now.steady_ms;
    for (std::size_t index = 0; index < submissions.size(); ++index) {
        Sent& sent = submissions[index];
        if (!is_under_way(sent)) {
            continue;
        }
        const bool is_stored = sent.state == SubmissionState::Saved;
        const bool is_over = draft.state().link == Link::Offline || now >= sent.asked_at_ms + patience_of(sent);
        if (is_stored && is_over) {
            show_outcome(draft, index);
        } else if (!sent.told_to_wait && now >= sent.asked_at_ms + silence_ms) {
            sent.told_to_wait = true;
            tell_to_wait(draft);
        }
    }
}

std::optional<std::int64_t> next_settling(const State& state) {
    std::optional<std::int64_t> next;
    for (const auto& sent : state.session.submissions) {
        if (const auto at = due(sent); at && (!next || *at < *next)) {
            next = at;
        }
    }
    return next;
}

}  // namespace qiming::kiosk
