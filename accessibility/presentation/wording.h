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
#include "accessibility/presentation/script.h"
#include "accessibility/presentation/voice.h"
#include "accessibility/tree.h"

namespace qiming::accessibility {

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
