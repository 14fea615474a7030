#include <algorithm>

#include "accessibility/presentation/telling_apart.h"
#include "content/wire/outcome_number.h"
#include "kiosk/core/booking/places.h"
#include "kiosk/core/booking/slot_words.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/outcome/outcome_words.h"
#include "kiosk/core/outcome/state_word.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/slip/slip.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Live;
using accessibility::Phrasebook;
using accessibility::Role;

namespace {

void start_again(Draft& draft, Service service) {
    draft.go(first_open(draft.world, draft.session(), service, draft.state().now));
}

void take_other(Draft& draft, Service service, const std::string& slot) {
    auto& session = draft.session();
    const auto* chosen = draft.world.assessments.slot(slot);
    if (chosen == nullptr) {
        return;  // the page at hand does not show it any more
    }
    session.site = chosen->site;
    session.day = chosen->day;
    session.slot = slot;
    session.lost_slot.clear();
    Screen open = first_open(draft.world, session, service, draft.state().now);
    const bool is_complete = std::holds_alternative<Review>(open);
    draft.go(std::move(open));
    if (is_complete) {
        draft.state().focus = "review/slot";  // the new time is what is heard first
    }
}

Node state_node(const Phrasebook& words, const StateWord& word) {
    Node made;
    made.id = "outcome/state";
    made.role = Role::Status;
    made.name = words.say(word.phrase);
    made.icon = word.icon;
    made.emphasis = Emphasis::Large;
    made.live = Live::Assertive;
    return made;
}

// Told with the page in its place, and told again when it changes (R18): none of it waits to be looked for.
Node told(Node made) {
    made.live = Live::Polite;
    made.read_with_page = true;
    return made;
}

Node result(NodeId id, std::string name, std::string value) {
    return told(fact(std::move(id), std::move(name), std::move(value)));
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
        const char* name = sent.state == SubmissionState::Confirmed ? "outcome.time" : "outcome.time.wanted";
        facts.push_back(result("outcome/time", words.say(name), slot_words(words, *slot)));
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
    if (sent.service.is_with(content::Chosen::Posting)) {
        if (const auto job = world.jobs.by_id(sent.job)) {
            for (auto& known_by : posting_facts(words, *job, "outcome/")) {
                facts.push_back(told(std::move(known_by)));
            }
        }
    }
    if (sent.service.is_with(content::Chosen::Slot) && state_word(sent) != state_words::not_booked) {
        add_place_and_time(facts, world, words, sent);
    }
    return facts;
}

// Of the free hours that the centre offers the first ones that the kiosk knows, each once, that can be booked
// from here and now, and where it knows of no other taker since.
std::vector<const content::Slot*> offered(const World& world, const State& state, const Sent& sent) {
    constexpr std::size_t most_offered = 6;
    std::vector<const content::Slot*> offers;
    for (const auto& id : sent.other_slots) {
        const auto* slot = world.assessments.slot(id);
        const bool is_known = slot != nullptr && world.assessments.site(slot->site) != nullptr;
        if (is_known && can_be_booked(world, state.session, state.now, *slot) &&
            places_left(world, state.places, id) > 0 &&
            std::find(offers.begin(), offers.end(), slot) == offers.end() && offers.size() < most_offered) {
            offers.push_back(slot);
        }
    }
    return offers;
}

std::vector<Node> other_slots(const World& world, const State& state, const Phrasebook& words, const Sent& sent,
                              Deeds& deeds) {
    const auto offers = offered(world, state, sent);
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
        others.push_back(deeds.on(std::move(offer), [service = sent.service, id = offers[at]->id](
                                                        Draft& draft) { take_other(draft, service, id); }));
    }
    return others;
}

std::optional<Node> remedy_button(const Phrasebook& words, const Sent& sent, Deeds& deeds) {
    switch (remedy_of(sent)) {
        case Remedy::OtherHour:
            return deeds.on(button("outcome/rebook", words.say("outcome.rebook")),
                            [service = sent.service](Draft& draft) { start_again(draft, service); });
        case Remedy::OtherPosting:
            return deeds.on(button("outcome/jobs", words.say("outcome.jobs")), open_jobs);
        case Remedy::Change:
            return deeds.on(button("outcome/change", words.say("outcome.change")),
                            [service = sent.service](Draft& draft) {
                                draft.go(Review{service, std::nullopt});
                            });
        case Remedy::None: break;
    }
    return std::nullopt;
}

// What can be done about it comes after all that is told of it.
std::vector<Node> actions_of(const World& world, const State& state, const Phrasebook& words, std::size_t index,
                             Deeds& deeds) {
    const Sent& sent = state.session.submissions[index];
    std::vector<Node> actions{deeds.on(button("outcome/again", words.say("outcome.again")),
                                       [](Draft& draft) { draft.step.telling = FromTheTop{}; })};
    if (auto print = print_button(world, state, index)) {
        actions.push_back(deeds.on(std::move(*print), [index](Draft& draft) { print_slip(draft, index); }));
    }
    auto remedy = remedy_button(words, sent, deeds);
    Node home =
        deeds.on(button("outcome/home", words.say("outcome.home")), [](Draft& draft) { draft.go_home(); });
    actions.push_back(remedy ? std::move(home) : primary(std::move(home)));
    if (remedy) {
        actions.push_back(primary(std::move(*remedy)));
    }
    return actions;
}

}  // namespace

Page view_outcome(const World& world, const State& state, const Outcome& screen) {
    const auto& words = world.phrases(state.preferences);
    const Sent& sent = state.session.submissions[screen.index];
    Page page{"outcome/" + std::to_string(screen.index),
              words.say("outcome.title." + sent.service->id),
              std::nullopt,
              {}};
    auto others = sent.state == SubmissionState::Full ? other_slots(world, state, words, sent, page.deeds)
                                                      : std::vector<Node>();
    page.children.push_back(state_node(words, state_word(sent)));
    if (auto reason = reason_words(world, words, sent); !reason.empty()) {
        page.children.push_back(told(text("outcome/reason", std::move(reason))));
    }
    if (!sent.number.empty()) {
        page.children.push_back(number_node(words, sent.number));
    }
    if (auto facts = facts_of(world, words, sent); !facts.empty()) {
        page.children.push_back(group("outcome/facts", Arrangement::Column, std::move(facts)));
    }
    page.children.push_back(told(text("outcome/next", next_words(words, sent, !others.empty()))));
    if (!others.empty()) {
        page.children.push_back(list("outcome/others", Arrangement::Grid, std::move(others)));
    }
    page.children.push_back(
        group("outcome/actions", Arrangement::Row, actions_of(world, state, words, screen.index, page.deeds)));
    return page;
}

}  // namespace qiming::kiosk
