#include "kiosk/core/finish/finish.h"

#include <algorithm>

#include "content/wire/outcome_number.h"
#include "kiosk/core/calling/calling.h"
#include "kiosk/core/calling/turn_to.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/resting/resting.h"
#include "kiosk/core/things/things.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {
constexpr std::int64_t farewell_ms = 8'000;

// A name is not cut where text is magnified: there the number goes with the state, which is.
std::string with_its_number(const World& world, const State& state, const Thing& thing, std::string stands,
                            const std::string& name) {
    const std::string number =
        thing.sent ? content::grouped(state.session.submissions[*thing.sent].number) : std::string();
    return number.empty() || name.find(number) != std::string::npos
               ? stands
               : world.phrases(state.preferences)
                     .say("job.applied.number", {{"state", stands}, {"number", number}});
}

// Told with the page: that it is kept is said only of what is.
Node told_thing(const World& world, const State& state, const Thing& thing, std::size_t at,
                const std::string& name) {
    const auto& words = world.phrases(state.preferences);
    const auto word = state_word(state.session, thing);
    std::string stands = words.say(word.phrase);
    stands = word.is_safe ? words.say("finish.safe", {{"state", stands}}) : stands;
    Node made = fact("finish/told/" + std::to_string(at), name,
                     with_its_number(world, state, thing, std::move(stands), name));
    made.icon = word.icon;
    made.read_with_page = true;
    made.live = accessibility::Live::Polite;
    return made;
}

Node thing_to_go_on(const World& world, const State& state, const Thing& thing, std::size_t at,
                    const std::string& name) {
    const auto& words = world.phrases(state.preferences);
    Node made = button("finish/thing/" + std::to_string(at), words.say("finish.go_on", {{"what", name}}));
    made.icon = state_word(state.session, thing).icon;
    return made;
}

// What would be gone: it was not sent, or could not be saved.
bool is_something_unsaved(const Session& session, const std::vector<Thing>& things) {
    return std::any_of(things.begin(), things.end(), [&](const Thing& thing) {
        return !thing.sent || session.submissions[*thing.sent].state <= SubmissionState::NotSaved;
    });
}

bool is_something_kept(const World& world, const Session& session) {
    const auto things = things_of(world, session);
    return std::any_of(things.begin(), things.end(),
                       [&](const Thing& thing) { return state_word(session, thing).is_safe; });
}

Node actions_of(const accessibility::Phrasebook& words, Deeds& deeds) {
    Node end = primary(button_for("finish/end", words.say("finish.end"), Gesture::NextPage));
    end.irreversible = true;
    return group("finish/actions", Arrangement::Row,
                 {deeds.on(button_for("finish/stay", words.say("finish.stay"), Gesture::PreviousPage),
                           [](Draft& draft) { draft.leave(); }),
                  deeds.on(std::move(end), [](Draft& draft) { say_goodbye(draft, Farewell::Why::Finished); })});
}

}  // namespace

Page view_finish(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    const auto things = things_of(world, state.session);
    const auto short_names = names_of(world, words, state.session, things, Numbered::No);
    const auto names = is_magnified(state.preferences.text_size)
                           ? short_names
                           : names_of(world, words, state.session, things, Numbered::Yes);
    Page page{"finish", words.say("finish.title"), std::nullopt, {}};
    std::vector<Node> told;
    std::vector<Node> to_go_on;
    for (std::size_t at = 0; at < things.size(); ++at) {
        told.push_back(told_thing(world, state, things[at], at, names[at]));
        if (can_go_on(state.session, things[at])) {
            to_go_on.push_back(page.deeds.on(thing_to_go_on(world, state, things[at], at, short_names[at]),
                                             [thing = things[at]](Draft& draft) {
                                                 draft.go_home();
                                                 open_thing(draft, thing);
                                             }));
        }
    }
    if (things.empty()) {
        page.children.push_back(text("finish/nothing", words.say("finish.nothing_sent")));
    } else {
        page.children.push_back(list("finish/things", Arrangement::Column, std::move(told)));
    }
    page.children.push_back(
        text("finish/wipes",
             words.say(is_something_unsaved(state.session, things) ? "finish.wipes_unsent" : "finish.wipes")));
    if (!to_go_on.empty()) {
        page.children.push_back(list("finish/unsent", Arrangement::Grid, std::move(to_go_on)));
    }
    if (auto call = call_left_open(world, state)) {
        page.children.push_back(std::move(*call));
    }
    page.children.push_back(actions_of(words, page.deeds));
    return page;
}

void say_goodbye(Draft& draft, Farewell::Why why) {
    const auto before = draft.state().preferences;
    const Farewell farewell{draft.state().now.steady_ms, why, is_something_kept(draft.world, draft.session()),
                            is_waiting_for_staff(draft.state().call),
                            draft.state().call.state == CallState::NoAnswer};
    wipe(draft);
    draft.state().preferences.language = before.language;
    draft.state().preferences.sound_off = before.sound_off;
    draft.replace(farewell);
}

Page view_farewell(const World& world, const State& state, const Farewell& screen) {
    const auto& words = world.phrases(state.preferences);
    const bool by_visitor = screen.why == Farewell::Why::Finished;
    const char* wiped = by_visitor                                ? "farewell.wiped"
                        : screen.why == Farewell::Why::Unattended ? "farewell.unattended"
                                                                  : "farewell.by_staff";
    Page page{"farewell",
              words.say(by_visitor ? "farewell.title" : "farewell.ended"),
              std::nullopt,
              {text("farewell/wiped", words.say(wiped))}};
    if (screen.is_something_kept) {
        page.children.push_back(text("farewell/kept", words.say("farewell.kept")));
    }
    if (screen.is_awaited) {
        page.children.push_back(text("farewell/call", words.say("farewell.call")));
    }
    if (screen.is_unanswered) {
        page.children.push_back(text(
            "farewell/call", words.say("call.left.unanswered", {{"desk", desk_words(words, world.settings)}})));
    }
    if (by_visitor) {
        page.children.push_back(text("farewell/things", words.say("farewell.things")));
    }
    page.children.push_back(
        group("farewell/actions", Arrangement::Row,
              {page.deeds.on(primary(button("farewell/done", words.say("farewell.done"))), rest)}));
    return page;
}

void rest(Draft& draft) {
    const auto route = draft.state().preferences.route;
    draft.state().preferences = {};
    draft.state().preferences.route = route;
    draft.replace(Resting{});
    draft.state().focus = start_button;
}

void rest_due(Draft& draft) {
    const auto at = next_rest(draft.state());
    if (at && draft.state().now.steady_ms >= *at) {
        rest(draft);
    }
}

std::optional<std::int64_t> next_rest(const State& state) {
    const auto* farewell = std::get_if<Farewell>(&state.screen);
    if (farewell == nullptr || state.speaking) {
        return std::nullopt;
    }
    return farewell->since_ms + farewell_ms;
}

Page view_declined(const World& world, const State& state, const Declined&) {
    const auto& words = world.phrases(state.preferences);
    Deeds deeds;
    Node back =
        deeds.on(button("declined/back", words.say("declined.back")), [](Draft& draft) { draft.leave(); });
    Node home = deeds.on(primary(button("declined/home", words.say("outcome.home"))),
                         [](Draft& draft) { draft.go_home(); });
    return {"declined",
            words.say("declined.title"),
            std::nullopt,
            {text("declined/kept", words.say("declined.nothing_kept")),
             text("declined/desk", words.say("declined.desk", {{"desk", desk_words(words, world.settings)}})),
             group("declined/actions", Arrangement::Row, {std::move(back), std::move(home)})},
            std::move(deeds)};
}

void wipe(Draft& draft) {
    note_left(draft);
    State& state = draft.state();
    State fresh;
    fresh.now = state.now;
    fresh.session.visit = state.session.visit + 1;
    fresh.notice.serial = state.notice.serial;
    fresh.places = std::move(state.places);  // they tell of nobody
    fresh.link = state.link;
    fresh.health = state.health;
    fresh.panel = state.panel;
    fresh.has_untold = state.has_untold;
    fresh.staff_alarm = state.staff_alarm;
    fresh.printer = state.printer;
    fresh.idle.last_action_ms = state.now.steady_ms;
    fresh.preferences.route = state.preferences.route;  // the jack is where it is
    state = std::move(fresh);
    draft.want(WipeVisit{});
    draft.want(StopWatchingCall{});
}

}  // namespace qiming::kiosk
