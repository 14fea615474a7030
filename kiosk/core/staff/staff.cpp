#include "kiosk/core/staff/staff.h"

#include "kiosk/core/calling/calling.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/spelling/spelling.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {

constexpr std::int64_t longest_break_ms = 15 * 60'000;
constexpr const char* go_on = "staff/go-on";
constexpr const char* end_visit = "staff/end";

void set_sound(Draft& draft) {
    const auto& preferences = draft.state().preferences;
    draft.want(SetSound{preferences.route, preferences.volume, preferences.rate});
}

void begin(Draft& draft) {
    State& state = draft.state();
    end_spelling(state);
    state.spells_next = false;
    state.staff = StaffBreak{state.session.visit, state.preferences, state.focus, state.item};
    state.preferences = {};
    state.preferences.route = state.staff->preferences.route;
    state.preferences.sound_off = true;
    state.focus = go_on;
    set_sound(draft);
}

void end(Draft& draft) {
    State& state = draft.state();
    const StaffBreak parked = *std::exchange(state.staff, std::nullopt);
    state.preferences.sound_off = false;
    if (parked.visit == state.session.visit) {
        state.preferences = parked.preferences;
        state.focus = parked.focus;
        state.item = parked.item;
    }
    set_sound(draft);
    draft.step.reread = true;
    draft.note(draft.words().say("staff.gone"));
}

void activate(Draft& draft, const NodeId& node) {
    if (node == go_on) {
        end(draft);
    } else if (node == end_visit) {
        wipe(draft);
        rest(draft);
    }
}

}  // namespace

Page view_staff(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    Node end_button = button(end_visit, words.say("staff.end"));
    end_button.irreversible = true;
    return {"staff",
            words.say("staff.title"),
            std::nullopt,
            {text("staff/kept", words.say("staff.kept")),
             group("staff/actions", Arrangement::Row,
                   {std::move(end_button), primary(button(go_on, words.say("staff.go_on")))})}};
}

void toggle_staff_break(Draft& draft) {
    if (draft.state().staff) {
        end(draft);
    } else {
        begin(draft);
    }
}

void act_in_break(Draft& draft, const accessibility::Intent& intent) {
    const auto* on = std::get_if<accessibility::ActivateNode>(&intent);
    const auto* moved = std::get_if<accessibility::MoveFocus>(&intent);
    if (intent == accessibility::Intent(accessibility::Command{Gesture::CallStaff})) {
        call_staff(draft);
    } else if (on != nullptr && (on->node == go_on || on->node == end_visit)) {
        activate(draft, on->node);
    } else if (moved != nullptr) {
        draft.state().focus = moved->to;
    } else {
        draft.note(draft.words().say("staff.wait"));
    }
}

void keep_news_back(Draft& draft) {
    draft.state().notice.text.clear();
    draft.state().notice.private_text.clear();
    draft.step.told.reset();
    draft.step.earcon = accessibility::Earcon::None;
}

void park_jack(Draft& draft) {
    State& state = draft.state();
    if (state.staff) {
        state.staff->preferences.route = state.preferences.route;
        state.staff->preferences.volume = state.preferences.volume;
        state.staff->preferences.private_on_speaker = false;
        if (state.preferences.route == accessibility::AudioRoute::Headphones) {
            state.staff->preferences.sound_off = false;
        }
    }
}

void break_due(Draft& draft) {
    const auto at = next_break_end(draft.state());
    if (at && draft.state().now.steady_ms >= *at) {
        wipe(draft);
        rest(draft);
    }
}

std::optional<std::int64_t> next_break_end(const State& state) {
    return state.staff ? std::optional(state.idle.last_action_ms + longest_break_ms) : std::nullopt;
}

}  // namespace qiming::kiosk
