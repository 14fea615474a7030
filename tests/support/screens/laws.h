// Laws that hold for every tree, in every language: each takes what a visitor has before them and
// returns what breaks the law, in words; nothing when it holds.
#pragma once

#include <string>
#include <vector>

#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/tree.h"

namespace qiming::tests {

using Violations = std::vector<std::string>;

// The same tree with the focus elsewhere.
accessibility::Tree refocused(const accessibility::Tree& tree, const accessibility::NodeId& focus);

// By Next alone each stop is reached once and in reading order, and by Previous alone back again.
Violations broken_walk(const accessibility::Tree& tree);
Violations without_name(const accessibility::Tree& tree);
Violations alike_siblings(const accessibility::Tree& tree);
// Any gesture on any stop means something, and what it names is there (R45).
Violations gestures_without_answer(const accessibility::Tree& tree);
// What a key does is also done by the button that stands for it, with the centre key alone.
Violations buttons_unlike_their_key(const accessibility::Tree& tree);
// The page-next key never sets off what cannot be undone, and neither does a digit (R46).
Violations set_off_by_accident(const accessibility::Tree& tree);

// The spoken form of each stop holds its name, value, state and what can be done with it (R2).
Violations not_spoken(const accessibility::Tree& tree, const accessibility::Phrasebook& phrases,
                      const accessibility::Preferences& preferences);
// What is told of a live node is said, felt and captioned.
Violations live_but_missed(const accessibility::Tree& tree, const accessibility::Phrasebook& phrases,
                           const accessibility::Preferences& preferences);
// Whatever is said is captioned (R19), and entering the page or moving the focus is never silent.
Violations told_unevenly(const accessibility::Tree& tree, const accessibility::Phrasebook& phrases,
                         const accessibility::Preferences& preferences);
// A private value is said into headphones alone, and never drawn or felt.
Violations leaked(const accessibility::Tree& tree, const accessibility::Phrasebook& phrases,
                  const accessibility::Preferences& preferences);

// All of the above.
Violations broken_laws(const accessibility::Tree& tree, const accessibility::Phrasebook& phrases,
                       const accessibility::Preferences& preferences);

}  // namespace qiming::tests
