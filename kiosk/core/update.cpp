#include "kiosk/core/update.h"

#include <algorithm>
#include <array>

#include "accessibility/interaction/navigation.h"
#include "accessibility/position.h"
#include "kiosk/core/asking/answering.h"
#include "kiosk/core/asking/revealing.h"
#include "kiosk/core/booking/booking.h"
#include "kiosk/core/calling/calling.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/fronts.h"
#include "kiosk/core/hands.h"
#include "kiosk/core/health/health.h"
#include "kiosk/core/idle/idle.h"
#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/jobs/posting.h"
#include "kiosk/core/link/link.h"
#include "kiosk/core/notice.h"
#include "kiosk/core/outcome/outcome.h"
#include "kiosk/core/overloaded.h"
#include "kiosk/core/resting/resting.h"
#include "kiosk/core/slip/slip.h"
#include "kiosk/core/sound/privacy.h"
#include "kiosk/core/sound/sound.h"
#include "kiosk/core/spelling/spelling.h"
#include "kiosk/core/staff/staff.h"
#include "kiosk/core/typing/typing.h"

namespace qiming::kiosk {

namespace {

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

// What has a clock beside the fronts.
struct Clock {
    void (*due)(Draft& draft);
    std::optional<std::int64_t> (*next)(const State& state);
};
constexpr std::array<Clock, 4> clocks = {{{reveal_due, next_hiding},
                                          {settle_due, next_settling},
                                          {tell_due_call, next_call_news},
                                          {rest_due, next_rest}}};

void woken(Draft& draft) {
    wake_fronts(draft);
    for (const Clock& clock : clocks) {
        clock.due(draft);
    }
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
    earliest = std::min(earliest, next_wake_of_fronts(world, state).value_or(earliest));
    for (const Clock& clock : clocks) {
        earliest = std::min(earliest, clock.next(state).value_or(earliest));
    }
    return earliest;
}

}  // namespace qiming::kiosk
