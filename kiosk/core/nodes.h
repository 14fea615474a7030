// The few shapes that the views are made of. Pure.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "accessibility/node.h"

namespace qiming::kiosk {

using accessibility::Node;
using accessibility::NodeId;

Node heading(NodeId id, std::string name);
Node text(NodeId id, std::string name);
Node quiet_text(NodeId id, std::string name);
// A quiet text that only tells how the page is to be used.
Node hint_text(NodeId id, std::string name);
// A name and a value that can be focused and heard, and nothing else.
Node fact(NodeId id, std::string name, std::string value);
// Nobody needs to hear of a fact that nothing is known of.
void add_unless_empty(std::vector<Node>& facts, Node made);
Node button(NodeId id, std::string name);
Node primary(Node node);
// A button that stands for a gesture.
Node button_for(NodeId id, std::string name, accessibility::Gesture gesture);
Node choice(NodeId id, std::string name, bool selected);
Node checkbox(NodeId id, std::string name, bool selected);
Node list(NodeId id, accessibility::Arrangement arrangement, std::vector<Node> children);
Node group(NodeId id, accessibility::Arrangement arrangement, std::vector<Node> children);

// The part of an id behind `prefix`; empty when it does not start with it.
std::string behind(const NodeId& id, std::string_view prefix);

}  // namespace qiming::kiosk
