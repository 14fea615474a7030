#include "kiosk/core/fronts.h"

#include <algorithm>

#include "accessibility/interaction/navigation.h"
#include "kiosk/core/acting.h"
#include "kiosk/core/idle/idle.h"
#include "kiosk/core/sandbox/sandbox.h"
#include "kiosk/core/settings/settings.h"
#include "kiosk/core/spelling/spelling.h"
#include "kiosk/core/staff/staff.h"
#include "kiosk/core/switches/switches.h"
#include "kiosk/core/typing/typing.h"

namespace qiming::kiosk {

using accessibility::Gesture;
using accessibility::Intent;

namespace {

// Null: a key, or a finger that means nothing.
const Intent* meant_by(const Hand& hand) {
    if (const auto* touch = std::get_if<Touched>(&hand)) {
        return touch->intent ? &*touch->intent : nullptr;
    }
    return std::get_if<Intent>(&hand);
}

bool answered_by_break(Draft& draft, const Hand& hand) {
    if (const auto* intent = meant_by(hand)) {
        act_in_break(draft, *intent);
        return true;
    }
    const auto* key = std::get_if<KeyPressed>(&hand);
    if (key == nullptr) {
        return false;
    }
    if (key->gesture) {
        act_in_break(draft, accessibility::interpret(draft.tree, *key->gesture));
    } else {
        answer_unknown(draft);
    }
    return true;
}

// Whoever is there has answered; whoever calls staff has called, too.
bool answered_by_idle(Draft& draft, const Hand& hand) {
    extend(draft);
    if (!calls_staff(hand)) {
        return true;
    }
    draft.state().notice.text.clear();
    return false;
}

bool answered_by_curtain(Draft& draft, const Hand& hand) {
    const bool is_touch = std::holds_alternative<Touched>(hand);  // exploring goes on behind it
    if (is_touch) {
        touch_curtain(draft);
    }
    return is_touch;
}

bool describe_touch(Draft& draft, const Intent& intent) {
    if (const auto* on = std::get_if<accessibility::ActivateNode>(&intent);
        on != nullptr && on->node == leave_sandbox_button) {
        leave_sandbox(draft);
    } else if (const auto* said = std::get_if<accessibility::Command>(&intent)) {
        describe_key(draft, said->gesture);
    } else {
        draft.note(draft.words().say("help.key.touch"));
    }
    return true;
}

bool answered_by_sandbox(Draft& draft, const Hand& hand) {
    if (const auto* intent = meant_by(hand)) {
        return describe_touch(draft, *intent);
    }
    const auto* key = std::get_if<KeyPressed>(&hand);
    if (key == nullptr) {
        return false;
    }
    end_spelling(draft.state());
    if (const auto which = switch_of(draft.state(), key->key)) {
        describe_key(draft, which == Switch::Select ? Gesture::Activate : Gesture::Next);
    } else if (key->gesture) {
        describe_key(draft, *key->gesture);
    } else {
        answer_unknown(draft);
    }
    return true;
}

bool answered_by_switches(Draft& draft, const Hand& hand) {
    const auto* key = std::get_if<KeyPressed>(&hand);
    if (key == nullptr) {
        return false;
    }
    const auto which = switch_of(draft.state(), key->key);
    if (!which) {
        return learn_switch(draft, *key);
    }
    end_spelling(draft.state());
    if (const auto intent = press_switch(draft, *which)) {
        act(draft, *intent);
    }
    return true;
}

bool answered_by_spelling(Draft& draft, const Hand& hand) {
    if (const auto* intent = meant_by(hand)) {
        return spell_touched(draft, *intent);
    }
    const auto* key = std::get_if<KeyPressed>(&hand);
    if (key != nullptr && key->gesture) {
        return spell(draft, *key->gesture);
    }
    if (key != nullptr) {
        end_spelling(draft.state());
    }
    return false;
}

bool answered_by_typing(Draft& draft, const Hand& hand) {
    const auto* key = std::get_if<KeyPressed>(&hand);
    return key != nullptr && type_by_name(draft, *key);
}

}  // namespace

const std::array<Front, 7>& fronts() {
    static const std::array<Front, 7> all = {{
        {[](const World&, const State& state) { return state.staff.has_value(); }, answered_by_break,
         view_staff, break_due, [](const World&, const State& state) { return next_break_news(state); }},
        {[](const World&, const State& state) { return state.idle.warning; }, answered_by_idle, view_idle,
         idle_due, next_idle},
        {[](const World&, const State& state) { return state.preferences.curtain; }, answered_by_curtain,
         nullptr, nullptr, nullptr},
        {[](const World&, const State& state) { return state.sandbox.active; }, answered_by_sandbox,
         view_sandbox, nullptr, nullptr},
        {[](const World&, const State& state) {
             return state.switches.use != Switches::Use::None ||
                    std::holds_alternative<SwitchSetup>(state.screen);
         },
         answered_by_switches, nullptr, scan_due,
         [](const World&, const State& state) { return next_scan(state); }},
        {[](const World&, const State& state) { return state.spelling || state.spells_next; },
         answered_by_spelling, nullptr, explain_due,
         [](const World&, const State& state) { return next_explanation(state); }},
        {[](const World& world, const State& state) { return is_typing(world, state); }, answered_by_typing,
         nullptr, tap_due, [](const World&, const State& state) { return next_tap(state); }},
    }};
    return all;
}

bool calls_staff(const Hand& hand) {
    const auto* key = std::get_if<KeyPressed>(&hand);
    const auto* intent = meant_by(hand);
    return (key != nullptr && key->gesture == Gesture::CallStaff) ||
           (intent != nullptr && *intent == Intent(accessibility::Command{Gesture::CallStaff}));
}

bool is_answered_by_a_front(Draft& draft, const Hand& hand) {
    return std::any_of(fronts().begin(), fronts().end(), [&](const Front& front) {
        return front.stands(draft.world, draft.state()) && front.answers(draft, hand);
    });
}

std::optional<Page> page_of_front(const World& world, const State& state) {
    for (const Front& front : fronts()) {
        if (front.view != nullptr && front.stands(world, state)) {
            return front.view(world, state);
        }
    }
    return std::nullopt;
}

void wake_fronts(Draft& draft) {
    for (const Front& front : fronts()) {
        if (front.due != nullptr) {
            front.due(draft);
        }
        if (front.view != nullptr && front.stands(draft.world, draft.state())) {
            return;
        }
    }
}

std::optional<std::int64_t> next_wake_of_fronts(const World& world, const State& state) {
    std::optional<std::int64_t> earliest;
    for (const Front& front : fronts()) {
        if (const auto at = front.next_wake == nullptr ? std::nullopt : front.next_wake(world, state)) {
            earliest = std::min(*at, earliest.value_or(*at));
        }
        if (front.view != nullptr && front.stands(world, state)) {
            break;
        }
    }
    return earliest;
}

void answer_unknown(Draft& draft) {
    end_spelling(draft.state());
    draft.note(draft.words().say("edge.nothing_here"), accessibility::Earcon::Edge);
}

}  // namespace qiming::kiosk
