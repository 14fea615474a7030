// Who asks to be told, and how much: what all words for a node are worked out from. Pure.
#pragma once

#include <string_view>

#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/presentation/script.h"
#include "accessibility/tree.h"

namespace qiming::accessibility {

// What a visitor wants to hear beside name, value, state and position. Decided here alone; errors and
// refusals are explained to everybody, and to those who ask where they are all is said.
struct Amount {
    bool hints = true;
    bool obvious_roles = true;  // of what its state or its place tells: buttons, choices, checkboxes
    bool containers = true;
    bool operation = false;  // how it is operated
};

Amount amount_of(Verbosity verbosity);

// What is asked for: borrowed for the length of one call of `present`.
struct Voice {
    const Tree& tree;
    const Phrasebook& phrases;
    const Preferences& preferences;

    Line word(std::string_view key, Phrasebook::Arguments arguments = {}) const;
    // `text` in the language of `node`.
    Line written(const Node& node, std::string_view text) const;
    // What `node` is called, as far as may be heard.
    Line called(const Node& node) const;
    // Its name is not for the ears of bystanders, and it is they who would hear it.
    bool hides_name(const Node& node) const { return node.private_name && !says_private(preferences); }
    Amount amount() const;
};

}  // namespace qiming::accessibility
