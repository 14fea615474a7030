// What can stand before the screen at hand, in the one order in which each takes keys and fingers, is shown and
// is woken: staff's break, the question whether anybody is there, the curtain, help, switches, reading by
// character, typing.
// Whoever adds one adds it to the list, and nowhere else. Pure.
//
// One that shows a page of its own covers what comes after it: that is neither shown nor woken.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <variant>

#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

struct Felt {};  // a finger that does nothing by itself: it explores, or was too short
// What the visitor's hands did: a key, a touch, a tap while exploring, or that.
using Hand = std::variant<KeyPressed, Touched, accessibility::Intent, Felt>;

struct Front {
    bool (*stands)(const World& world, const State& state);
    // Asked while it stands. True: the hand is answered, and nothing behind it hears of it.
    bool (*answers)(Draft& draft, const Hand& hand);
    Page (*view)(const World& world, const State& state);  // null: it shows nothing of its own
    void (*due)(Draft& draft);                             // null: it has no clock
    std::optional<std::int64_t> (*next_wake)(const World& world, const State& state);  // null like `due`
};
const std::array<Front, 7>& fronts();

bool calls_staff(const Hand& hand);
bool is_answered_by_a_front(Draft& draft, const Hand& hand);
// Nothing: the screen is seen.
std::optional<Page> page_of_front(const World& world, const State& state);
void wake_fronts(Draft& draft);
std::optional<std::int64_t> next_wake_of_fronts(const World& world, const State& state);

// A key that nobody gave a meaning is answered.
void answer_unknown(Draft& draft);

}  // namespace qiming::kiosk
