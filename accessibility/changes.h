// What differs between two trees, as far as a person should be told. Pure.
#pragma once

#include <vector>

#include "accessibility/tree.h"

namespace qiming::accessibility {

struct Changes {
    bool page_entered = false;        // the root's id differs (or there was no tree before)
    bool step_group_changed = false;  // the Progress node's name differs (another service)
    bool focus_moved = false;         // the focus rests on another node
    bool focus_changed = false;       // same node, but its name, value or state differs
    bool language_changed = false;    // the root's language differs: the focus is read anew (R49)
    std::vector<NodeId> live;         // live nodes that are new or whose name or value differs

    bool any() const {
        return page_entered || focus_moved || focus_changed || language_changed || !live.empty();
    }
    bool operator==(const Changes&) const = default;
};

// `before` is null at the start.
Changes changes_between(const Tree* before, const Tree& after);

}  // namespace qiming::accessibility
