#include "accessibility/changes.h"

#include <algorithm>
#include <string_view>

namespace qiming::accessibility {

namespace {

const std::string* name_of_progress(const Tree& tree) {
    const auto found = std::find_if(tree.items().begin(), tree.items().end(),
                                    [](const Tree::Item& item) { return item.node.role == Role::Progress; });
    return found == tree.items().end() ? nullptr : &found->node.name;
}

bool is_another_group(const Tree* before, const Tree& after) {
    const std::string* now = name_of_progress(after);
    const std::string* then = before == nullptr ? nullptr : name_of_progress(*before);
    return now != nullptr && (then == nullptr || *then != *now);
}

bool differs(const Node& before, const Node& after) {
    const bool is_explained = after.invalid || after.unavailable;  // then the hint says why
    return before.name != after.name || before.value != after.value ||
           before.private_value != after.private_value || before.selected != after.selected ||
           before.unavailable != after.unavailable || before.invalid != after.invalid ||
           (is_explained && before.hint != after.hint);
}

// Without the spaces that group long numbers: they come and go while digits are typed.
std::string squeezed(std::string_view text) {
    std::string kept(text);
    kept.erase(std::remove(kept.begin(), kept.end(), ' '), kept.end());
    return kept;
}

std::optional<Typing> typing_between(const Node& before, const Node& after) {
    Node only_typed = after;
    only_typed.value = before.value;
    only_typed.private_value = before.private_value;
    if (before.invalid && !after.invalid) {  // what is typed mends the error
        only_typed.invalid = true;
        only_typed.hint = before.hint;
    }
    if (!after.takes_digits || differs(before, only_typed)) {
        return std::nullopt;
    }
    const bool is_private = !before.private_value.empty() || !after.private_value.empty();
    const std::string then = squeezed(is_private ? before.private_value : before.value);
    const std::string now = squeezed(is_private ? after.private_value : after.value);
    if (now.size() > then.size() && now.starts_with(then)) {
        return Typing{now.substr(then.size()), false, is_private};
    }
    if (then.size() > now.size() && then.starts_with(now)) {
        return Typing{then.substr(now.size()), true, is_private};
    }
    return std::nullopt;
}

bool is_live(const Node& node) {
    return node.live != Live::Off || node.role == Role::Notice;
}

// A node that was merely translated is not news.
bool is_news(const Node* before, const Node& after, bool language_changed) {
    if (before == nullptr) {
        return true;
    }
    return !language_changed && (before->name != after.name || before->value != after.value ||
                                 before->private_value != after.private_value);
}

bool can_be_entered(const Node& node) {
    const bool holds_others = node.role == Role::Group || node.role == Role::List ||
                              node.role == Role::Toolbar || node.role == Role::Banner;
    return holds_others && !node.name.empty();
}

const Node* node_in(const Tree* tree, const NodeId& id) {
    const Tree::Item* item = tree == nullptr ? nullptr : tree->find(id);
    return item == nullptr ? nullptr : &item->node;
}

}  // namespace

std::vector<NodeId> containers_above(const Tree& tree, std::size_t index) {
    std::vector<NodeId> containers;
    for (std::size_t above = tree.items()[index].parent; above != Tree::no_parent;
         above = tree.items()[above].parent) {
        if (can_be_entered(tree.items()[above].node)) {
            containers.insert(containers.begin(), tree.items()[above].node.id);
        }
    }
    return containers;
}

std::vector<NodeId> containers_of_focus(const Tree& tree) {
    return containers_above(tree, tree.focus_index());
}

Changes changes_between(const Tree* before, const Tree& after) {
    Changes changes;
    const Node& focus = after.focus().node;
    changes.page_entered = before == nullptr || before->root().node.id != after.root().node.id;
    changes.step_group_changed = is_another_group(before, after);
    changes.focus_moved = before == nullptr || before->focus().node.id != focus.id;
    changes.language_changed = before != nullptr && before->root().node.language != after.root().node.language;
    if (!changes.focus_moved) {
        changes.focus_changed = differs(before->focus().node, focus);
        changes.typing = typing_between(before->focus().node, focus);
    }
    if (changes.page_entered || changes.focus_moved) {
        const std::vector<NodeId> left =
            changes.page_entered ? std::vector<NodeId>() : containers_of_focus(*before);
        for (NodeId& container : containers_of_focus(after)) {
            if (std::find(left.begin(), left.end(), container) == left.end()) {
                changes.entered.push_back(std::move(container));
            }
        }
    }
    for (const Tree::Item& item : after.items()) {
        if (is_live(item.node) && is_news(node_in(before, item.node.id), item.node, changes.language_changed)) {
            changes.live.push_back(item.node.id);
        }
    }
    return changes;
}

}  // namespace qiming::accessibility
