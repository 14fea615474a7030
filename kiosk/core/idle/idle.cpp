#include "kiosk/core/idle/idle.h"

#include <array>

#include "kiosk/core/calling/calling.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/spelling/spelling.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Live;
using accessibility::Role;

namespace {

constexpr std::array<int, 3> told_again_s = {30, 20, 10};
constexpr std::int64_t second_ms = 1'000;

// The resting screen and the farewell belong to nobody.
bool is_visited(const State& state) {
    return !std::holds_alternative<Resting>(state.screen) && !std::holds_alternative<Farewell>(state.screen);
}

std::int64_t ends_at(const World& world, const State& state) {
    return state.idle.warned_at_ms + world.settings.idle_grace_s * second_ms;
}

// Whoever hears slowly, or reaches things in many steps, is left alone for longer (R37), and so is whoever was
// told to wait for staff.
int patience_of(const State& state) {
    const bool is_slow = state.preferences.rate < accessibility::default_rate;
    return is_slow || state.switches.use != Switches::Use::None || is_waiting_for_staff(state.call) ? 2 : 1;
}

std::int64_t warning_at(const World& world, const State& state) {
    return state.idle.last_action_ms + patience_of(state) * world.settings.idle_warning_s * second_ms;
}

// The next countdown that is due: 30, 20, 10, then 0.
int next_told(const State& state) {
    for (const int seconds : told_again_s) {
        if (seconds < state.idle.told_s) {
            return seconds;
        }
    }
    return 0;
}

}  // namespace

Page view_idle(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    Node countdown;
    countdown.id = "idle/countdown";
    countdown.role = Role::Status;
    countdown.name = words.say("idle.countdown", {{"seconds", std::to_string(state.idle.told_s)}});
    countdown.live = Live::Polite;  // after the question
    countdown.emphasis = accessibility::Emphasis::Large;
    return {"idle",
            words.say("idle.title"),
            std::nullopt,
            {text("idle/how", words.say(is_waiting_for_staff(state.call) ? "idle.how.called" : "idle.how")),
             std::move(countdown),
             group("idle/actions", Arrangement::Row, {primary(button("idle/stay", words.say("idle.stay")))})}};
}

void note_action(Draft& draft) {
    State& state = draft.state();
    state.idle.last_action_ms = state.now.steady_ms;
    if (state.staff) {
        state.staff->told_s = 0;
    }
}

bool extend(Draft& draft) {
    auto& idle = draft.state().idle;
    if (!idle.warning) {
        return false;
    }
    idle.warning = false;
    idle.extensions += 1;
    draft.note(draft.words().say("idle.extended"));
    return true;
}

void idle_due(Draft& draft) {
    State& state = draft.state();
    const auto now = state.now.steady_ms;
    if (!is_visited(state)) {
        return;
    }
    if (!state.idle.warning) {
        if (!state.speaking && now >= warning_at(draft.world, state)) {
            state.idle.warning = true;
            state.idle.warned_at_ms = now;
            state.idle.told_s = draft.world.settings.idle_grace_s;
            state.notice.text.clear();  // told long ago
            end_spelling(state);
        }
        return;
    }
    if (now >= ends_at(draft.world, state)) {
        say_goodbye(draft, Farewell::Why::Unattended);
        return;
    }
    const int due = next_told(state);
    if (due > 0 && now >= ends_at(draft.world, state) - due * second_ms) {
        state.idle.told_s = due;
    }
}

bool is_told_aloud(const State& state) {
    const auto* farewell = std::get_if<Farewell>(&state.screen);
    return state.idle.warning || (state.staff && state.staff->told_s > 0) ||
           (farewell != nullptr && farewell->why == Farewell::Why::Unattended);
}

std::optional<std::int64_t> next_idle(const World& world, const State& state) {
    if (!is_visited(state)) {
        return std::nullopt;
    }
    if (state.idle.warning) {
        return ends_at(world, state) - next_told(state) * second_ms;
    }
    if (state.speaking) {
        return std::nullopt;
    }
    return warning_at(world, state);
}

}  // namespace qiming::kiosk
