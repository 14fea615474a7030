#include "accessibility/interaction/touching.h"

#include <cmath>
#include <utility>

namespace qiming::accessibility {
namespace {

using Finger = TouchState::Finger;

bool has_slid(const Finger& finger, float slack_px) {
    return std::hypot(finger.at.x - finger.down.x, finger.at.y - finger.down.y) > slack_px;
}

// Nothing when the same was spoken before.
std::optional<TouchMeaning> speak_under(Finger& finger, const Tree& tree, const Layout& layout) {
    UnderFinger what = under_finger(tree, layout, finger.at);
    if (what == finger.spoken) {
        return std::nullopt;
    }
    finger.spoken = what;
    if (what.node.empty() && what.turns_to.empty()) {
        return std::nullopt;
    }
    return Spoken{std::move(what)};
}

std::optional<TouchMeaning> move(TouchState& state, Point at, const Tree& tree, const Layout& layout,
                                 const TouchManner& manner) {
    Finger& finger = *state.finger;
    finger.at = at;
    if (!manner.exploring) {
        return std::nullopt;
    }
    finger.explores = finger.explores || has_slid(finger, manner.slack_px);
    return finger.explores ? speak_under(finger, tree, layout) : std::nullopt;
}

std::optional<TouchMeaning> lift(const Finger& finger, std::int64_t now_ms, const Tree& tree,
                                 const Layout& layout, const TouchManner& manner) {
    if (finger.explores) {
        return std::nullopt;
    }
    if (manner.exploring) {
        return TappedAnywhere{};
    }
    auto touch = tap_means(tree, layout, finger.down, finger.at);
    if (!touch) {
        return std::nullopt;
    }
    if (now_ms - finger.down_ms < manner.hold_ms) {
        return TooShort{};
    }
    return Pressed{std::move(*touch), finger.down_ms};
}

}  // namespace

std::optional<TouchMeaning> touch(TouchState& state, const Pointer& pointer, std::int64_t now_ms,
                                  const Tree& tree, const Layout& layout, const TouchManner& manner) {
    if (pointer.kind == Pointer::Kind::Down) {
        if (!state.finger) {
            state.finger = Finger{pointer.id, pointer.at, pointer.at, now_ms, false, {}};
        }
        return std::nullopt;
    }
    if (!state.finger || state.finger->id != pointer.id) {
        return std::nullopt;
    }
    if (pointer.kind == Pointer::Kind::Moved) {
        return move(state, pointer.at, tree, layout, manner);
    }
    state.finger->at = pointer.at;
    return lift(*std::exchange(state.finger, std::nullopt), now_ms, tree, layout, manner);
}

std::optional<TouchMeaning> touch_rests(TouchState& state, std::int64_t now_ms, const Tree& tree,
                                        const Layout& layout, const TouchManner& manner) {
    const auto due = touch_due(state, manner);
    if (!due || now_ms < *due) {
        return std::nullopt;
    }
    state.finger->explores = true;
    if (!manner.exploring) {
        return ExploringBegun{};
    }
    return speak_under(*state.finger, tree, layout);
}

std::optional<std::int64_t> touch_due(const TouchState& state, const TouchManner& manner) {
    const bool waits =
        state.finger && !state.finger->explores &&
        (manner.exploring || (manner.may_begin_exploring && !has_slid(*state.finger, manner.slack_px)));
    return waits ? std::optional(state.finger->down_ms + rest_ms) : std::nullopt;
}

}  // namespace qiming::accessibility
