#include "accessibility/layout/magnified/places.h"

#include <algorithm>

namespace qiming::accessibility {
namespace {

void gather_stops(const Node& node, const std::string& whole, bool& passed, NodeId& found) {
    passed = passed || node.id == whole;
    if (passed && node.focusable && found.empty()) {
        found = node.id;
    }
    for (const Node& child : node.children) {
        gather_stops(child, whole, passed, found);
    }
}

// The first stop that was told with the page, and whether there is a result among them.
void gather_told(const Node& node, NodeId& first, bool& has_result) {
    if (node.focusable && node.read_with_page) {
        first = first.empty() ? node.id : first;
        has_result = has_result || node.role == Role::Number || node.role == Role::Fact;
    }
    for (const Node& child : node.children) {
        gather_told(child, first, has_result);
    }
}

bool has_stop(const Node& node, const NodeId& id) {
    return (node.focusable && node.id == id) ||
           std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return has_stop(child, id); });
}

}  // namespace

NodeId beginning_of_result(const Node& page) {
    NodeId first;
    bool has_result = false;
    gather_told(page, first, has_result);
    return has_result ? first : NodeId();
}

NodeId place_in(const Node& page, const NodeId& wanted) {
    if (wanted.empty() || has_stop(page, wanted)) {
        return wanted;
    }
    bool passed = false;
    NodeId found;
    gather_stops(page, wanted.substr(0, wanted.find(part_mark)), passed, found);
    return found;
}

}  // namespace qiming::accessibility
