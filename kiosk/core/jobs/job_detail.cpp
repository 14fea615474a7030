#include <algorithm>

#include "kiosk/core/home/home.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/jobs/jobs.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;
using accessibility::Phrasebook;
using content::Job;

namespace {

Node said_fact(NodeId id, std::string name, SaidText said) {
    Node made = fact(std::move(id), std::move(name), std::move(said.text));
    made.language = said.language;
    return made;
}

bool has_applied(const Session& session, const std::string& job) {
    return std::any_of(session.submissions.begin(), session.submissions.end(), [&](const Sent& sent) {
        return sent.service == Service::Application && sent.job == job &&
               sent.state != SubmissionState::NotSaved;
    });
}

void add_unless_empty(std::vector<Node>& facts, Node made) {
    if (!made.value.empty()) {
        facts.push_back(std::move(made));
    }
}

std::vector<Node> facts_of(const Phrasebook& words, const Job& job) {
    const auto access = access_words(words, job.access);
    std::vector<Node> facts;
    facts.push_back(fact("job/pay", words.say("job.label.pay"), pay_words(words, job)));
    facts.back().emphasis = accessibility::Emphasis::Large;
    facts.push_back(
        said_fact("job/employer", words.say("job.label.employer"), in_language(words, job.employer)));
    add_unless_empty(facts,
                     said_fact("job/place", words.say("job.label.place"), in_language(words, job.place)));
    if (job.place.chinese.empty()) {
        facts.push_back(
            fact("job/district", words.say("job.label.district"), words.say("job.district." + job.district)));
    }
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
    const auto at = std::find_if(found.begin(), found.end(),
                                 [&](auto position) { return world.jobs.jobs()[position].id == id; });
    return static_cast<std::size_t>(at - found.begin());
}

Page withdrawn(const Phrasebook& words) {
    return {"job/withdrawn",
            words.say("job.withdrawn"),
            std::nullopt,
            {group("job/actions", Arrangement::Row, {primary(button("job/list", words.say("job.to_list")))})}};
}

}  // namespace

Page view_job(const World& world, const State& state, const JobDetail& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto& found = state.session.found;
    const Job* posting = world.jobs.by_id(screen.job);
    if (posting == nullptr) {
        return withdrawn(words);
    }
    const Job& job = *posting;
    const auto position = position_in(world, state.session, screen.job);
    const auto title = in_language(words, job.title);
    std::vector<Node> actions;
    if (position > 0) {
        actions.push_back(button_for("job/previous", words.say("job.previous"), Gesture::PreviousPage));
    }
    if (!has_applied(state.session, job.id)) {
        actions.push_back(primary(button("job/apply", words.say("job.apply"))));
    }
    if (position + 1 < found.size()) {
        actions.push_back(button_for("job/next", words.say("job.next"), Gesture::NextPage));
    }
    std::vector<Node> facts = facts_of(words, job);
    if (has_applied(state.session, job.id)) {
        facts.insert(facts.begin(),
                     fact("job/applied", words.say("job.label.applied"), words.say("job.applied")));
    }
    Page page{"job/" + job.id, title.text, std::nullopt, {}};
    page.children.push_back(list("job/facts", Arrangement::Column, std::move(facts)));
    if (!actions.empty()) {
        page.children.push_back(group("job/actions", Arrangement::Row, std::move(actions)));
    }
    return page;
}

void activate_job(Draft& draft, const JobDetail& screen, const NodeId& node) {
    const auto& found = draft.session().found;
    const auto position = position_in(draft.world, draft.session(), screen.job);
    const auto id_at = [&](std::size_t at) { return draft.world.jobs.jobs()[found[at]].id; };
    if (node == "job/next" && position + 1 < found.size()) {
        draft.replace(JobDetail{id_at(position + 1)});
    } else if (node == "job/previous" && position > 0 && position <= found.size()) {
        draft.replace(JobDetail{id_at(position - 1)});
    } else if (node == "job/apply") {
        draft.session().job = screen.job;
        start_service(draft, Service::Application);
    } else if (node == "job/list") {
        draft.back();
    }
}

}  // namespace qiming::kiosk
