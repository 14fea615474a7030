#include "kiosk/core/switches/switches.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {

using Learning = SwitchSetup::Step;

const char* instruction_for(Learning step) {
    switch (step) {
        case Learning::First: return "switches.first";
        case Learning::FirstAgain: return "switches.first_again";
        case Learning::Second: return "switches.second";
        case Learning::SecondAgain: return "switches.second_again";
    }
    return "switches.first";
}

// These lead away from the page, and to help, whatever else is pressed here.
bool keeps_its_meaning(Gesture gesture) {
    return gesture == Gesture::Back || gesture == Gesture::Home || gesture == Gesture::CallStaff ||
           gesture == Gesture::Help;
}

void finish(Draft& draft, const SwitchSetup& setup) {
    Switches& switches = draft.state().switches;
    switches.use = setup.move.empty() ? Switches::Use::One : Switches::Use::Two;
    switches.select = setup.select;
    switches.move = setup.move;
    switches.since_ms = draft.state().now.steady_ms;
    draft.leave();
    draft.note(draft.words().say(setup.move.empty() ? "switches.one_on" : "switches.two_on"));
}

// The key that the step waits for; empty: any.
const std::string& expected_by(const SwitchSetup& setup) {
    static const std::string any;
    switch (setup.step) {
        case Learning::FirstAgain: return setup.select;
        case Learning::SecondAgain: return setup.move;
        default: return any;
    }
}

}  // namespace

Page view_switch_setup(const World& world, const State& state, const SwitchSetup& setup) {
    const auto& words = world.phrases(state.preferences);
    Node how = text("switches/how", words.say(instruction_for(setup.step)));
    how.emphasis = accessibility::Emphasis::Large;
    Deeds deeds;
    Node skip =
        deeds.on(button("switches/skip", words.say("switches.skip")), [](Draft& draft) { draft.leave(); });
    return {"switches/" + std::to_string(static_cast<int>(setup.step)),
            words.say("switches.title"),
            std::nullopt,
            {std::move(how), hint_text("switches/leave", words.say("switches.leave")),
             group("switches/actions", Arrangement::Row, {std::move(skip)})},
            std::move(deeds)};
}

void open_switch_setup(Draft& draft) {
    if (std::holds_alternative<SwitchSetup>(draft.state().screen)) {
        draft.note(draft.words().say("switches.leave"), accessibility::Earcon::Edge);
        return;
    }
    if (draft.state().switches.use != Switches::Use::None) {
        draft.note(draft.words().say("switches.in_use"), accessibility::Earcon::Edge);
        return;
    }
    draft.go(SwitchSetup{});
}

bool learn_switch(Draft& draft, const KeyPressed& key) {
    auto* at = std::get_if<SwitchSetup>(&draft.state().screen);
    if (at == nullptr || key.key.empty() || (key.gesture && keeps_its_meaning(*key.gesture))) {
        return false;
    }
    SwitchSetup next = *at;
    if (const std::string& expected = expected_by(next); !expected.empty() && key.key != expected) {
        draft.note(draft.words().say("switches.wrong"), accessibility::Earcon::Error);
        return true;
    }
    switch (next.step) {
        case Learning::First:
            next.select = key.key;
            next.step = Learning::FirstAgain;
            break;
        case Learning::FirstAgain: next.step = Learning::Second; break;
        case Learning::Second:
            if (key.key == next.select) {
                finish(draft, next);
                return true;
            }
            next.move = key.key;
            next.step = Learning::SecondAgain;
            break;
        case Learning::SecondAgain: finish(draft, next); return true;
    }
    draft.replace(next);
    return true;
}

void use_no_switches(Draft& draft) {
    draft.state().switches = Switches{};
    draft.note(draft.words().say("switches.off"));
}

}  // namespace qiming::kiosk
