// What differs between two trees, as far as a person should be told. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accessibility/tree.h"

namespace qiming::accessibility {

// Characters added at the end of the focused digit field, or taken from there; an error may go with it.
struct Typing {
    std::string text;
    bool erased = false;
    bool is_private = false;  // `text` comes from the private value: for headphones only
    bool operator==(const Typing&) const = default;
};

struct Changes {
    bool page_entered = false;        // the root's id differs (or there was no tree before)
    bool step_group_changed = false;  // the Progress node's name differs (another service)
    bool focus_moved = false;         // the focus rests on another node
    bool focus_changed = false;       // same node, but its name, value or state differs
    bool language_changed = false;    // the root's language differs: the focus is read anew (R49)
    std::vector<NodeId> live;         // live nodes that are new or whose name or value differs
    std::optional<Typing> typing;     // when that is all that changed about the focus
    std::vector<NodeId> entered;      // named containers that the focus came into, outermost first

    bool any() const {
        return page_entered || focus_moved || focus_changed || language_changed || !live.empty();
    }
    bool operator==(const Changes&) const = default;
};

// `before` is null at the start.
Changes changes_between(const Tree* before, const Tree& after);

// Groups, lists and bars with a name that `index` or the focus stands in, outermost first.
std::vector<NodeId> containers_above(const Tree& tree, std::size_t index);
std::vector<NodeId> containers_of_focus(const Tree& tree);

}  // namespace qiming::accessibility
