#include <algorithm>

#include "accessibility/telling_apart.h"
#include "content/outcome_number.h"
#include "kiosk/core/booking/booking.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/slip/slip.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Live;
using accessibility::Phrasebook;
using accessibility::Role;

namespace {

// One of the three words, and its name in the phrase files.
struct Standing {
    std::string word;
    std::string name;
    std::string icon;
};

Standing standing_of(const Phrasebook& words, SubmissionState state) {
    switch (state) {
        case SubmissionState::Saving:
        case SubmissionState::NotSaved:
        case SubmissionState::Saved: return {words.say("state.saved"), "saved", "save"};
        case SubmissionState::Refused: return {words.say("state.saved"), "refused", "save"};
        case SubmissionState::Received: return {words.say("state.received"), "received", "mark_email_read"};
        case SubmissionState::Full: return {words.say("state.received"), "full", "event_busy"};
        case SubmissionState::Confirmed: return {words.say("state.confirmed"), "confirmed", "check_circle"};
    }
    return {};
}

Node state_node(const Standing& standing) {
    Node made;
    made.id = "outcome/state";
    made.role = Role::Status;
    made.name = standing.word;
    made.icon = standing.icon;
    made.emphasis = Emphasis::Large;
    made.live = Live::Assertive;
    return made;
}

// Told with the page, like all that came of the submission: none of it waits to be looked for (R18).
Node result(NodeId id, std::string name, std::string value) {
    Node made = fact(std::move(id), std::move(name), std::move(value));
    made.live = Live::Polite;
    return made;
}

Node number_node(const Phrasebook& words, const std::string& number) {
    Node made = result("outcome/number", words.say("outcome.number"), content::grouped(number));
    made.role = Role::Number;
    made.emphasis = Emphasis::Large;
    return made;
}

void add_place_and_time(std::vector<Node>& facts, const World& world, const Phrasebook& words,
                        const Sent& sent) {
    const auto* slot = world.assessments.slot(sent.slot);
    const auto* site = world.assessments.site(sent.site);
    if (slot != nullptr) {
        facts.push_back(result("outcome/time", words.say("outcome.time"), slot_words(words, *slot)));
    }
    if (site == nullptr) {
        return;
    }
    const auto add = [&](const char* id, const char* name, const content::LocalText& local) {
        const auto said = in_language(words, local);
        facts.push_back(result(id, words.say(name), said.text));
        facts.back().language = said.language;
    };
    add("outcome/place", "outcome.place", site->name);
    add("outcome/address", "outcome.address", site->address);
    if (sent.state == SubmissionState::Confirmed) {
        add("outcome/way_in", "outcome.way_in", site->way_in);
    }
}

std::vector<Node> facts_of(const World& world, const Phrasebook& words, const Sent& sent) {
    std::vector<Node> facts;
    if (sent.service == Service::Application) {
        if (const auto* job = world.jobs.by_id(sent.job)) {
            const auto title = in_language(words, job->title);
            facts.push_back(result("outcome/job", words.say("review.job"), title.text));
            facts.back().language = title.language;
        }
    }
    if (sent.service == Service::Booking && sent.state != SubmissionState::Full) {
        add_place_and_time(facts, world, words, sent);
    }
    return facts;
}

// The first of the free hours that the centre offers and that the kiosk knows, each once.
std::vector<const content::Slot*> offered(const World& world, const Sent& sent) {
    constexpr std::size_t most_offered = 6;
    std::vector<const content::Slot*> offers;
    for (const auto& id : sent.other_slots) {
        const auto* slot = world.assessments.slot(id);
        const bool is_known = slot != nullptr && world.assessments.site(slot->site) != nullptr;
        if (is_known && std::find(offers.begin(), offers.end(), slot) == offers.end() &&
            offers.size() < most_offered) {
            offers.push_back(slot);
        }
    }
    return offers;
}

std::vector<Node> other_slots(const World& world, const Phrasebook& words, const Sent& sent) {
    const auto offers = offered(world, sent);
    std::vector<accessibility::Nameable> things;
    for (const auto* slot : offers) {
        const auto* site = world.assessments.site(slot->site);
        things.push_back({slot_words(words, *slot),
                          {in_language(words, site->name).text, in_language(words, site->address).text}});
    }
    const auto named = accessibility::told_apart(things, words);
    std::vector<Node> others;
    for (std::size_t at = 0; at < offers.size(); ++at) {
        Node offer = button("outcome/other/" + offers[at]->id, named[at].name);
        offer.hint = named[at].has_detail[0] ? "" : things[at].details[0];
        offer.tells_apart = true;  // an hour elsewhere is another offer
        others.push_back(std::move(offer));
    }
    return others;
}

}  // namespace

Page view_outcome(const World& world, const State& state, const Outcome& screen) {
    const auto& words = world.phrases(state.preferences);
    const Sent& sent = state.session.submissions[screen.index];
    const auto standing = standing_of(words, sent.state);
    const std::string kind(content::name_of(kind_of(sent.service)));
    Page page{"outcome/" + std::to_string(screen.index), words.say("outcome.title." + kind), std::nullopt, {}};
    page.children.push_back(state_node(standing));
    Node explanation = text("outcome/text", words.say("outcome." + kind + "." + standing.name));
    explanation.live = Live::Polite;
    page.children.push_back(std::move(explanation));
    if (sent.state == SubmissionState::Full) {  // another time comes first: it is what is left to do
        if (auto others = other_slots(world, words, sent); !others.empty()) {
            page.children.push_back(list("outcome/others", Arrangement::Grid, std::move(others)));
        }
    }
    page.children.push_back(number_node(words, sent.number));
    if (auto facts = facts_of(world, words, sent); !facts.empty()) {
        page.children.push_back(group("outcome/facts", Arrangement::Column, std::move(facts)));
    }
    std::vector<Node> actions{button("outcome/again", words.say("outcome.again"))};
    if (auto print = print_button(world, state, screen.index)) {
        actions.push_back(std::move(*print));
    }
    actions.push_back(primary(button("outcome/home", words.say("outcome.home"))));
    page.children.push_back(group("outcome/actions", Arrangement::Row, std::move(actions)));
    return page;
}

}  // namespace qiming::kiosk
