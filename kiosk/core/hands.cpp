#include "kiosk/core/hands.h"

#include "accessibility/interaction/navigation.h"
#include "kiosk/core/acting.h"
#include "kiosk/core/asking/revealing.h"
#include "kiosk/core/finish/finish.h"
#include "kiosk/core/fronts.h"
#include "kiosk/core/idle/idle.h"
#include "kiosk/core/resting/resting.h"
#include "kiosk/core/spelling/spelling.h"
#include "kiosk/core/touch/touch.h"

namespace qiming::kiosk {

using accessibility::Intent;

namespace {

// True: it is answered.
bool is_answered_before(Draft& draft, const Hand& hand) {
    State& state = draft.state();
    note_action(draft);
    hide_again(state);
    if (!state.idle.warning) {
        state.notice.text.clear();
        state.curtain_touched = state.curtain_touched && !std::holds_alternative<KeyPressed>(hand);
    }
    const bool is_over = std::holds_alternative<Farewell>(state.screen);
    if (is_over) {
        rest(draft);
    }
    if (is_over || std::holds_alternative<Resting>(state.screen)) {
        wake(draft);
        return !calls_staff(hand);
    }
    return is_answered_by_a_front(draft, hand);
}

void act_or_answer_unknown(Draft& draft, const std::optional<Intent>& intent) {
    if (intent) {
        act(draft, *intent);
    } else {
        answer_unknown(draft);
    }
}

}  // namespace

void key_pressed(Draft& draft, const KeyPressed& key) {
    if (!is_answered_before(draft, key)) {
        act_or_answer_unknown(draft, key.gesture
                                         ? std::optional(accessibility::interpret(draft.tree, *key.gesture))
                                         : std::nullopt);
    }
}

void touched(Draft& draft, const std::optional<Intent>& intent) {
    const bool at_rest = std::holds_alternative<Resting>(draft.state().screen);
    draft.state().touch.touched = true;
    if (!is_answered_before(draft, Touched{intent})) {
        act_or_answer_unknown(draft, intent);
    } else if (at_rest && intent == Intent(accessibility::ActivateNode{large_print_corner})) {
        draft.state().preferences.text_size = accessibility::TextSize::Largest;
    }
}

void touch_too_short(Draft& draft) {
    if (!is_answered_before(draft, Felt{})) {
        draft.note(draft.words().say("touch.hold"), accessibility::Earcon::Edge);
    }
}

void explore_rested(Draft& draft) {
    is_answered_before(draft, Felt{});
    draft.state().touch.touched = true;
    end_spelling(draft.state());
    if (!draft.state().staff) {
        begin_exploring(draft);
    }
}

void explored_by_finger(Draft& draft, const Explored& what) {
    if (!is_answered_before(draft, Felt{})) {
        end_spelling(draft.state());
        explored(draft, what.what);
    }
}

void explore_tapped(Draft& draft) {
    if (is_answered_before(draft, Felt{})) {
        return;
    }
    const auto intent = tapped_anywhere(draft);
    if (intent && !is_answered_by_a_front(draft, *intent)) {
        act(draft, *intent);
    }
}

}  // namespace qiming::kiosk
