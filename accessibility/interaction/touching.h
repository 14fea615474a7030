// From fingers on the glass to what they mean. Pure: times are handed in, in steady milliseconds.
//
//  1. One finger at a time: others that come while it is down mean nothing.
//  2. A touch counts where finger down and finger up are at the same target (R29), and only when it was held as
//     long as this visitor wants ("hold to press").
//  3. Exploring: a finger that rests or slides speaks what it is on, and lifting it does nothing. A short
//     touch, anywhere, activates what was spoken last.
//  4. The first touch of a visit that rests turns exploring on, while there is speech.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "accessibility/intent.h"
#include "accessibility/interaction/hit_test.h"
#include "accessibility/interaction/pointer.h"
#include "accessibility/layout/picture.h"

namespace qiming::accessibility {

inline constexpr std::int64_t rest_ms = 300;  // a finger that stays as long does not tap

struct TouchManner {
    bool exploring = false;
    bool may_begin_exploring = false;
    std::int64_t hold_ms = 0;
    float slack_px = 12;  // a finger that moves less rests
};

// --- what a finger means
struct Pressed {  // of rule 2
    Touch touch;
    std::int64_t began_ms = 0;
};
struct TooShort {};        // held less than this visitor wants
struct ExploringBegun {};  // of rule 4
struct Spoken {            // the finger came onto this
    UnderFinger what;
};
struct TappedAnywhere {};  // while exploring

using TouchMeaning = std::variant<Pressed, TooShort, ExploringBegun, Spoken, TappedAnywhere>;

struct TouchState {
    struct Finger {
        std::int64_t id = 0;
        Point down;
        Point at;
        std::int64_t down_ms = 0;
        bool explores = false;  // it rested or slid: it speaks
        UnderFinger spoken;
    };
    std::optional<Finger> finger;
};

std::optional<TouchMeaning> touch(TouchState& state, const Pointer& pointer, std::int64_t now_ms,
                                  const Tree& tree, const Layout& layout, const TouchManner& manner);
// A finger that rests: at `touch_due` at the latest this is asked.
std::optional<TouchMeaning> touch_rests(TouchState& state, std::int64_t now_ms, const Tree& tree,
                                        const Layout& layout, const TouchManner& manner);
std::optional<std::int64_t> touch_due(const TouchState& state, const TouchManner& manner);

}  // namespace qiming::accessibility
