// The words for one node and for one page, in the order in which they are said. Pure.
//
//  - A private value is said into headphones only, and "hidden" on the loudspeaker, also where the picture
//    shows it; the caption always has what is drawn.
//  - A private name is said into headphones only. On the loudspeaker its place in the list stands for it.
//  - A value that the picture masks (with * or a bullet) is said as one word: "hidden". Its readable
//    rest is not said either, since bystanders hear better than they read.
//  - A number is said digit by digit in its groups, twice; so is a digit field that is private.
#pragma once

#include <string_view>
#include <vector>

#include "accessibility/changes.h"
#include "accessibility/phrasebook.h"
#include "accessibility/preferences.h"
#include "accessibility/script.h"
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

// Which parts of a focused node are said beside its value and state.
struct Detail {
    bool name = true;
    bool hint = true;
    bool role = true;
    bool position = true;
};

Lines focus_lines(const Voice& voice, std::size_t index, Detail detail);
Lines live_lines(const Voice& voice, const Node& node);
Lines typing_lines(const Voice& voice, const Node& field, const Typing& typing);
// Service (if asked for) and step; nothing when the page has no Progress.
Lines progress_lines(const Voice& voice, bool with_group, bool with_rest = false);
Lines container_lines(const Voice& voice, const std::vector<NodeId>& containers);
// Indexes of what stands on the page to be read and never gets the focus, but for those of `live`.
std::vector<std::size_t> read_with_page(const Tree& tree, const std::vector<NodeId>& live);
// What stands on the page to be read and never gets the focus; `live` nodes are told on their own.
Lines text_lines(const Voice& voice, const std::vector<NodeId>& live, Told& told);

}  // namespace qiming::accessibility
