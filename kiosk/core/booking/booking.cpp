#include "kiosk/core/booking/booking.h"

#include <algorithm>
#include <map>
#include <utility>

#include "accessibility/presentation/telling_apart.h"
#include "content/calendar/civil_day.h"
#include "kiosk/core/asking/asking.h"
#include "kiosk/core/booking/places.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/services/steps.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;
using accessibility::Phrasebook;
using content::Slot;
using SlotStep = ChoosingSlot::Step;

namespace {

// `day` is YYYY-MM-DD, checked when the file was read.
std::string day_words(const Phrasebook& words, const std::string& day) {
    const content::Day read = content::read_day(day).value_or(content::Day{});
    return words.say("date.day",
                     {{"month", words.say("date.month." + std::to_string(read.month))},
                      {"day", std::to_string(read.day)},
                      {"weekday", words.say("date.weekday." + std::to_string(content::weekday(read)))}});
}

std::string time_words(const Phrasebook& words, const std::string& start) {
    const int hour = std::stoi(start.substr(0, 2));
    const int shown = hour > 12 ? hour - 12 : hour;
    return words.say(hour < 12 ? "time.morning" : "time.afternoon",
                     {{"time", std::to_string(shown) + start.substr(2)}});
}

std::string left_words(const Phrasebook& words, int left) {
    return left > 0 ? words.say("slot.left", {{"count", std::to_string(left)}}) : words.say("slot.full");
}

Node option(NodeId id, std::string name, std::string hint, bool chosen, bool full) {
    Node made = choice(std::move(id), std::move(name), chosen);
    made.hint = std::move(hint);
    made.unavailable = full;
    return made;
}

std::vector<Node> sites(const World& world, const State& state, const Phrasebook& words) {
    const auto named = named_sites(world, words);
    std::vector<Node> options;
    for (std::size_t at = 0; at < named.size(); ++at) {
        const auto& site = world.assessments.sites[at];
        Node made = option("slot/site/" + site.id, named[at].name,
                           named[at].has_detail[0] ? "" : in_language(words, site.address).text,
                           state.session.site == site.id, false);
        made.language = in_language(words, site.name).language;
        options.push_back(std::move(made));
    }
    return options;
}

// An empty day: on any.
int left_on(const World& world, const State& state, const std::string& site, const std::string& day) {
    int left = 0;
    for (const auto& slot : world.assessments.slots) {
        const bool counts = slot.site == site && (day.empty() || slot.day == day) &&
                            can_be_booked(world, state.session, state.now, slot);
        left += counts ? places_left(world, state.places, slot.id) : 0;
    }
    return left;
}

std::vector<Node> days(const World& world, const State& state, const Phrasebook& words) {
    std::map<std::string, int> left;  // by day
    for (const auto& slot : world.assessments.slots) {
        if (slot.site == state.session.site && can_be_booked(world, state.session, state.now, slot)) {
            left[slot.day] += places_left(world, state.places, slot.id);
        }
    }
    std::vector<accessibility::Nameable> things;
    for (const auto& [day, places] : left) {
        things.push_back({day_words(words, day), {words.say("date.year", {{"year", day.substr(0, 4)}})}});
    }
    const auto named = accessibility::told_apart(things, words);
    std::vector<Node> options;
    for (const auto& [day, places] : left) {
        options.push_back(option("slot/day/" + day, named[options.size()].name, left_words(words, places),
                                 state.session.day == day, places == 0));
    }
    return options;
}

// Rows of one hour at one site are one thing to a visitor, whoever assesses: the one with a place left is
// taken.
std::vector<Node> slots(const World& world, const State& state, const Phrasebook& words) {
    struct Hour {
        const Slot* taken = nullptr;
        int left = 0;
        bool is_chosen = false;
    };
    std::map<std::string, Hour> hours;  // by start
    for (const auto& slot : world.assessments.slots) {
        if (slot.site != state.session.site || slot.day != state.session.day ||
            !can_be_booked(world, state.session, state.now, slot)) {
            continue;
        }
        Hour& hour = hours[slot.start];
        const int left = places_left(world, state.places, slot.id);
        const bool is_first_free = hour.left == 0 && left > 0;
        hour.taken = hour.taken == nullptr || is_first_free ? &slot : hour.taken;
        hour.left += left;
        hour.is_chosen = hour.is_chosen || state.session.slot == slot.id;
    }
    std::vector<Node> options;
    for (const auto& [start, hour] : hours) {
        options.push_back(option("slot/slot/" + hour.taken->id, time_words(words, start),
                                 left_words(words, hour.left), hour.is_chosen, hour.left == 0));
    }
    return options;
}

struct StepWords {
    std::string_view name;
    std::vector<Node> (*options)(const World&, const State&, const Phrasebook&);
};

StepWords step_words(SlotStep step) {
    switch (step) {
        case SlotStep::Site: return {"site", sites};
        case SlotStep::Day: return {"day", days};
        case SlotStep::Slot: return {"slot", slots};
    }
    return {"site", sites};
}

bool is_chosen(const Session& session, SlotStep step) {
    switch (step) {
        case SlotStep::Site: return !session.site.empty();
        case SlotStep::Day: return !session.day.empty();
        case SlotStep::Slot: return !session.slot.empty();
    }
    return false;
}

// Another site has other days, another day other slots: what was chosen there before is dropped with a word.
void choose_site(Draft& draft, const std::string& site) {
    auto& session = draft.session();
    if (session.site == site) {
        return;
    }
    session.site = site;
    if (!session.day.empty()) {
        draft.note(draft.words().say("booking.other_site"));
    }
    session.day.clear();
    session.slot.clear();
}

void choose_day(Draft& draft, const std::string& day) {
    auto& session = draft.session();
    if (session.day == day) {
        return;
    }
    session.day = day;
    if (!session.slot.empty()) {
        draft.note(draft.words().say("booking.other_day"));
    }
    session.slot.clear();
}

void pick(Draft& draft, const ChoosingSlot& screen, const NodeId& node) {
    const auto* item = draft.tree.find(node);
    if (item != nullptr && item->node.unavailable) {
        draft.note(draft.words().say("slot.full_choose_other"), accessibility::Earcon::Error);
        return;
    }
    if (const auto site = behind(node, "slot/site/"); !site.empty()) {
        choose_site(draft, site);
    } else if (const auto day = behind(node, "slot/day/"); !day.empty()) {
        choose_day(draft, day);
    } else if (const auto slot = behind(node, "slot/slot/"); !slot.empty()) {
        draft.session().slot = slot;
        draft.session().lost_slot.clear();
    }
    ChoosingSlot cleared = screen;
    cleared.missing = false;
    draft.state().screen = cleared;
    draft.step.earcon = accessibility::Earcon::Selected;
}

}  // namespace

std::vector<accessibility::Named> named_sites(const World& world, const Phrasebook& words) {
    std::vector<accessibility::Nameable> things;
    for (const auto& site : world.assessments.sites) {
        things.push_back({in_language(words, site.name).text, {in_language(words, site.address).text}});
    }
    return accessibility::told_apart(things, words);
}

std::string slot_words(const Phrasebook& words, const Slot& slot) {
    return day_words(words, slot.day) + words.say("date.gap") + time_words(words, slot.start);
}

void lose_slot(Draft& draft) {
    auto& session = draft.session();
    session.lost_slot = std::exchange(session.slot, std::string());
    if (left_on(draft.world, draft.state(), session.site, session.day) == 0) {
        session.day.clear();
    }
    if (left_on(draft.world, draft.state(), session.site, "") == 0) {
        session.site.clear();
    }
}

std::string lost_words(const World& world, const State& state) {
    if (state.session.lost_slot.empty()) {
        return "";
    }
    const auto& words = world.phrases(state.preferences);
    const auto& submissions = state.session.submissions;
    const auto* slot = world.assessments.slot(state.session.lost_slot);
    const bool is_refused = std::any_of(submissions.begin(), submissions.end(), [&](const Sent& sent) {
        return sent.slot == state.session.lost_slot && sent.state == SubmissionState::Refused;
    });
    return slot == nullptr ? words.say("booking.lost.gone")
                           : words.say(is_refused ? "booking.lost.refused" : "booking.lost",
                                       {{"time", slot_words(words, *slot)}});
}

void assessments_replaced(Draft& draft) {
    auto& session = draft.session();
    note_new_content(draft.world, draft.state().places);
    const bool is_sent = std::any_of(
        session.submissions.begin(), session.submissions.end(),
        [&](const Sent& sent) { return sent.service == Service::Booking && sent.slot == session.slot; });
    if (session.slot.empty() || is_sent || places_left(draft.world, draft.state().places, session.slot) > 0) {
        return;
    }
    lose_slot(draft);
    draft.warn(lost_words(draft.world, draft.state()));
}

Page view_choosing(const World& world, const State& state, const ChoosingSlot& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto step = step_words(screen.step);
    const std::string key = "booking." + std::string(step.name);
    Page page{"slot/" + std::string(step.name),
              words.say(key),
              progress_of(world, state, Service::Booking, screen),
              {}};
    if (const auto lost = lost_words(world, state); !lost.empty()) {
        page.children.push_back(text("slot/lost", lost));
    }
    page.children.push_back(hint_text("slot/hint", words.say(key + ".hint")));
    if (screen.missing) {
        Node problem;
        problem.id = "slot/problem/" + std::to_string(screen.missing_serial);
        problem.role = accessibility::Role::Notice;
        problem.name = words.say(key + ".missing");
        problem.icon = "error";
        problem.live = accessibility::Live::Assertive;
        page.children.push_back(std::move(problem));
    }
    if (const int days = lead_days_of(world, state.session); days > 0 && screen.step == SlotStep::Day) {
        page.children.push_back(
            text("slot/lead", words.say("booking.lead", {{"count", std::to_string(days)}})));
    }
    auto options = step.options(world, state, words);
    if (options.empty()) {
        page.children.push_back(text("slot/none", words.say("booking.none")));
    } else {
        page.children.push_back(list("slot/options", Arrangement::Grid, std::move(options)));
    }
    page.children.push_back(
        group("slot/actions", Arrangement::Row,
              {button_for("slot/previous", words.say("ask.previous"), Gesture::PreviousPage),
               primary(button_for("slot/onward", words.say("ask.onward"), Gesture::NextPage))}));
    return page;
}

void activate_choosing(Draft& draft, const ChoosingSlot& screen, const NodeId& node) {
    if (node == "slot/previous") {
        if (!draft.back()) {
            draft.go_home();
        }
    } else if (node != "slot/onward") {
        pick(draft, screen, node);
    } else if (is_chosen(draft.session(), screen.step)) {
        go_onward(draft, Service::Booking, screen, screen.from_review);
    } else {
        const auto serial = ++draft.state().notice.serial;
        draft.replace(ChoosingSlot{screen.step, true, screen.from_review, serial});
        draft.step.earcon = accessibility::Earcon::Error;
    }
}

}  // namespace qiming::kiosk
