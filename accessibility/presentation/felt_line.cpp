#include "accessibility/presentation/felt_line.h"

#include <fmt/format.h>

#include "accessibility/position.h"

namespace qiming::accessibility {

namespace {

std::string mark_of(const Node& node) {
    if (node.selected) {
        const bool is_checkbox = node.role == Role::Checkbox;
        return *node.selected ? (is_checkbox ? " ☑" : " ●") : (is_checkbox ? " ☐" : " ○");
    }
    return node.activatable ? " ▸" : "";
}

std::string value_of(const Node& node) {
    if (node.takes_digits) {
        return " ＝ " + (node.revealed ? node.private_value : node.value) + "␣";
    }
    return node.value.empty() ? "" : " ＝ " + node.value;
}

}  // namespace

std::string braille_of_stop(const Tree& tree, std::size_t index) {
    const Node& node = tree.items()[index].node;
    std::string line = node.name + mark_of(node) + value_of(node);
    line += node.unavailable ? " ✕" : "";
    line += node.invalid ? " ‼" : "";
    if (const auto position = position_of(tree, index); position) {
        line += fmt::format(" {}/{}", position->number, position->count);
    }
    return line;
}

std::string braille_details_of(const Tree& tree, std::size_t index) {
    std::string details = tree.items()[index].node.hint;
    for (const std::size_t child : tree.items()[index].children) {
        const Node& node = tree.items()[child].node;
        if (node.role == Role::Text) {
            details = joined_braille(std::move(details), braille_of(node));
        }
    }
    return details;
}

std::string braille_of(const Node& node) {
    return node.name + value_of(node);
}

std::string joined_braille(std::string before, std::string_view after) {
    if (!before.empty() && !after.empty()) {
        before += " ┃ ";
    }
    return before.append(after);
}

}  // namespace qiming::accessibility
