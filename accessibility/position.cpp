#include "accessibility/position.h"

#include <algorithm>
#include <iterator>

namespace qiming::accessibility {

namespace {

// `index` itself, or something that it stands in.
template <class Condition>
bool is_within(const Tree& tree, std::size_t index, Condition condition) {
    for (; index != Tree::no_parent; index = tree.items()[index].parent) {
        if (condition(tree.items()[index].node)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<std::size_t> items_of(const Tree& tree, std::size_t list) {
    std::vector<std::size_t> items;
    std::copy_if(tree.stops().begin(), tree.stops().end(), std::back_inserter(items),
                 [&tree, list](std::size_t stop) { return tree.list_of(stop) == list; });
    // What is told beside a card where text is magnified is no item of its own.
    const auto tells = [&tree](std::size_t stop) {
        const Role role = tree.items()[stop].node.role;
        return role == Role::Text || role == Role::Fact;
    };
    if (!std::all_of(items.begin(), items.end(), tells)) {
        std::erase_if(items, tells);
    }
    return items;
}

std::optional<Position> position_of(const Tree& tree, std::size_t index) {
    const std::size_t list = tree.list_of(index);
    if (list == Tree::no_parent) {
        return std::nullopt;
    }
    const std::vector<std::size_t> items = items_of(tree, list);
    const auto found = std::find(items.begin(), items.end(), index);
    if (found == items.end()) {
        return std::nullopt;
    }
    return Position{static_cast<std::size_t>(found - items.begin()) + 1, items.size()};
}

bool is_in_bar(const Tree& tree, std::size_t index) {
    return is_within(tree, index,
                     [](const Node& node) { return node.role == Role::Banner || node.role == Role::Toolbar; });
}

bool is_on_pad(const Tree& tree, std::size_t index) {
    return is_within(tree, index, [](const Node& node) {
        return node.arrangement == Arrangement::Pad || node.arrangement == Arrangement::RowEnds ||
               (node.arrangement == Arrangement::Keys && node.role == Role::Group);
    });
}

bool is_passed_by(const Tree& tree, std::size_t index) {
    const auto& does = tree.items()[index].node.does;
    const bool leaves = does == Gesture::NextPage || does == Gesture::PreviousPage;
    return leaves || is_in_bar(tree, index) || is_on_pad(tree, index) ||
           is_within(tree, index, [](const Node& node) { return node.arrangement == Arrangement::Beside; });
}

}  // namespace qiming::accessibility
