#include "content/form_engine.h"
#include "content/submission_body.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/review/review.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/sound/privacy.h"

namespace qiming::kiosk {

namespace {

content::SubmissionBody body_of(const World& world, const Session& session, Service service) {
    content::SubmissionBody body;
    for (const auto& id : forms_of(service)) {
        const auto& form = world.form(id);
        body.forms.push_back(form.id + "@" + std::to_string(form.version));
        const content::Answers submitted = content::submitted(form, session.answers);
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
    if (service == Service::Application) {
        body.job = session.job;
    }
    if (service == Service::Booking) {
        body.slot = session.slot;
    }
    body.communication = session.communication;
    return body;
}

// A submission that could not be saved is tried again in its own place.
std::size_t place_for(Session& session, const Review& screen) {
    if (screen.sending && session.submissions[*screen.sending].state == SubmissionState::NotSaved) {
        return *screen.sending;
    }
    session.submissions.emplace_back();
    return session.submissions.size() - 1;
}

void send(Draft& draft, const Review& screen) {
    auto& session = draft.session();
    if (screen.sending && session.submissions[*screen.sending].state != SubmissionState::NotSaved) {
        draft.note(draft.words().say("review.wait"));
        return;
    }
    if (screen.service == Service::Application && !may_apply(draft)) {
        return;
    }
    Screen open = first_open(draft.world, session, screen.service, draft.state().now.day);
    if (!std::holds_alternative<Review>(open)) {
        draft.go(std::move(open));
        return;
    }
    const auto index = place_for(session, screen);
    Sent& sent = session.submissions[index];
    sent = Sent{};
    sent.service = screen.service;
    sent.asked_at_ms = draft.state().now.steady_ms;
    sent.job = screen.service == Service::Application ? session.job : "";
    sent.site = screen.service == Service::Booking ? session.site : "";
    sent.slot = screen.service == Service::Booking ? session.slot : "";
    draft.want(StoreSubmission{index, session.visit, kind_of(screen.service),
                               std::string(accessibility::tag_of(draft.state().preferences.language)),
                               content::write_body(body_of(draft.world, session, screen.service))});
    draft.state().screen = Review{screen.service, index};
    draft.step.earcon = accessibility::Earcon::Selected;
}

void change(Draft& draft, Screen step) {
    if (auto* asking = std::get_if<Asking>(&step)) {
        asking->from_review = true;
    } else if (auto* choosing = std::get_if<ChoosingSlot>(&step)) {
        choosing->from_review = true;
    }
    draft.go(std::move(step));
}

}  // namespace

void activate_review(Draft& draft, const Review& screen, const NodeId& node) {
    if (activate_private_choice(draft, node)) {
        return;
    }
    if (node == "review/send") {
        send(draft, screen);
    } else if (node == "review/previous") {
        if (!draft.back()) {
            draft.go_home();
        }
    } else if (node == "review/other_job") {
        open_jobs(draft);
    } else if (node == "review/site") {
        change(draft, ChoosingSlot{ChoosingSlot::Step::Site, false, true});
    } else if (node == "review/slot") {
        change(draft, ChoosingSlot{ChoosingSlot::Step::Slot, false, true});
    } else if (const auto id = behind(node, "review/question/"); !id.empty()) {
        for (auto& step : steps_of(draft.world, draft.session(), screen.service)) {
            const auto* asking = std::get_if<Asking>(&step);
            if (asking != nullptr && asking->question == id) {
                change(draft, *asking);
                return;
            }
        }
    }
}

}  // namespace qiming::kiosk
