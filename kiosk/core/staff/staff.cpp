#include "kiosk/core/staff/staff.h"

#include <array>

#include "kiosk/core/calling/calling.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/sound/sound.h"
#include "kiosk/core/spelling/spelling.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Gesture;

namespace {

constexpr std::int64_t longest_break_ms = 15 * 60'000;
constexpr std::array<int, 3> told_before_end_s = {60, 30, 10};
constexpr const char* go_on = "staff/go-on";

void begin(Draft& draft) {
    State& state = draft.state();
    end_spelling(state);
    state.spells_next = false;
    end_call(draft);
    state.staff = StaffBreak{state.session.visit, state.preferences, state.focus, state.item};
    const accessibility::Preferences& visitors = state.staff->preferences;
    state.preferences = {};
    state.preferences.language = visitors.language;
    state.preferences.rate = visitors.rate;
    state.preferences.volume = visitors.volume;
    state.preferences.route = visitors.route;
    state.preferences.sound_off = visitors.sound_off;
    state.focus = go_on;
}

void end(Draft& draft) {
    State& state = draft.state();
    const StaffBreak parked = *std::exchange(state.staff, std::nullopt);
    if (parked.visit == state.session.visit) {
        state.preferences = parked.preferences;
        state.focus = parked.focus;
        state.item = parked.item;
    }
    draft.step.telling = FromTheTop{};
    draft.note(draft.words().say("staff.gone"));
}

std::int64_t ends_at(const State& state) {
    return state.idle.last_action_ms + longest_break_ms;
}

// The next warning that is due: 60, 30, 10 seconds before the end, then the end.
int next_told_s(const State& state) {
    for (const int seconds : told_before_end_s) {
        if (state.staff->told_s == 0 || seconds < state.staff->told_s) {
            return seconds;
        }
    }
    return 0;
}

}  // namespace

Page view_staff(const World& world, const State& state) {
    const auto& words = world.phrases(state.preferences);
    Page page = {
        "staff", words.say("staff.title"), std::nullopt, {text("staff/kept", words.say("staff.kept"))}};
    Node end_button = page.deeds.on(button("staff/end", words.say("staff.end")),
                                    [](Draft& draft) { say_goodbye(draft, Farewell::Why::ByStaff); });
    end_button.irreversible = true;
    if (!state.staff_alarm.empty()) {
        page.children.push_back(text("staff/alarm", words.say("staff.alarm." + state.staff_alarm)));
    }
    if (const int seconds = state.staff->told_s; seconds > 0) {
        Node ends = text("staff/ends", words.say("staff.ends", {{"seconds", std::to_string(seconds)}}));
        ends.role = accessibility::Role::Status;
        ends.live = accessibility::Live::Assertive;
        page.children.push_back(std::move(ends));
    }
    page.children.push_back(
        group("staff/actions", Arrangement::Row,
              {std::move(end_button), page.deeds.on(primary(button(go_on, words.say("staff.go_on"))), end)}));
    return page;
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
    const Page page = view_staff(draft.world, draft.state());
    const Deed* deed = on == nullptr ? nullptr : page.deeds.find(on->node);
    const auto* moved = std::get_if<accessibility::MoveFocus>(&intent);
    if (intent == accessibility::Intent(accessibility::Command{Gesture::StaffBreak})) {
        end(draft);
    } else if (intent == accessibility::Intent(accessibility::Command{Gesture::CallStaff})) {
        call_staff(draft);
    } else if (deed != nullptr) {
        (*deed)(draft);
    } else if (moved != nullptr) {
        draft.state().focus = moved->to;
    } else if (intent == accessibility::Intent(accessibility::Command{Gesture::Louder})) {
        adjust(draft, Gesture::Louder);
        draft.state().staff->preferences.volume = draft.state().preferences.volume;
    } else {
        draft.note(draft.words().say("staff.wait"));
    }
}

void keep_news_back(Draft& draft) {
    draft.state().notice.text.clear();
    draft.state().notice.private_text.clear();
    draft.step.tell_what_changed_instead();
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
    State& state = draft.state();
    if (!state.staff || state.now.steady_ms < *next_break_news(state)) {
        return;
    }
    if (state.now.steady_ms >= ends_at(state)) {
        say_goodbye(draft, Farewell::Why::Unattended);
    } else {
        state.staff->told_s = next_told_s(state);
    }
}

std::optional<std::int64_t> next_break_news(const State& state) {
    constexpr std::int64_t second_ms = 1'000;
    return state.staff ? std::optional(ends_at(state) - next_told_s(state) * second_ms) : std::nullopt;
}

}  // namespace qiming::kiosk
