#include "accessibility/tree.h"

#include <algorithm>
#include <bitset>
#include <set>
#include <utility>

#include "accessibility/text/plain_text.h"

namespace qiming::accessibility {

namespace {

bool may_be_nameless(Role role) {
    return role == Role::Group || role == Role::List;
}

std::string reason_against(const Node& node, bool is_root) {
    if (is_root != (node.role == Role::Page)) {
        return is_root ? "the root must be a Page" : "a Page inside a Page";
    }
    if (node.id.empty()) {
        return "a node without an id";
    }
    if (node.focusable && node.name.empty()) {
        return "can be focused and has no name";
    }
    if (is_blank(node.name) && !(node.name.empty() && may_be_nameless(node.role))) {
        return "no name";
    }
    if (node.activatable && !node.focusable) {
        return "can be activated but not focused";
    }
    if (node.irreversible && !node.activatable) {
        return "irreversible but cannot be activated";
    }
    return {};
}

// The second of two named siblings that nobody could tell apart; null when there is none.
const Node* twin_among(const std::vector<Node>& siblings) {
    std::set<std::pair<Role, std::string_view>> seen;
    for (const Node& sibling : siblings) {
        if (!sibling.name.empty() && !seen.emplace(sibling.role, sibling.name).second) {
            return &sibling;
        }
    }
    return nullptr;
}

// Walks the nested nodes in reading order, checks each and lays it flat.
class Flattener {
public:
    explicit Flattener(std::vector<Tree::Item>& items) : items_(items) {}

    tl::expected<void, TreeFault> add(Node node, std::size_t parent) {
        if (auto sound = check(node, parent == Tree::no_parent); !sound) {
            return sound;
        }
        std::vector<Node> children = std::exchange(node.children, {});
        const std::size_t index = items_.size();
        items_.push_back(Tree::Item{std::move(node), parent, {}});
        for (Node& child : children) {
            items_[index].children.push_back(items_.size());
            if (auto added = add(std::move(child), index); !added) {
                return added;
            }
        }
        return {};
    }

private:
    tl::expected<void, TreeFault> check(const Node& node, bool is_root) {
        if (std::string reason = reason_against(node, is_root); !reason.empty()) {
            return tl::unexpected(TreeFault{node.id, std::move(reason)});
        }
        if (!ids_.insert(node.id).second) {
            return tl::unexpected(TreeFault{node.id, "this id occurs twice"});
        }
        if (const Node* twin = twin_among(node.children); twin != nullptr) {
            return tl::unexpected(TreeFault{twin->id, "a sibling has the same role and name"});
        }
        if (node.does && !is_command(*node.does)) {
            const auto gesture = static_cast<std::size_t>(*node.does);
            if (gestures_.test(gesture)) {
                return tl::unexpected(TreeFault{node.id, "another node stands for the same gesture"});
            }
            gestures_.set(gesture);
        }
        return {};
    }

    std::vector<Tree::Item>& items_;
    std::set<NodeId> ids_;
    std::bitset<static_cast<std::size_t>(gesture_count)> gestures_;
};

bool is_in_a_bar(const std::vector<Tree::Item>& items, std::size_t index) {
    for (; index != Tree::no_parent; index = items[index].parent) {
        if (items[index].node.role == Role::Banner || items[index].node.role == Role::Toolbar) {
            return true;
        }
    }
    return false;
}

}  // namespace

tl::expected<Tree, TreeFault> Tree::of(Node root, const NodeId& wanted_focus) {
    Tree tree;
    if (auto added = Flattener(tree.items_).add(std::move(root), no_parent); !added) {
        return tl::unexpected(added.error());
    }
    for (std::size_t index = 0; index < tree.items_.size(); ++index) {
        if (tree.items_[index].node.focusable) {
            tree.stops_.push_back(index);
        }
    }
    if (tree.stops_.empty()) {
        return tl::unexpected(TreeFault{tree.root().node.id, "nothing can be focused"});
    }
    const auto wanted = [&tree, &wanted_focus](std::size_t stop) {
        return tree.items_[stop].node.id == wanted_focus;
    };
    const auto in_the_page = [&tree](std::size_t stop) {
        const Node& node = tree.items_[stop].node;
        return !is_in_a_bar(tree.items_, stop) && !node.read_with_page && !node.aside;
    };
    auto stop = std::find_if(tree.stops_.begin(), tree.stops_.end(), wanted);
    if (stop == tree.stops_.end()) {
        stop = std::find_if(tree.stops_.begin(), tree.stops_.end(), in_the_page);
    }
    tree.focus_ = stop == tree.stops_.end() ? tree.stops_.front() : *stop;
    return tree;
}

const Tree::Item* Tree::find(std::string_view id) const {
    const auto found =
        std::find_if(items_.begin(), items_.end(), [id](const Item& item) { return item.node.id == id; });
    return found == items_.end() ? nullptr : &*found;
}

const Tree::Item* Tree::standing_for(Gesture gesture) const {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [gesture](const Item& item) { return item.node.does == gesture; });
    return found == items_.end() ? nullptr : &*found;
}

std::size_t Tree::list_of(std::size_t index) const {
    do {
        index = items_[index].parent;
    } while (index != no_parent && items_[index].node.role != Role::List);
    return index;
}

Tree Tree::focused_on(std::string_view id) const {
    Tree moved = *this;
    const auto stop = std::find_if(stops_.begin(), stops_.end(),
                                   [&](std::size_t index) { return items_[index].node.id == id; });
    moved.focus_ = stop == stops_.end() ? focus_ : *stop;
    return moved;
}

Tree Tree::offering(const std::vector<std::size_t>& items) const {
    Tree marked = *this;
    for (const std::size_t index : items) {
        marked.items_[index].node.scanned = true;
    }
    return marked;
}

}  // namespace qiming::accessibility
