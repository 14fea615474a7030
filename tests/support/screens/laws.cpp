#include "tests/support/screens/laws.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "accessibility/interaction/navigation.h"

namespace qiming::tests {

using namespace accessibility;

namespace {

Node nested(const Tree& tree, std::size_t index) {
    Node node = tree.items()[index].node;
    for (const std::size_t child : tree.items()[index].children) {
        node.children.push_back(nested(tree, child));
    }
    return node;
}

bool is_operable(const Tree& tree, const NodeId& id) {
    const Tree::Item* item = tree.find(id);
    return item != nullptr && item->node.focusable;
}

// The stops from the focus on, by one gesture alone; ends at the edge or when a stop comes again.
std::vector<NodeId> walked(Tree tree, Gesture gesture) {
    std::vector<NodeId> seen{tree.focus().node.id};
    for (std::size_t step = 0; step < tree.stops().size(); ++step) {
        const Intent intent = interpret(tree, gesture);
        const auto* move = std::get_if<MoveFocus>(&intent);
        if (move == nullptr) {
            break;
        }
        seen.push_back(move->to);
        tree = refocused(tree, move->to);
    }
    return seen;
}

std::vector<Gesture> all_gestures() {
    std::vector<Gesture> gestures;
    for (int each = 0; each < gesture_count; ++each) {
        gestures.push_back(static_cast<Gesture>(each));
    }
    return gestures;
}

bool is_answer(const Tree& tree, const Intent& intent) {
    if (const auto* move = std::get_if<MoveFocus>(&intent)) {
        return is_operable(tree, move->to);
    }
    if (const auto* activation = std::get_if<ActivateNode>(&intent)) {
        return is_operable(tree, activation->node);
    }
    if (const auto* typing = std::get_if<TypeDigit>(&intent)) {
        return tree.find(typing->field) != nullptr;
    }
    if (const auto* erasing = std::get_if<EraseDigit>(&intent)) {
        return tree.find(erasing->field) != nullptr;
    }
    if (const auto* command = std::get_if<Command>(&intent)) {
        return command->gesture >= Gesture::Back && command->gesture <= Gesture::ResetSettings;
    }
    return true;
}

}  // namespace

Tree refocused(const Tree& tree, const NodeId& focus) {
    return Tree::of(nested(tree, 0), focus).value();
}

Violations broken_walk(const Tree& tree) {
    std::vector<NodeId> operable;
    for (const Tree::Item& item : tree.items()) {
        if (item.node.focusable) {
            operable.push_back(item.node.id);
        }
    }
    Violations violations;
    if (walked(refocused(tree, operable.front()), Gesture::Next) != operable) {
        violations.push_back("Next does not reach every stop once, in reading order");
    }
    std::reverse(operable.begin(), operable.end());
    if (walked(refocused(tree, operable.front()), Gesture::Previous) != operable) {
        violations.push_back("Previous does not lead back over every stop");
    }
    return violations;
}

Violations without_name(const Tree& tree) {
    Violations violations;
    for (const Tree::Item& item : tree.items()) {
        const bool may_be = item.node.role == Role::Group || item.node.role == Role::List;
        if (item.node.name.empty() && (item.node.focusable || !may_be)) {
            violations.push_back(item.node.id + ": has no name");
        }
    }
    return violations;
}

Violations alike_siblings(const Tree& tree) {
    Violations violations;
    std::set<std::pair<std::size_t, std::pair<Role, std::string>>> seen;
    for (const Tree::Item& item : tree.items()) {
        const bool is_named = !item.node.name.empty();
        if (is_named && !seen.insert({item.parent, {item.node.role, item.node.name}}).second) {
            violations.push_back(item.node.id + ": a sibling has the same role and name");
        }
    }
    return violations;
}

Violations gestures_without_answer(const Tree& tree) {
    Violations violations;
    for (const std::size_t stop : tree.stops()) {
        const NodeId& id = tree.items()[stop].node.id;
        const Tree there = refocused(tree, id);
        for (const Gesture gesture : all_gestures()) {
            if (!is_answer(there, interpret(there, gesture))) {
                violations.push_back(id + ": gesture " + std::to_string(static_cast<int>(gesture)) +
                                     " means something that is not there");
            }
        }
    }
    return violations;
}

Violations buttons_unlike_their_key(const Tree& tree) {
    Violations violations;
    for (const Tree::Item& item : tree.items()) {
        if (!item.node.does) {
            continue;
        }
        if (!item.node.activatable) {
            violations.push_back(item.node.id + ": stands for a gesture and cannot be activated");
            continue;
        }
        const Tree there = refocused(tree, item.node.id);
        const Intent by_centre = interpret(there, Gesture::Activate);
        const Intent by_key = interpret(there, *item.node.does);
        const bool is_held_back = item.node.irreversible && by_key == Intent{MoveFocus{item.node.id}};
        if (by_centre != by_key && !is_held_back) {
            violations.push_back(item.node.id + ": does something else than its key");
        }
    }
    return violations;
}

Violations set_off_by_accident(const Tree& tree) {
    Violations violations;
    for (const std::size_t stop : tree.stops()) {
        const Tree there = refocused(tree, tree.items()[stop].node.id);
        for (const Gesture gesture : all_gestures()) {
            const Intent intent = interpret(there, gesture);
            const auto* activation = std::get_if<ActivateNode>(&intent);
            if (activation != nullptr && gesture != Gesture::Activate &&
                there.find(activation->node)->node.irreversible) {
                violations.push_back(activation->node + ": set off by a key that only moves");
            }
        }
    }
    return violations;
}

Violations broken_laws(const Tree& tree, const Phrasebook& phrases, const Preferences& preferences) {
    Violations all;
    for (const Violations& each :
         {broken_walk(tree), without_name(tree), alike_siblings(tree), gestures_without_answer(tree),
          buttons_unlike_their_key(tree), set_off_by_accident(tree), not_spoken(tree, phrases, preferences),
          live_but_missed(tree, phrases, preferences), told_unevenly(tree, phrases, preferences),
          leaked(tree, phrases, preferences)}) {
        all.insert(all.end(), each.begin(), each.end());
    }
    return all;
}

}  // namespace qiming::tests
