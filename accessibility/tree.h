// A node tree whose invariants were checked, flat and in reading order. Immutable, a plain value.
//
// Invariants (a tree that breaks one cannot be made):
//  1. The root is a Page, and no other node is.
//  2. Ids are not empty and occur once.
//  3. Every node has a name that can be seen; only a Group or a List that cannot be focused may go without.
//  4. No two named siblings share role and name.
//  5. At least one node can be focused, and the focus rests on one.
//  6. An activatable node is focusable; an irreversible one is activatable.
//  7. At most one node stands for a given gesture; for one that means the same everywhere (Back, Louder),
//     there may be several.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "accessibility/node.h"

namespace qiming::accessibility {

// Which invariant broke, and the guilty node: for the log and for the developer, never for a visitor.
struct TreeFault {
    NodeId node;
    std::string reason;
};

class Tree {
public:
    static constexpr std::size_t no_parent = static_cast<std::size_t>(-1);

    struct Item {
        Node node;  // its children are emptied: they are items of their own, further on
        std::size_t parent = no_parent;
        std::vector<std::size_t> children;
    };

    // `wanted_focus` is taken when it is focusable here; otherwise the focus goes to the first
    // focusable node outside Banner and Toolbar that does not stand aside, else to the first focusable node.
    static tl::expected<Tree, TreeFault> of(Node root, const NodeId& wanted_focus);

    // The same tree, the focus on this node; where it cannot be focused the focus stays.
    Tree focused_on(std::string_view id) const;
    // The same tree, these of its items marked as those that scanning offers.
    Tree offering(const std::vector<std::size_t>& items) const;

    const std::vector<Item>& items() const { return items_; }
    const Item& root() const { return items_.front(); }
    const Item& focus() const { return items_[focus_]; }
    std::size_t focus_index() const { return focus_; }
    // Null when there is none.
    const Item* find(std::string_view id) const;
    const Item* standing_for(Gesture gesture) const;
    // Indexes of focusable items in reading order.
    const std::vector<std::size_t>& stops() const { return stops_; }
    // The nearest List above `index`, or no_parent.
    std::size_t list_of(std::size_t index) const;

private:
    std::vector<Item> items_;
    std::vector<std::size_t> stops_;
    std::size_t focus_ = 0;
};

}  // namespace qiming::accessibility
