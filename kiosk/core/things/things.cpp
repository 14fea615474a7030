#include "kiosk/core/things/things.h"

#include <algorithm>
#include <utility>

#include "accessibility/presentation/telling_apart.h"
#include "content/forms/communication.h"
#include "content/wire/outcome_number.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/services/steps.h"

namespace qiming::kiosk {

using accessibility::Phrasebook;

namespace {

const Sent* last_of(const Session& session, Service service, const std::string& job) {
    const auto found = std::find_if(
        session.submissions.rbegin(), session.submissions.rend(),
        [&](const Sent& sent) { return sent.service == service && (job.empty() || sent.job == job); });
    return found == session.submissions.rend() ? nullptr : &*found;
}

// How to talk may have been told beside the way: that begins nothing.
bool has_answers(const World& world, const Session& session, std::string_view form) {
    const auto& questions = world.form(form).questions;
    return std::any_of(questions.begin(), questions.end(), [&](const content::Question& question) {
        const bool is_beside = session.has_told_ways && question.id == content::communication_question;
        return !is_beside && session.answers.find(question.id) != nullptr;
    });
}

bool has_begun_with_slot(const World& world, const Session& session, Service service) {
    const Sent* last = last_of(session, service, "");
    if (last == nullptr) {
        return !session.site.empty() || has_answers(world, session, service->own_form());
    }
    const bool was_turned_down =
        last->state == SubmissionState::Full || last->state == SubmissionState::Refused;
    return was_turned_down && !session.slot.empty() && session.slot != last->slot;
}

bool has_begun_with_posting(const Session& session, Service service) {
    return !session.job.empty() && last_of(session, service, session.job) == nullptr;
}

// Something of it was answered or chosen, or it was left in its midst: not only what every service asks.
bool is_under_way(const World& world, const Session& session, Service service) {
    return has_answers(world, session, service->own_form()) || session.begun.count(service) == 1 ||
           (service.is_with(content::Chosen::Slot) && !session.site.empty());
}

bool is_another_under_way(const World& world, const Session& session, Service service) {
    const auto& all = world.services->all();
    return std::any_of(all.begin(), all.end(), [&](const content::Service& each) {
        const Service other(each);
        return other != service &&
               (other.is_with(content::Chosen::Posting) ? has_begun_with_posting(session, other)
                : other.is_with(content::Chosen::Slot)  ? has_begun_with_slot(world, session, other)
                                                        : is_under_way(world, session, other));
    });
}

// Who the person is, is asked of everybody: it belongs to the first service while nothing else was begun.
bool has_begun_asking(const World& world, const Session& session, Service service) {
    if (last_of(session, service, "") != nullptr) {
        return false;
    }
    if (has_answers(world, session, service->own_form())) {
        return true;
    }
    const bool has_told_who = session.answers.find("person_number") != nullptr;
    const bool is_first = world.services->with(content::Chosen::Nothing)->id == service->id;
    const bool is_for_another =
        !is_first || !session.submissions.empty() || is_another_under_way(world, session, service);
    return has_told_who && (session.begun.count(service) == 1 || !is_for_another);
}

bool has_begun(const World& world, const Session& session, Service service) {
    switch (service->chosen) {
        case content::Chosen::Nothing: return has_begun_asking(world, session, service);
        case content::Chosen::Posting: return has_begun_with_posting(session, service);
        case content::Chosen::Slot: return has_begun_with_slot(world, session, service);
    }
    return false;
}

bool asks_papers(const Session& session, const std::vector<Screen>& steps) {
    return session.answers.find("person_number") == nullptr &&
           std::any_of(steps.begin(), steps.end(), [](const Screen& step) {
               const auto* asking = std::get_if<Asking>(&step);
               return asking != nullptr && asking->form == "identity";
           });
}

// How long the way is, and what is needed on it; of a way half gone, what is left of it.
void tell_way(Draft& draft, Service service, const Screen& first) {
    const auto& words = draft.words();
    const auto steps = longest_way(draft.world, draft.session(), service);
    const auto at = position_of(steps, first);
    const auto minutes = std::to_string(minutes_from(draft.world, draft.state(), service, at));
    if (at > 0 && is_under_way(draft.world, draft.session(), service)) {
        draft.note(words.say("way.rest", {{"minutes", minutes}}));
        return;
    }
    draft.note(words.say(asks_papers(draft.session(), steps) ? "way.papers" : "way",
                         {{"steps", std::to_string(steps.size() - at)}, {"minutes", minutes}}));
}

// Where it was left, unless something before it is open now.
Screen step_to_go_on_with(Draft& draft, Service service) {
    Session& session = draft.session();
    Screen open = first_open(draft.world, session, service, draft.state().now);
    const auto left = session.left.extract(service);
    if (left.empty()) {
        return open;
    }
    const auto steps = steps_of(draft.world, session, service, draft.state().now);
    return position_of(steps, left.mapped()) <= position_of(steps, open) ? left.mapped() : open;
}

bool is_from_review(const Screen& screen) {
    const auto* asking = std::get_if<Asking>(&screen);
    const auto* choosing = std::get_if<ChoosingSlot>(&screen);
    return (asking != nullptr && asking->from_review) || (choosing != nullptr && choosing->from_review);
}

// Empty until it has one.
std::string number_of(const Session& session, const Thing& thing) {
    return thing.sent ? session.submissions[*thing.sent].number : std::string();
}

std::string name_of(const World& world, const Phrasebook& words, const Thing& thing) {
    const std::string name = words.say("outcome.title." + thing.service->id);
    const auto job = world.jobs.by_id(thing.job);
    return !job ? name : words.say("thing.of", {{"what", name}, {"which", kiosk::name_of(words, *job)}});
}

std::string with_number(const Phrasebook& words, const std::string& name, const std::string& number) {
    return number.empty() ? name
                          : words.say("thing.numbered", {{"what", name}, {"number", content::grouped(number)}});
}

}  // namespace

std::vector<Thing> things_of(const World& world, const Session& session) {
    std::vector<Thing> things;
    for (std::size_t index = 0; index < session.submissions.size(); ++index) {
        const Sent& sent = session.submissions[index];
        things.push_back({sent.service, index, sent.job});
    }
    for (const content::Service& each : world.services->all()) {
        const Service service(each);
        if (has_begun(world, session, service)) {
            const bool is_of_posting = service.is_with(content::Chosen::Posting);
            things.push_back({service, std::nullopt, is_of_posting ? session.job : std::string()});
        }
    }
    return things;
}

std::optional<Thing> newest_thing(const World& world, const Session& session, Service service,
                                  const std::string& job) {
    const auto things = things_of(world, session);
    const auto found = std::find_if(things.rbegin(), things.rend(), [&](const Thing& thing) {
        return thing.service == service && (job.empty() || thing.job == job);
    });
    return found == things.rend() ? std::nullopt : std::optional(*found);
}

StateWord state_word(const Session& session, const Thing& thing) {
    return thing.sent ? state_word(session.submissions[*thing.sent]) : state_words::not_sent;
}

std::vector<std::string> names_of(const World& world, const Phrasebook& words, const Session& session,
                                  const std::vector<Thing>& things, Numbered numbered) {
    std::vector<accessibility::Nameable> nameable;
    for (const Thing& thing : things) {
        const std::string name = name_of(world, words, thing);
        const std::string number = number_of(session, thing);
        const auto job = world.jobs.by_id(thing.job);
        nameable.push_back({numbered == Numbered::Yes ? with_number(words, name, number) : name,
                            {!job ? std::string() : in_language(words, job->employer).text,
                             number.empty() ? number : content::grouped(number)}});
    }
    std::vector<std::string> names;
    for (auto& named : accessibility::told_apart(nameable, words)) {
        names.push_back(std::move(named.name));
    }
    return names;
}

bool can_go_on(const Session& session, const Thing& thing) {
    if (!thing.sent) {
        return true;
    }
    const Sent& sent = session.submissions[*thing.sent];
    switch (sent.state) {
        case SubmissionState::Saving:
        case SubmissionState::NotSaved: return true;
        case SubmissionState::Full:
        case SubmissionState::Refused: return last_of(session, sent.service, sent.job) == &sent;
        case SubmissionState::Saved:
        case SubmissionState::Received:
        case SubmissionState::Confirmed: return false;
    }
    return false;
}

void open_thing(Draft& draft, const Thing& thing) {
    auto& session = draft.session();
    if (!thing.sent) {
        Screen first = step_to_go_on_with(draft, thing.service);
        tell_way(draft, thing.service, first);
        if (is_from_review(first)) {
            draft.go(Review{thing.service, std::nullopt});
        }
        draft.go(std::move(first));
        return;
    }
    Sent& sent = session.submissions[*thing.sent];
    const bool is_told = sent.state != SubmissionState::Saving && sent.state != SubmissionState::NotSaved;
    if (is_told) {
        sent.settled = true;
        draft.go(Outcome{*thing.sent});
        return;
    }
    if (sent.service.is_with(content::Chosen::Posting)) {
        session.job = sent.job;
    }
    draft.go(Review{sent.service, *thing.sent});
}

}  // namespace qiming::kiosk
