// One or two switches instead of keys (R33, R34): what is offered moves on, by itself or with a press, over
// groups and then over the items of one group; a press selects. Which keys are the switches is learned
// on a page of its own, each pressed twice (R35). All is forgotten at the end of the visit. Pure.
//
//  1. The focus is the item that is offered, or the first of the group that is: so speech, braille and
//     picture follow as they do for keys. With the last item passed, the whole group is offered again.
//  2. By itself it moves on when the interval has passed since the last word was said, and it rests after
//     three rounds without a press.
//  3. Other keys and touch keep working.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kiosk/core/draft.h"
#include "kiosk/core/event.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

enum class Switch { Select, Move };

// --- learning which they are
Page view_switch_setup(const World& world, const State& state, const SwitchSetup& setup);
void open_switch_setup(Draft& draft);
// True: the page took the key as a switch.
bool learn_switch(Draft& draft, const KeyPressed& key);
void use_no_switches(Draft& draft);

// --- using them
// Nothing: the key is no switch of this visitor.
std::optional<Switch> switch_of(const State& state, const std::string& key);
// What selecting means; nothing: the press is served already.
std::optional<accessibility::Intent> press_switch(Draft& draft, Switch which);
void scan_due(Draft& draft);
std::optional<std::int64_t> next_scan(const State& state);
// False: the interval is at its end.
bool change_scan_interval(State& state, bool slower);

// What is offered now, as indexes of items of the tree; nothing while no switch is used.
std::vector<std::size_t> offered(const State& state, const accessibility::Tree& tree);

}  // namespace qiming::kiosk
