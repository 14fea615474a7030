#include "kiosk/core/nodes.h"

#include "accessibility/text/plain_text.h"

namespace qiming::kiosk {

using accessibility::Arrangement;
using accessibility::Emphasis;
using accessibility::Role;

namespace {

Node node(NodeId id, Role role, std::string name) {
    Node made;
    made.id = std::move(id);
    made.role = role;
    made.name = std::move(name);
    return made;
}

Node operable(NodeId id, Role role, std::string name) {
    Node made = node(std::move(id), role, std::move(name));
    made.focusable = true;
    made.activatable = true;
    return made;
}

Node container(NodeId id, Role role, Arrangement arrangement, std::vector<Node> children) {
    Node made = node(std::move(id), role, "");
    made.arrangement = arrangement;
    made.children = std::move(children);
    return made;
}

}  // namespace

Node heading(NodeId id, std::string name) {
    return node(std::move(id), Role::Heading, std::move(name));
}

Node text(NodeId id, std::string name) {
    return node(std::move(id), Role::Text, std::move(name));
}

Node quiet_text(NodeId id, std::string name) {
    Node made = text(std::move(id), std::move(name));
    made.emphasis = Emphasis::Quiet;
    return made;
}

Node hint_text(NodeId id, std::string name) {
    Node made = quiet_text(std::move(id), std::move(name));
    made.explains = true;
    return made;
}

Node fact(NodeId id, std::string name, std::string value) {
    Node made = node(std::move(id), Role::Fact, std::move(name));
    made.value = std::move(value);
    made.focusable = true;
    return made;
}

void add_unless_empty(std::vector<Node>& facts, Node made) {
    if (!accessibility::is_blank(made.value)) {
        facts.push_back(std::move(made));
    }
}

Node button(NodeId id, std::string name) {
    return operable(std::move(id), Role::Button, std::move(name));
}

Node primary(Node made) {
    made.emphasis = Emphasis::Primary;
    return made;
}

Node button_for(NodeId id, std::string name, accessibility::Gesture gesture) {
    Node made = button(std::move(id), std::move(name));
    made.does = gesture;
    return made;
}

Node choice(NodeId id, std::string name, bool selected) {
    Node made = operable(std::move(id), Role::Choice, std::move(name));
    made.selected = selected;
    return made;
}

Node checkbox(NodeId id, std::string name, bool selected) {
    Node made = operable(std::move(id), Role::Checkbox, std::move(name));
    made.selected = selected;
    return made;
}

Node list(NodeId id, Arrangement arrangement, std::vector<Node> children) {
    return container(std::move(id), Role::List, arrangement, std::move(children));
}

Node group(NodeId id, Arrangement arrangement, std::vector<Node> children) {
    return container(std::move(id), Role::Group, arrangement, std::move(children));
}

std::string behind(const NodeId& id, std::string_view prefix) {
    return id.starts_with(prefix) ? id.substr(prefix.size()) : std::string();
}

}  // namespace qiming::kiosk
