#include <algorithm>

#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/slip/slip.h"

namespace qiming::kiosk {

namespace {

constexpr std::int64_t booking_waits_ms = 5'000;
constexpr std::int64_t others_wait_ms = 2'000;
constexpr std::int64_t silence_ms = 1'000;

bool is_waiting(const Sent& sent) {
    return !sent.settled && sent.state != SubmissionState::NotSaved;
}

std::int64_t patience_of(const Sent& sent) {
    return sent.service == Service::Booking ? booking_waits_ms : others_wait_ms;
}

// When the person must be told something: that it takes a while, then how it stands.
std::optional<std::int64_t> due(const Sent& sent) {
    if (!is_waiting(sent)) {
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
        return;
    }
    Sent& sent = session.submissions[event.index];
    sent.id = event.id;
    sent.number = event.number;
    sent.state = SubmissionState::Saved;
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

void centre_answered(Draft& draft, const content::Receipt& receipt) {
    Sent* sent = find(draft.session(), receipt.id);
    if (sent == nullptr) {
        return;
    }
    switch (receipt.standing) {
        case content::Standing::Received: set_state(draft, *sent, SubmissionState::Received); break;
        case content::Standing::Confirmed: set_state(draft, *sent, SubmissionState::Confirmed); break;
        case content::Standing::Full:
            sent->other_slots = receipt.other_slots;
            set_state(draft, *sent, SubmissionState::Full);
            break;
    }
}

void centre_refused(Draft& draft, const CentreRefused& event) {
    if (Sent* sent = find(draft.session(), event.id)) {
        sent->refusal = event.code;
        set_state(draft, *sent, SubmissionState::Refused);
    }
}

void settle_due(Draft& draft) {
    auto& submissions = draft.session().submissions;
    const auto now = draft.state().now.steady_ms;
    for (std::size_t index = 0; index < submissions.size(); ++index) {
        Sent& sent = submissions[index];
        if (!is_waiting(sent)) {
            continue;
        }
        const bool is_stored = sent.state == SubmissionState::Saved;
        const bool is_over = draft.state().link == Link::Offline || now >= sent.asked_at_ms + patience_of(sent);
        if (is_stored && is_over) {
            show_outcome(draft, index);
        } else if (!sent.told_to_wait && now >= sent.asked_at_ms + silence_ms) {
            sent.told_to_wait = true;
            draft.note(draft.words().say("review.wait"));
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

void activate_outcome(Draft& draft, const Outcome& screen, const NodeId& node) {
    if (node == "outcome/home") {
        draft.go_home();
    } else if (node == "outcome/again") {
        draft.step.reread = true;
    } else if (node == "outcome/print") {
        print_slip(draft, screen.index);
    } else if (const auto slot = behind(node, "outcome/other/"); !slot.empty()) {
        auto& session = draft.session();
        const auto* chosen = draft.world.assessments.slot(slot);
        if (chosen == nullptr) {
            return;  // the page at hand does not show it any more
        }
        const auto service = session.submissions[screen.index].service;
        session.site = chosen->site;
        session.day = chosen->day;
        session.slot = slot;
        draft.go(Review{service, std::nullopt});
        draft.state().focus = "review/slot";  // the new time is what is heard first
    }
}

}  // namespace qiming::kiosk
