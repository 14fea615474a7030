#include "accessibility/braille.h"

#include <fmt/format.h>

#include "accessibility/position.h"

namespace qiming::accessibility {

namespace {

std::string mark_of(const Node& node) {
    if (node.selected) {
        const bool is_checkbox = node.role == Role::Checkbox;
        return *node.selected ? (is_checkbox ? " [x]" : " (x)") : (is_checkbox ? " [ ]" : " ( )");
    }
    return node.activatable ? " >" : "";
}

std::string value_of(const Node& node) {
    if (node.takes_digits) {
        return " = " + node.value + "_";
    }
    return node.value.empty() ? "" : " = " + node.value;
}

}  // namespace

std::string braille_of_stop(const Tree& tree, std::size_t index) {
    const Node& node = tree.items()[index].node;
    std::string line = node.name + mark_of(node) + value_of(node);
    line += node.unavailable ? " -" : "";
    line += node.invalid ? " !" : "";
    if (const auto position = position_of(tree, index); position) {
        line += fmt::format(" {}/{}", position->number, position->count);
    }
    return line;
}

std::string braille_of(const Node& node) {
    return node.name + value_of(node);
}

}  // namespace qiming::accessibility
