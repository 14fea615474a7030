// Small nodes for tests of the accessible core. The id is the name unless it is given.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "accessibility/tree.h"

namespace qiming::tests {

using accessibility::Node;
using accessibility::Role;
using accessibility::Tree;

inline Node node(Role role, const std::string& name, std::vector<Node> children = {}) {
    Node made;
    made.id = name;
    made.role = role;
    made.name = name;
    made.children = std::move(children);
    return made;
}
inline Node page(const std::string& name, std::vector<Node> children) {
    return node(Role::Page, name, std::move(children));
}
inline Node operable(Role role, const std::string& name) {
    Node made = node(role, name);
    made.focusable = true;
    made.activatable = true;
    return made;
}
inline Node button(const std::string& name) {
    return operable(Role::Button, name);
}
inline Node button_for(const std::string& name, accessibility::Gesture gesture) {
    Node made = button(name);
    made.does = gesture;
    return made;
}
inline Node choice(const std::string& name, bool selected = false) {
    Node made = operable(Role::Choice, name);
    made.selected = selected;
    return made;
}
inline Node checkbox(const std::string& name, bool selected = false) {
    Node made = operable(Role::Checkbox, name);
    made.selected = selected;
    return made;
}
inline Node fact(const std::string& name, const std::string& value) {
    Node made = node(Role::Fact, name);
    made.value = value;
    made.focusable = true;
    return made;
}
inline Node field(const std::string& name, const std::string& value = "",
                  const std::string& private_value = "") {
    Node made = node(Role::Field, name);
    made.value = value;
    made.private_value = private_value;
    made.focusable = true;
    made.takes_digits = true;
    return made;
}
inline Node notice(const std::string& id, const std::string& name) {
    Node made = node(Role::Notice, name);
    made.id = id;
    made.live = accessibility::Live::Assertive;
    return made;
}
inline Tree tree_of(Node root, const std::string& focus = "") {
    return Tree::of(std::move(root), focus).value();
}

}  // namespace qiming::tests
