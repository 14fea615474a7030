#include "kiosk/core/review/sending.h"

#include <algorithm>

#include "content/forms/communication.h"
#include "content/forms/form_engine.h"
#include "content/wire/submission_body.h"
#include "kiosk/core/asking/answering.h"
#include "kiosk/core/communication/communication.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/services/facts.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/sound/privacy.h"

namespace qiming::kiosk {

namespace {

content::SubmissionBody body_of(const World& world, const Session& session, Service service,
                                const Moment& now) {
    const content::Facts facts = facts_at(session, now);
    content::SubmissionBody body;
    for (const auto& id : service->forms) {
        const auto& form = world.form(id);
        body.forms.push_back(form.id + "@" + std::to_string(form.version));
        const content::Answers submitted = content::submitted(form, session.answers, facts);
        for (const auto& [question, answer] : submitted.all()) {
            body.answers.set(question, answer);
        }
        body.to_be_completed.insert(body.to_be_completed.end(), form.to_be_completed.begin(),
                                    form.to_be_completed.end());
    }
    for (const char* derived : {"sex", "birth", "category"}) {
        if (const auto* answer = session.answers.find(derived)) {
            body.answers.set(derived, *answer);
        }
    }
    if (service.is_with(content::Chosen::Posting)) {
        body.job = session.job;
    }
    if (service.is_with(content::Chosen::Slot)) {
        body.slot = session.slot;
    }
    body.contact = content::way_of_contact(session.answers);
    body.communication = ways_of_talking(session);
    return body;
}

// A submission that could not be saved is tried again in its own place, also from another page.
std::size_t place_for(Session& session, Service service) {
    auto& all = session.submissions;
    const auto failed = std::find_if(all.begin(), all.end(), [&](const Sent& sent) {
        const bool is_same = !service.is_with(content::Chosen::Posting) || sent.job == session.job;
        return sent.service == service && sent.state == SubmissionState::NotSaved && is_same;
    });
    if (failed != all.end()) {
        return static_cast<std::size_t>(failed - all.begin());
    }
    all.emplace_back();
    return all.size() - 1;
}

// What is on its way is not sent once more, however the visitor came back to its review.
std::optional<std::size_t> under_way_of(const Session& session, Service service) {
    const auto& all = session.submissions;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Sent& sent) {
        const bool is_same = !service.is_with(content::Chosen::Posting) || sent.job == session.job;
        return sent.service == service && is_same && is_under_way(sent);
    });
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
}

}  // namespace

void change_step(Draft& draft, Screen step) {
    if (auto* asking = std::get_if<Asking>(&step)) {
        asking->from_review = true;
    } else if (auto* choosing = std::get_if<ChoosingSlot>(&step)) {
        choosing->from_review = true;
    }
    draft.go(std::move(step));
}

void send(Draft& draft, const Review& screen) {
    auto& session = draft.session();
    if (const auto under_way = under_way_of(session, screen.service)) {
        draft.state().screen = Review{screen.service, under_way};
        tell_to_wait(draft);
        return;
    }
    if (screen.service.is_with(content::Chosen::Posting) && !may_apply(draft)) {
        return;
    }
    const bool has_lost_slot = screen.service.is_with(content::Chosen::Slot) &&
                               forget_gone_slot(draft.world, session, draft.state().now);
    Screen open = first_open(draft.world, session, screen.service, draft.state().now);
    if (!std::holds_alternative<Review>(open)) {
        change_step(draft, std::move(open));
        show_what_is_wrong(draft);
        draft.note(draft.words().say(has_lost_slot ? "booking.day.again" : "review.unfinished"));
        return;
    }
    const auto index = place_for(session, screen.service);
    Sent& sent = session.submissions[index];
    sent = Sent{};
    sent.service = screen.service;
    sent.asked_at_ms = draft.state().now.steady_ms;
    sent.job = screen.service.is_with(content::Chosen::Posting) ? session.job : "";
    sent.site = screen.service.is_with(content::Chosen::Slot) ? session.site : "";
    sent.slot = screen.service.is_with(content::Chosen::Slot) ? session.slot : "";
    sent.contact = content::way_of_contact(session.answers);
    draft.want(
        StoreSubmission{index, session.visit, screen.service->id,
                        std::string(accessibility::tag_of(draft.state().preferences.language)),
                        content::write_body(body_of(draft.world, session, screen.service, draft.state().now))});
    draft.state().screen = Review{screen.service, index};
    draft.step.earcon = accessibility::Earcon::Selected;
}

}  // namespace qiming::kiosk
