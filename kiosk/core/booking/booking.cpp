#include "kiosk/core/booking/booking.h"

#include <algorithm>
#include <map>
#include <utility>

#include "accessibility/presentation/telling_apart.h"
#include "content/calendar/civil_day.h"
#include "kiosk/core/asking/answering.h"
#include "kiosk/core/asking/asking.h"
#include "kiosk/core/booking/places.h"
#include "kiosk/core/booking/slot_words.h"
#include "kiosk/core/jobs/job_words.h"
#include "kiosk/core/services/steps.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;
using accessibility::Phrasebook;
using content::Slot;
using SlotStep = ChoosingSlot::Step;

namespace {

std::string left_words(const Phrasebook& words, int left) {
    return left > 0 ? words.say("slot.left", {{"count", std::to_string(left)}}) : words.say("slot.full");
}

struct Option {
    std::string id;  // of the site or the slot, or the day
    Node node;
};

Node option(NodeId id, std::string name, std::string hint, bool chosen, bool full) {
    Node made = choice(std::move(id), std::move(name), chosen);
    made.hint = std::move(hint);
    made.unavailable = full;
    return made;
}

std::vector<Option> sites(const World& world, const State& state, const Phrasebook& words) {
    const auto named = named_sites(world, words);
    std::vector<Option> options;
    for (std::size_t at = 0; at < named.size(); ++at) {
        const auto& site = world.assessments.sites[at];
        Node made = option("slot/site/" + site.id, named[at].name,
                           named[at].has_detail[0] ? "" : in_language(words, site.address).text,
                           state.session.site == site.id, false);
        made.language = in_language(words, site.name).language;
        options.push_back({site.id, std::move(made)});
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

std::vector<Option> days(const World& world, const State& state, const Phrasebook& words) {
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
    std::vector<Option> options;
    for (const auto& [day, places] : left) {
        options.push_back({day, option("slot/day/" + day, named[options.size()].name, left_words(words, places),
                                       state.session.day == day, places == 0)});
    }
    return options;
}

// Rows of one hour at one site are one thing to a visitor, whoever assesses: the one with a place left is
// taken.
std::vector<Option> slots(const World& world, const State& state, const Phrasebook& words) {
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
    std::vector<Option> options;
    for (const auto& [start, hour] : hours) {
        options.push_back(
            {hour.taken->id, option("slot/slot/" + hour.taken->id, time_words(words, start),
                                    left_words(words, hour.left), hour.is_chosen, hour.left == 0)});
    }
    return options;
}

struct StepWords {
    std::string_view name;
    std::vector<Option> (*options)(const World&, const State&, const Phrasebook&);
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

void pick(Draft& draft, const ChoosingSlot& screen, SlotStep step, const std::string& id, bool is_full) {
    if (is_full) {
        draft.note(draft.words().say("slot.full_choose_other"), accessibility::Earcon::Error);
        return;
    }
    switch (step) {
        case SlotStep::Site: choose_site(draft, id); break;
        case SlotStep::Day: choose_day(draft, id); break;
        case SlotStep::Slot:
            draft.session().slot = id;
            draft.session().lost_slot.clear();
            break;
    }
    ChoosingSlot cleared = screen;
    cleared.missing = false;
    draft.state().screen = cleared;
    draft.step.earcon = accessibility::Earcon::Selected;
}

void go_on(Draft& draft, const ChoosingSlot& screen) {
    if (is_chosen(draft.session(), screen.step)) {
        go_onward(draft, screen.service, screen, screen.from_review);
        return;
    }
    const auto serial = ++draft.state().notice.serial;
    draft.replace(ChoosingSlot{screen.service, screen.step, true, screen.from_review, serial});
    draft.step.earcon = accessibility::Earcon::Error;
}

}  // namespace

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
    const bool is_sent =
        std::any_of(session.submissions.begin(), session.submissions.end(), [&](const Sent& sent) {
            return sent.service.is_with(content::Chosen::Slot) && sent.slot == session.slot;
        });
    if (session.slot.empty() || is_sent || places_left(draft.world, draft.state().places, session.slot) > 0) {
        return;
    }
    lose_slot(draft);
    draft.warn(lost_words(draft.world, draft.state()));
}

namespace {

Node problem_of(const ChoosingSlot& screen, std::string missing) {
    Node problem;
    problem.id = "slot/problem/" + std::to_string(screen.missing_serial);
    problem.role = accessibility::Role::Notice;
    problem.name = std::move(missing);
    problem.icon = "error";
    problem.live = accessibility::Live::Assertive;
    return problem;
}

}  // namespace

Page view_choosing(const World& world, const State& state, const ChoosingSlot& screen) {
    const auto& words = world.phrases(state.preferences);
    const auto step = step_words(screen.step);
    const std::string key = "booking." + std::string(step.name);
    Page page{"slot/" + std::string(step.name),
              words.say(key),
              progress_of(world, state, screen.service, screen),
              {}};
    if (const auto lost = lost_words(world, state); !lost.empty()) {
        page.children.push_back(text("slot/lost", lost));
    }
    page.children.push_back(hint_text("slot/hint", words.say(key + ".hint")));
    if (screen.missing) {
        page.children.push_back(problem_of(screen, words.say(key + ".missing")));
    }
    if (const int days = lead_days_of(world, state.session); days > 0 && screen.step == SlotStep::Day) {
        page.children.push_back(
            text("slot/lead", words.say("booking.lead", {{"count", std::to_string(days)}})));
    }
    std::vector<Node> options;
    for (auto& [id, node] : step.options(world, state, words)) {
        const bool is_full = node.unavailable;
        options.push_back(page.deeds.on(std::move(node), [screen, id = id, is_full](Draft& draft) {
            pick(draft, screen, screen.step, id, is_full);
        }));
    }
    if (options.empty()) {
        page.children.push_back(text("slot/none", words.say("booking.none")));
    } else {
        page.children.push_back(list("slot/options", Arrangement::Grid, std::move(options)));
    }
    page.children.push_back(
        group("slot/actions", Arrangement::Row,
              {page.deeds.on(button_for("slot/previous", words.say("ask.previous"), Gesture::PreviousPage),
                             [](Draft& draft) { draft.leave(); }),
               page.deeds.on(primary(button_for("slot/onward", words.say("ask.onward"), Gesture::NextPage)),
                             [screen](Draft& draft) { go_on(draft, screen); })}));
    return page;
}

}  // namespace qiming::kiosk
