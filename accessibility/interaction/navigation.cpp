#include "accessibility/interaction/navigation.h"

#include <algorithm>
#include <optional>

#include "accessibility/position.h"

namespace qiming::accessibility {

namespace {

const Node& node_at(const Tree& tree, std::size_t index) {
    return tree.items()[index].node;
}

// An irreversible node is only reached, never set off, by anything but its own activation (R46);
// one that cannot be set off is reached, so that it tells why.
Intent jump_to(const Node& node) {
    if (!node.activatable || node.irreversible) {
        return MoveFocus{node.id};
    }
    if (node.does && is_command(*node.does)) {
        return Command{*node.does};
    }
    return ActivateNode{node.id};
}

Intent walk(const Tree& tree, std::size_t from, bool forward) {
    const auto& stops = tree.stops();
    if (forward) {
        const auto next = std::upper_bound(stops.begin(), stops.end(), from);
        return next == stops.end() ? Intent{AtEdge{Edge::Last}} : MoveFocus{node_at(tree, *next).id};
    }
    const auto here = std::lower_bound(stops.begin(), stops.end(), from);
    return here == stops.begin() ? Intent{AtEdge{Edge::First}} : MoveFocus{node_at(tree, *std::prev(here)).id};
}

Intent turn_page(const Tree& tree, Gesture gesture) {
    const Tree::Item* button = tree.standing_for(gesture);
    if (button == nullptr || !button->node.focusable) {
        return AtEdge{gesture == Gesture::NextPage ? Edge::NoNextPage : Edge::NoPreviousPage};
    }
    return jump_to(button->node);
}

// The field that digits type into when they are given at `from`; null when they choose items instead.
const Node* field_for(const Tree& tree, std::size_t from) {
    if (node_at(tree, from).takes_digits) {
        return &node_at(tree, from);
    }
    if (!is_on_pad(tree, from)) {
        return nullptr;
    }
    const Node* field = nullptr;
    for (const Tree::Item& item : tree.items()) {
        if (item.node.takes_digits) {
            if (field != nullptr) {
                return nullptr;  // two fields: nobody could know which one is meant
            }
            field = &item.node;
        }
    }
    return field;
}

std::optional<std::size_t> list_to_choose_from(const Tree& tree) {
    for (const std::size_t stop : tree.stops()) {
        const std::size_t list = tree.list_of(stop);
        if (node_at(tree, stop).activatable && list != Tree::no_parent) {
            return list;
        }
    }
    return std::nullopt;
}

Intent choose(const Tree& tree, int digit) {
    const std::optional<std::size_t> list = list_to_choose_from(tree);
    if (!list) {
        return AtEdge{Edge::NothingToType};
    }
    const std::vector<std::size_t> items = items_of(tree, *list);
    const auto number = static_cast<std::size_t>(item_chosen_by(digit));
    if (number > items.size()) {
        return AtEdge{Edge::NoSuchItem};
    }
    return jump_to(node_at(tree, items[number - 1]));
}

Intent type(const Tree& tree, std::size_t from, Gesture gesture) {
    const Node* field = field_for(tree, from);
    const int digit = digit_of(gesture);
    if (field == nullptr) {
        return digit >= 0 ? choose(tree, digit) : Intent{AtEdge{Edge::NothingToType}};
    }
    if (gesture == Gesture::Delete) {
        return EraseDigit{field->id};
    }
    return TypeDigit{field->id, digit >= 0 ? static_cast<char>('0' + digit) : 'X'};
}

Intent activate(const Tree& tree, std::size_t index);

// Long because each gesture has a line: so the compiler tells of one that was forgotten.
Intent interpret_at(const Tree& tree, std::size_t from, Gesture gesture) {
    switch (gesture) {
        case Gesture::Next: return walk(tree, from, true);
        case Gesture::Previous: return walk(tree, from, false);
        case Gesture::NextPage:
        case Gesture::PreviousPage: return turn_page(tree, gesture);
        case Gesture::Activate: return activate(tree, from);
        case Gesture::Digit0:
        case Gesture::Digit1:
        case Gesture::Digit2:
        case Gesture::Digit3:
        case Gesture::Digit4:
        case Gesture::Digit5:
        case Gesture::Digit6:
        case Gesture::Digit7:
        case Gesture::Digit8:
        case Gesture::Digit9:
        case Gesture::LetterX:
        case Gesture::Delete: return type(tree, from, gesture);
        case Gesture::Back:
        case Gesture::Home:
        case Gesture::Help:
        case Gesture::CallStaff:
        case Gesture::Finish:
        case Gesture::WhereAmI:
        case Gesture::Repeat:
        case Gesture::Pause:
        case Gesture::ReadPage:
        case Gesture::ReadCharacters:
        case Gesture::Louder:
        case Gesture::Quieter:
        case Gesture::Faster:
        case Gesture::Slower:
        case Gesture::NextVerbosity:
        case Gesture::ToggleSound:
        case Gesture::NextTextSize:
        case Gesture::Larger:
        case Gesture::Smaller:
        case Gesture::NextTheme:
        case Gesture::NextLanguage:
        case Gesture::ToggleCurtain:
        case Gesture::ToggleLowReach:
        case Gesture::ToggleMainButtonSide:
        case Gesture::ToggleEasyRead:
        case Gesture::OpenSettings:
        case Gesture::StaffBreak:
        case Gesture::ToggleExplore:
        case Gesture::SetUpSwitches:
        case Gesture::ResetSettings: return Command{gesture};
    }
    return Command{gesture};
}

Intent activate(const Tree& tree, std::size_t index) {
    const Node& node = node_at(tree, index);
    if (!node.activatable) {
        return Command{Gesture::Repeat};
    }
    const bool is_onward = node.does == Gesture::NextPage || node.does == Gesture::PreviousPage;
    if (!node.does || is_onward || node.does == Gesture::Activate) {
        return ActivateNode{node.id};
    }
    return interpret_at(tree, index, *node.does);
}

}  // namespace

Intent interpret(const Tree& tree, Gesture gesture) {
    return interpret_at(tree, tree.focus_index(), gesture);
}

Intent activation_of(const Tree& tree, std::string_view id) {
    const Tree::Item* item = tree.find(id);
    if (item == nullptr || !item->node.focusable) {
        return AtEdge{Edge::NoSuchItem};
    }
    if (!item->node.activatable) {
        return MoveFocus{item->node.id};
    }
    return activate(tree, static_cast<std::size_t>(item - tree.items().data()));
}

}  // namespace qiming::accessibility
