#include <algorithm>

#include "accessibility/text/plain_text.h"
#include "kiosk/core/home/home.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/things/things.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;
using accessibility::Phrasebook;
using content::Job;

namespace {

std::vector<Node> facts_of(const Phrasebook& words, const Job& job, const Moment& now) {
    const auto access = access_words(words, job.access);
    std::vector<Node> facts;
    facts.push_back(fact("job/pay", words.say("job.label.pay"), pay_words(words, job)));
    facts.back().emphasis = accessibility::Emphasis::Large;
    facts.push_back(
        said_fact("job/employer", words.say("job.label.employer"), in_language(words, job.employer)));
    add_unless_empty(facts,
                     said_fact("job/place", words.say("job.label.place"), in_language(words, job.place)));
    if (accessibility::is_blank(job.place.chinese)) {
        add_unless_empty(facts,
                         fact("job/district", words.say("job.label.district"), district_words(words, job)));
    }
    add_unless_empty(facts,
                     fact("job/deadline", words.say("job.label.deadline"), deadline_words(words, job, now)));
    facts.push_back(fact("job/form", words.say("job.label.form"), words.say("job.form." + job.form)));
    add_unless_empty(facts,
                     said_fact("job/duties", words.say("job.label.duties"), in_language(words, job.duties)));
    add_unless_empty(facts, said_fact("job/requirements", words.say("job.label.requirements"),
                                      in_language(words, job.requirements)));
    add_unless_empty(facts,
                     said_fact("job/hours", words.say("job.label.hours"), in_language(words, job.hours_text)));
    facts.push_back(fact("job/openings", words.say("job.label.openings"),
                         words.say("job.openings", {{"count", std::to_string(job.openings)}})));
    add_unless_empty(facts, fact("job/suits", words.say("job.label.suits"), suits_words(words, job)));
    add_unless_empty(facts, fact("job/access_yes", words.say("job.label.access_yes"), access.yes));
    add_unless_empty(facts, fact("job/access_no", words.say("job.label.access_no"), access.no));
    add_unless_empty(facts,
                     fact("job/access_unknown", words.say("job.label.access_unknown"), access.not_checked));
    if (job.sample) {
        facts.push_back(fact("job/sample", words.say("job.label.sample"), words.say("job.sample")));
    }
    return facts;
}

// Where the posting stands among those that were found; found.size() when it is not there.
std::size_t position_in(const World& world, const Session& session, const std::string& id) {
    const auto& found = session.found;
    const auto position = world.jobs.position_of(id);
    const auto at = position ? std::find(found.begin(), found.end(), *position) : found.end();
    return static_cast<std::size_t>(at - found.begin());
}

// Under a posting that cannot be applied for: what was filled in for it is not lost, and other ones are there.
void lead_on(const Phrasebook& words, const Session& session, const std::string& job, Page& page,
             std::vector<Node>& actions) {
    if (session.job == job && !session.answers.all().empty() && application_for(session, job) == nullptr) {
        page.children.push_back(text("job/kept", words.say("posting.kept")));
    }
    actions.push_back(page.deeds.on(primary(button("job/list", words.say("job.to_list"))), go_to_list));
}

Page withdrawn(const Phrasebook& words, const Session& session, const std::string& job) {
    Page page{"job/withdrawn", words.say("job.withdrawn"), std::nullopt, {}};
    std::vector<Node> actions;
    lead_on(words, session, job, page, actions);
    page.children.push_back(group("job/actions", Arrangement::Row, std::move(actions)));
    return page;
}

}  // namespace

namespace {

// Another employer is asked about anew: what one may do, another may not.
void forget_last_application(Draft& draft, Service service) {
    for (const auto& question : draft.world.form(service->own_form()).questions) {
        draft.session().answers.erase(question.id);
    }
    draft.session().left.erase(service);
    draft.session().begun.erase(service);
}

// One application at a time is filled in: that another one was begun, and what becomes of its answers, is told.
void apply_for(Draft& draft, Service service, const std::string& job) {
    const std::string before = draft.session().job;
    const auto begun = newest_thing(draft.world, draft.session(), service, before);
    const bool switches = before != job && begun && !begun->sent;
    if (before != job && begun && begun->sent) {
        forget_last_application(draft, service);
    }
    want_posting(draft, job);
    start_service(draft, service);
    if (const auto posting = draft.world.jobs.by_id(job); switches && posting) {
        draft.note(draft.words().say("job.switched", {{"job", name_of(draft.words(), *posting)}}));
    }
}

// The posting that stands `by` places further on in what was found.
void go_on_to(Draft& draft, const std::string& from, int by) {
    const auto& found = draft.session().found;
    const auto at =
        static_cast<std::size_t>(static_cast<long>(position_in(draft.world, draft.session(), from)) + by);
    if (at < found.size()) {
        const std::string job = draft.world.jobs.id(found[at]);
        replace_posting(draft, job);
        keep_place_in_list(draft, job);
    }
}

}  // namespace

Page view_job(const World& world, const State& state, const JobDetail& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto posting = world.jobs.by_id(screen.job);
    if (!posting) {
        return withdrawn(words, state.session, screen.job);
    }
    const Job& job = *posting;
    const auto position = position_in(world, state.session, screen.job);
    const auto* sent = application_for(state.session, job.id);
    Page page{"job/" + job.id, name_of(words, job), std::nullopt, {}};
    std::vector<Node> actions;
    if (position > 0) {
        actions.push_back(
            page.deeds.on(button_for("job/previous", words.say("job.previous"), Gesture::PreviousPage),
                          [job = screen.job](Draft& draft) { go_on_to(draft, job, -1); }));
    }
    if (state_of_posting(world, state.now, job.id) == PostingState::Closed) {
        page.children.push_back(text("job/closed", words.say("posting.closed")));
        lead_on(words, state.session, job.id, page, actions);
    } else if (const auto service = service_with(world, content::Chosen::Posting);
               service && (sent == nullptr || sent->state == SubmissionState::Refused)) {
        actions.push_back(page.deeds.on(
            primary(button("job/apply", words.say("job.apply"))),
            [service = *service, job = screen.job](Draft& draft) { apply_for(draft, service, job); }));
    }
    if (position + 1 < state.session.found.size()) {
        actions.push_back(page.deeds.on(button_for("job/next", words.say("job.next"), Gesture::NextPage),
                                        [job = screen.job](Draft& draft) { go_on_to(draft, job, 1); }));
    }
    std::vector<Node> facts = facts_of(words, job, state.now);
    if (sent != nullptr) {
        facts.insert(facts.begin(),
                     fact("job/applied", words.say("job.label.applied"), applied_words(words, *sent)));
    }
    page.children.push_back(list("job/facts", Arrangement::Column, std::move(facts)));
    if (!actions.empty()) {
        page.children.push_back(group("job/actions", Arrangement::Row, std::move(actions)));
    }
    return page;
}

}  // namespace qiming::kiosk
