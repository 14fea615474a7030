#include "kiosk/core/home/home.h"

#include <map>

#include "content/services/home_places.h"
#include "kiosk/core/communication/communication.h"
#include "kiosk/core/health/health.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/link/link.h"
#include "kiosk/core/services/steps.h"
#include "kiosk/core/things/things.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Phrasebook;

namespace {

// How it stands, and what the card leads to.
std::string stands(const Phrasebook& words, const Session& session, const Thing& thing) {
    const bool goes_on = can_go_on(session, thing);
    return words.say(goes_on ? "home.goes_on" : "home.stands",
                     {{"state", words.say(state_word(session, thing).phrase)}});
}

Node card(NodeId id, std::string icon, std::string name, std::string hint) {
    Node made = button(std::move(id), std::move(name));
    made.icon = std::move(icon);
    made.hint = std::move(hint);
    return made;
}

// Its state is said however few words are wanted.
Node card_of_thing(NodeId id, std::string icon, std::string name, std::string state) {
    Node made = card(std::move(id), std::move(icon), std::move(name), std::move(state));
    made.tells_apart = true;
    return made;
}

// Of what was begun here how it stands, else how long it takes.
Node card_of_service(const World& world, const State& state, Service service) {
    const auto& words = world.phrases(state.preferences);
    const std::string& form = service->own_form();
    const NodeId id = "home/" + service->id;
    const std::string name = words.say("form." + form + ".title");
    if (const auto thing = newest_thing(world, state.session, service)) {
        return card_of_thing(id, service->icon, name, stands(words, state.session, *thing));
    }
    const auto minutes = std::to_string(minutes_from(world, state, service, 0));
    return card(id, service->icon, name, words.say("home." + form + ".hint", {{"minutes", minutes}}));
}

void choose(Draft& draft, Service service) {
    if (service.is_with(content::Chosen::Slot)) {
        draft.want(RefreshContent{});  // others book, too
    }
    start_service(draft, service);
}

// Of postings there may be several: each that was applied for has a card of its own.
void add_applications(const World& world, const State& state, Deeds& deeds, std::vector<Node>& cards) {
    const auto& words = world.phrases(state.preferences);
    const auto things = things_of(world, state.session);
    const auto names = names_of(world, words, state.session, things, Numbered::No);
    for (std::size_t at = 0; at < things.size(); ++at) {
        if (things[at].service->place == 0) {
            cards.push_back(deeds.on(card_of_thing("home/thing/" + std::to_string(at), "work_outline",
                                                   names[at], stands(words, state.session, things[at])),
                                     [thing = things[at]](Draft& draft) { open_thing(draft, thing); }));
        }
    }
}

}  // namespace

Page view_home(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    const auto count = std::to_string(world.jobs.open_at(civil(state.now)));
    Page page = {"home", words.say("home.title"), std::nullopt, {}};
    std::map<int, Node> at_places;
    for (const content::Service& each : world.services->all()) {
        if (const Service service(each); service->place > 0) {
            at_places.emplace(service->place,
                              page.deeds.on(card_of_service(world, state, service),
                                            [service](Draft& draft) { choose(draft, service); }));
        }
    }
    at_places.emplace(content::place_of_postings,
                      page.deeds.on(card("home/jobs", "work", words.say("jobs.title"),
                                         words.say("home.jobs.hint", {{"count", count}})),
                                    open_jobs));
    if (offers_communication(world)) {
        const bool is_chosen = !ways_of_talking(state.session).empty();
        const char* hint = is_chosen ? "communication.link.chosen" : "communication.link.hint";
        at_places.emplace(content::place_of_ways_of_talking,
                          page.deeds.on(card("home/communication", "sign_language",
                                             words.say("communication.link"), words.say(hint)),
                                        open_communication));
    }
    std::vector<Node> cards;
    for (auto& [place, card_there] : at_places) {
        cards.push_back(std::move(card_there));
    }
    add_applications(world, state, page.deeds, cards);
    for (Node& told : health_words(world, state, "home")) {
        page.children.push_back(std::move(told));
    }
    if (auto offline = offline_words(world, state)) {
        page.children.push_back(std::move(*offline));
    }
    page.children.push_back(list("home/services", Arrangement::Grid, std::move(cards)));
    return page;
}

void start_service(Draft& draft, Service service) {
    const auto& session = draft.session();
    const std::string job = service.is_with(content::Chosen::Posting) ? session.job : std::string();
    const auto thing = newest_thing(draft.world, session, service, job);
    // After a time that was full the way goes on to another time, with a word why.
    const bool starts =
        !thing || !thing->sent || session.submissions[*thing->sent].state == SubmissionState::Full;
    open_thing(draft, starts ? Thing{service, std::nullopt, job} : *thing);
    if (starts) {
        draft.want(CheckStorage{});
    }
    if (starts && service.is_with(content::Chosen::Slot)) {
        tell_of_wish(draft);
    }
}

}  // namespace qiming::kiosk
