#include "kiosk/core/update.h"

#include <algorithm>

#include "accessibility/interaction/navigation.h"
#include "accessibility/position.h"
#include "kiosk/core/acting.h"
#include "kiosk/core/asking/asking.h"
#include "kiosk/core/asking/revealing.h"
#include "kiosk/core/booking/booking.h"
#include "kiosk/core/calling/calling.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/health/health.h"
#include "kiosk/core/idle/idle.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/link/link.h"
#include "kiosk/core/notice.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/resting/resting.h"
#include "kiosk/core/sandbox/sandbox.h"
#include "kiosk/core/settings/settings.h"
#include "kiosk/core/slip/slip.h"
#include "kiosk/core/sound/privacy.h"
#include "kiosk/core/sound/sound.h"
#include "kiosk/core/spelling/spelling.h"
#include "kiosk/core/staff/staff.h"
#include "kiosk/core/switches/switches.h"
#include "kiosk/core/touch/touch.h"
#include "kiosk/core/typing/typing.h"
#include "kiosk/core/view.h"

namespace qiming::kiosk {

using accessibility::Gesture;
using accessibility::Intent;

namespace {

// What every action of the visitor passes through, whatever it was done with. True: it is answered.
bool is_answered_before(Draft& draft, bool calls_staff, bool is_touch = false) {
    note_action(draft);
    hide_again(draft.state());
    if (extend(draft) && !calls_staff) {
        return true;
    }
    draft.state().notice.text.clear();
    draft.state().curtain_touched = draft.state().curtain_touched && is_touch;
    if (std::holds_alternative<Resting>(draft.state().screen)) {
        wake(draft);
        return !calls_staff;
    }
    if (std::holds_alternative<Farewell>(draft.state().screen)) {
        rest(draft);
        wake(draft);
        return !calls_staff;
    }
    return false;
}

// A key that nobody gave a meaning is answered.
void unknown_key_pressed(Draft& draft) {
    end_spelling(draft.state());
    draft.note(draft.words().say("edge.nothing_here"), accessibility::Earcon::Edge);
}

void switch_pressed(Draft& draft, Switch which) {
    end_spelling(draft.state());
    if (draft.state().sandbox.active) {
        describe_key(draft, which == Switch::Select ? Gesture::Activate : Gesture::Next);
    } else if (const auto intent = press_switch(draft, which)) {
        act(draft, *intent);
    }
}

void key_pressed(Draft& draft, const KeyPressed& key) {
    if (is_answered_before(draft, key.gesture == Gesture::CallStaff)) {
        return;
    }
    if (draft.state().staff) {
        if (key.gesture) {
            act(draft, accessibility::interpret(draft.tree, *key.gesture));
        } else {
            unknown_key_pressed(draft);
        }
        return;
    }
    if (const auto which = switch_of(draft.state(), key.key)) {
        switch_pressed(draft, *which);
        return;
    }
    if (!draft.state().sandbox.active && learn_switch(draft, key)) {
        return;
    }
    if (draft.state().sandbox.active && key.gesture) {
        describe_key(draft, *key.gesture);
    } else if (!draft.state().sandbox.active && !draft.state().spelling && type_by_name(draft, key)) {
        return;
    } else if (!key.gesture) {
        unknown_key_pressed(draft);
    } else if (!spell(draft, *key.gesture)) {
        act(draft, accessibility::interpret(draft.tree, *key.gesture));
    }
}

// True: the finger chose what is read by character.
bool spell_touched(Draft& draft, const Intent& intent) {
    if (!choose_what_to_spell(draft, intent)) {
        return false;
    }
    const auto tree = accessibility::Tree::of(view(draft.world, draft.state()), draft.state().focus);
    if (tree) {
        start_spelling(draft, *tree);
    }
    return tree.has_value();
}

void touched_on(Draft& draft, const std::optional<Intent>& intent) {
    if (!intent) {
        end_spelling(draft.state());
        draft.note(draft.words().say("edge.nothing_here"), accessibility::Earcon::Edge);
    } else if (!draft.state().sandbox.active) {
        if (!spell_touched(draft, *intent)) {
            act(draft, *intent);
        }
    } else if (const auto* on = std::get_if<accessibility::ActivateNode>(&*intent);
               on != nullptr && on->node == "help/done") {
        leave_sandbox(draft);
    } else if (const auto* said = std::get_if<accessibility::Command>(&*intent)) {
        describe_key(draft, said->gesture);
    } else {
        draft.note(draft.words().say("help.key.touch"));
    }
}

void touched(Draft& draft, const std::optional<Intent>& intent) {
    const bool at_rest = std::holds_alternative<Resting>(draft.state().screen);
    const bool calls = intent == Intent(accessibility::Command{Gesture::CallStaff});
    draft.state().touch.touched = true;
    if (is_answered_before(draft, calls, true)) {
        if (at_rest && intent == Intent(accessibility::ActivateNode{large_print_corner})) {
            draft.state().preferences.text_size = accessibility::TextSize::Largest;
        }
    } else if (!touch_curtain(draft)) {
        touched_on(draft, intent);
    }
}

void touch_too_short(Draft& draft) {
    if (!is_answered_before(draft, false, true)) {
        draft.note(draft.words().say("touch.hold"), accessibility::Earcon::Edge);
    }
}

// The finger that woke a resting terminal explores, too.
void explore_rested(Draft& draft) {
    is_answered_before(draft, false, true);
    draft.state().touch.touched = true;
    end_spelling(draft.state());
    if (!draft.state().staff) {
        begin_exploring(draft);
    }
}

void explored_by_finger(Draft& draft, const Explored& what) {
    if (!is_answered_before(draft, false, true)) {
        end_spelling(draft.state());
        explored(draft, what.what);
    }
}

void explore_tapped(Draft& draft) {
    if (is_answered_before(draft, false, true)) {
        return;
    }
    if (const auto intent = tapped_anywhere(draft)) {
        touched_on(draft, intent);
    }
}

void jack_changed(Draft& draft, bool inserted) {
    note_action(draft);
    hide_again(draft.state());
    end_spelling(draft.state());
    if (!draft.state().notice.important) {
        draft.state().notice.text.clear();  // it was heard; what is important is heard again with the page
    }
    switch_jack(draft, inserted);
    park_jack(draft);
    if (inserted && std::holds_alternative<Farewell>(draft.state().screen)) {
        rest(draft);  // this is the next visitor
    }
    if (inserted && std::holds_alternative<Resting>(draft.state().screen)) {
        wake(draft);
    }
}

void woken(Draft& draft) {
    break_due(draft);
    idle_due(draft);
    if (draft.state().idle.warning) {
        end_spelling(draft.state());
    }
    explain_due(draft);
    tap_due(draft);
    reveal_due(draft);
    scan_due(draft);
    settle_due(draft);
    tell_due_call(draft);
    rest_due(draft);
}

void speech_changed(Draft& draft, bool speaking) {
    draft.state().speaking = speaking;
    if (!speaking && !draft.state().idle.warning && !draft.state().staff) {
        note_action(draft);
    }
    if (draft.state().switches.use != Switches::Use::None) {
        draft.state().switches.since_ms = draft.state().now.steady_ms;
    }
    if (auto* farewell = std::get_if<Farewell>(&draft.state().screen); farewell != nullptr && !speaking) {
        farewell->since_ms = draft.state().now.steady_ms;
    }
}

void content_replaced(Draft& draft, ContentReplaced::Part part) {
    if (part == ContentReplaced::Part::Assessments) {
        assessments_replaced(draft);
    } else {
        follow_jobs(draft);
    }
}

void react(Draft& draft, const Event& event) {
    std::visit(Overloaded{[&](const KeyPressed& key) { key_pressed(draft, key); },
                          [&](const Touched& touch) { touched(draft, touch.intent); },
                          [&](const TouchTooShort&) { touch_too_short(draft); },
                          [&](const ExploreRested&) { explore_rested(draft); },
                          [&](const Explored& what) { explored_by_finger(draft, what); },
                          [&](const ExploreTapped&) { explore_tapped(draft); },
                          [&](const Panned&) {
                              note_action(draft);
                              extend(draft);
                          },
                          [&](const JackChanged& jack) { jack_changed(draft, jack.inserted); },
                          [&](const Woken&) { woken(draft); },
                          [&](const SpeechChanged& speech) { speech_changed(draft, speech.speaking); },
                          [&](const Stored& what) { stored(draft, what); },
                          [&](const StoreFailed& what) { store_failed(draft, what); },
                          [&](const CentreAnswered& answer) { centre_answered(draft, answer.receipt); },
                          [&](const CentreRefused& refused) { centre_refused(draft, refused); },
                          [&](const Renumbered& what) { renumbered(draft, what); },
                          [&](const FoundUntold&) { draft.state().has_untold = true; },
                          [&](const StaffAlarm& what) { draft.state().staff_alarm = what.reason; },
                          [&](const LinkChanged& link) {
                              link_changed(draft, link.online);
                              settle_due(draft);
                          },
                          [&](const CallPosted& call) { call_posted(draft, call); },
                          [&](const CallFailed& call) { call_failed(draft, call); },
                          [&](const CallAcknowledged& call) { call_acknowledged(draft, call.id); },
                          [&](const CandidatesFound& found) { candidates_found(draft, found); },
                          [&](const ContentReplaced& what) { content_replaced(draft, what.part); },
                          [&](const DeviceFailed& failed) { device_failed(draft, failed.device); },
                          [&](const DeviceRecovered& well) { device_recovered(draft, well.device); },
                          [&](const PanelMeasured& what) { draft.state().panel = what.panel; },
                          [&](const PrinterChanged& what) { printer_changed(draft, what); },
                          [&](const SlipPrinted& what) { slip_printed(draft, what); },
                          [&](const SlipFailed& what) { slip_failed(draft, what); }},
               event.what);
}

// The clock in the banner turns with the minute, during a visit and at rest alike.
constexpr std::int64_t minute_ms = 60'000;

}  // namespace

Step update(const World& world, State state, const accessibility::Tree& tree, const Event& event) {
    Draft draft{world, tree, {}};
    draft.state() = std::move(state);
    draft.state().now = event.at;
    if (!accessibility::is_passed_by(tree, tree.focus_index())) {
        draft.state().item = tree.focus().node.id;
    }
    const bool is_break = draft.state().staff.has_value();
    const bool was_silent = draft.state().preferences.sound_off;
    const Notice before = draft.state().notice;
    note_heard(draft, event);
    react(draft, event);
    watch_posting(draft);
    drop_what_is_over(draft, before);
    note_home_left(draft);
    if (was_silent && is_action(event)) {
        answer_without_sound(draft);
    }
    if (is_break && draft.state().staff && !is_action(event)) {
        keep_news_back(draft);
    }
    begin_typing(draft);
    note_bystanders_told(draft);
    if (draft.state().focus.empty()) {
        draft.state().focus = chosen_option(draft.world, draft.state());
    }
    return std::move(draft.step);
}

std::optional<std::int64_t> next_wake(const World& world, const State& state) {
    std::int64_t earliest = state.now.steady_ms + minute_ms;
    for (const auto& due : {next_idle(world, state), next_explanation(state), next_tap(state),
                            next_hiding(state), next_scan(state), next_break_news(state), next_settling(state),
                            next_call_news(state), next_rest(state)}) {
        earliest = std::min(earliest, due.value_or(earliest));
    }
    return earliest;
}

}  // namespace qiming::kiosk
