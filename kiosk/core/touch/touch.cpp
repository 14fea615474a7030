#include "kiosk/core/touch/touch.h"

#include <algorithm>
#include <array>

#include "accessibility/interaction/navigation.h"
#include "config/key_map.h"

namespace qiming::kiosk {

using accessibility::Earcon;

namespace {

constexpr std::array<int, 4> holds_ms = {0, 300, 600, 1'000};
constexpr std::array<int, 4> double_strikes_ms = {0, 200, 350, 500};
// A finger that was on its way when the page changed meant the page before.
constexpr std::int64_t page_settles_ms = 300;

template <std::size_t n>
void go_round(const std::array<int, n>& values, int& value) {
    const auto at = std::find(values.begin(), values.end(), value);
    value = at == values.end() || at + 1 == values.end() ? values.front() : *(at + 1);
}

std::string name_of(const KeyPressed& key) {
    return !key.key.empty() || !key.gesture ? key.key : std::string(config::name_of(*key.gesture));
}

}  // namespace

void begin_exploring(Draft& draft) {
    draft.state().touch.exploring = true;
    draft.state().touch.explored = {};
    draft.note(draft.words().say("explore.on"));
}

void toggle_exploring(Draft& draft) {
    if (draft.state().touch.exploring) {
        draft.state().touch.exploring = false;
        draft.note(draft.words().say("explore.off"));
    } else {
        begin_exploring(draft);
    }
}

void explored(Draft& draft, const accessibility::UnderFinger& what) {
    TouchHelp& help = draft.state().touch;
    help.explored = what;
    if (!what.turns_to.empty()) {
        draft.note(draft.words().say(what.forward ? "explore.forward" : "explore.backward"));
    } else if (draft.tree.find(what.node) != nullptr) {
        if (draft.tree.focus().node.id == what.node) {
            draft.step.telling = Asked{accessibility::Request::ReadFocus};
        }
        draft.state().focus = what.node;
    }
}

std::optional<accessibility::Intent> tapped_anywhere(Draft& draft) {
    const accessibility::UnderFinger last = std::exchange(draft.state().touch.explored, {});
    if (!last.turns_to.empty() && draft.tree.find(last.turns_to) != nullptr) {
        return accessibility::MoveFocus{last.turns_to};
    }
    if (draft.tree.find(last.node) != nullptr) {
        draft.state().touch.explored = last;
        return accessibility::activation_of(draft.tree, last.node);
    }
    draft.note(draft.words().say("explore.nothing"), Earcon::Edge);
    return std::nullopt;
}

void change_hold(Draft& draft) {
    go_round(holds_ms, draft.state().touch.hold_ms);
}

void change_double_strike(Draft& draft) {
    go_round(double_strikes_ms, draft.state().touch.double_strike_ms);
}

bool StrikeFilter::drops(const Event& event, const TouchHelp& help, std::int64_t shown_ms) {
    const auto* key = std::get_if<KeyPressed>(&event.what);
    const auto* touched = std::get_if<Touched>(&event.what);
    if (key == nullptr && touched == nullptr) {
        return false;
    }
    if (touched != nullptr && touched->began_ms && *touched->began_ms < shown_ms + page_settles_ms) {
        return true;
    }
    const std::string name = key != nullptr ? name_of(*key) : std::string();
    const auto intent = touched != nullptr ? touched->intent : std::nullopt;
    const bool is_same = key != nullptr ? name == key_ : key_.empty() && intent == intent_;
    const std::int64_t now_ms = event.at.steady_ms;
    if (is_same && at_ms_ > 0 && now_ms - at_ms_ < help.double_strike_ms) {
        return true;
    }
    key_ = name;
    intent_ = intent;
    at_ms_ = now_ms;
    return false;
}

}  // namespace qiming::kiosk
