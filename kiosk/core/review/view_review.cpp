#include "content/calendar/day.h"
#include "content/forms/form_engine.h"
#include "kiosk/core/asking/asking.h"
#include "kiosk/core/booking/slot_words.h"
#include "kiosk/core/communication/communication.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/review/review.h"
#include "kiosk/core/review/sending.h"
#include "kiosk/core/services/answer_words.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/sound/privacy.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {

Node changeable(NodeId id, std::string name, std::string value) {
    Node made = fact(std::move(id), std::move(name), std::move(value));
    made.activatable = true;
    return made;
}

Node answered(const World& world, const State& state, const Asking& asking) {
    const auto& words = world.phrases(state.preferences);
    const auto& question = *world.form(asking.form).find(asking.question);
    auto value = shown_answer(words, asking.form, question, state.session.answers);
    Node made = changeable("review/question/" + asking.question,
                           words.say(question_key(asking.form, question) + ".label"),
                           value.empty() ? words.say("review.not_answered") : std::move(value));
    made.private_value = private_answer(words, asking.form, question, state.session.answers);
    made.invalid = state.session.answers.find(asking.question) != nullptr &&
                   content::check(question, state.session.answers, state.now.latest_day()).has_value();
    return made;
}

Node chosen(const World& world, const State& state, ChoosingSlot::Step step) {
    const auto& words = world.phrases(state.preferences);
    const auto* slot = world.assessments.slot(state.session.slot);
    const auto* site = world.assessments.site(state.session.site);
    if (step == ChoosingSlot::Step::Site) {
        Node made = changeable("review/site", words.say("outcome.place"), "");
        if (site != nullptr) {
            const auto at = static_cast<std::size_t>(site - world.assessments.sites.data());
            made.value = named_sites(world, words)[at].name;
            made.language = in_language(words, site->name).language;
        }
        return made;
    }
    return changeable("review/slot", words.say("outcome.time"),
                      slot == nullptr ? words.say("review.not_answered") : slot_words(words, *slot));
}

bool has_answer(const World& world, const Asking& asking) {
    return content::entry_of(world.form(asking.form).find(asking.question)->kind) != content::Entry::Nothing;
}

Deed changing(const Screen& step) {
    return [step](Draft& draft) { change_step(draft, step); };
}

std::vector<Node> lines(const World& world, const State& state, Service service, Deeds& deeds) {
    const auto& words = world.phrases(state.preferences);
    std::vector<Node> made;
    if (service.is_with(content::Chosen::Posting)) {
        if (const auto job = world.jobs.by_id(state.session.job)) {
            made = posting_facts(words, *job, "review/");
            add_unless_empty(made, said_fact("review/job_place", words.say("job.label.place"),
                                             in_language(words, job->place)));
        }
    }
    for (const auto& step : steps_of(world, state.session, service, state.now)) {
        std::visit(
            Overloaded{[&](const Asking& asking) {
                           if (has_answer(world, asking)) {
                               made.push_back(deeds.on(answered(world, state, asking), changing(asking)));
                           }
                       },
                       [&](const ChoosingSlot& choosing) {
                           if (choosing.step != ChoosingSlot::Step::Day) {
                               made.push_back(deeds.on(chosen(world, state, choosing.step),
                                                       changing(ChoosingSlot{service, choosing.step})));
                           }
                       },
                       [](const auto&) {}},
            step);
    }
    // What was chosen beside the way is sent, too, and can be changed where it was chosen.
    if (const auto ways = chosen_communication(world, state); state.session.has_told_ways && !ways.empty()) {
        made.push_back(deeds.on(changeable("review/communication", words.say("communication.label"), ways),
                                open_communication));
        made.back().private_value = ways;  // it may tell of a disability, as the form's own answer does
    }
    return made;
}

// A job that is not open any more takes the place of sending: the page says so, and where others are.
void lead_to_other_jobs(const World& world, const State& state, const Review& screen, Page& page) {
    if (!screen.service.is_with(content::Chosen::Posting) || screen.sending) {
        return;
    }
    const std::string why = why_not_open(world, state, state.session.job);
    if (why.empty()) {
        return;
    }
    page.children.back().children.back() = page.deeds.on(
        primary(button_for("review/other_job", world.phrases(state.preferences).say("job.to_list"),
                           Gesture::NextPage)),
        open_jobs);
    page.children.insert(page.children.end() - 1, text("review/gone", why));
}

}  // namespace

Page view_review(const World& world, const State& state, const Review& screen) {
    const auto& words = world.phrases(state.preferences);
    Page page{"review/" + screen.service->own_form(),
              words.say("review.title"),
              progress_of(world, state, screen.service, screen),
              {}};
    page.children.push_back(hint_text("review/hint", words.say("review.hint")));
    if (auto allow = allow_button(world, state, page.deeds)) {
        allow->aside = true;
        page.children.push_back(group("review/privacy", Arrangement::Beside, {std::move(*allow)}));
    }
    page.children.push_back(
        list("review/lines", Arrangement::Column, lines(world, state, screen.service, page.deeds)));
    Node send = primary(button_for("review/send", words.say("review.send"), Gesture::NextPage));
    send.irreversible = true;
    page.children.push_back(
        group("review/actions", Arrangement::Row,
              {page.deeds.on(button_for("review/previous", words.say("ask.previous"), Gesture::PreviousPage),
                             [](Draft& draft) { draft.leave(); }),
               page.deeds.on(std::move(send), [screen](Draft& draft) { kiosk::send(draft, screen); })}));
    lead_to_other_jobs(world, state, screen, page);
    return page;
}

}  // namespace qiming::kiosk
