// What a gesture, a touch or an action of assistive technology means here. Every input ends in one.
#pragma once

#include <variant>

#include "accessibility/gesture.h"
#include "accessibility/node.h"

namespace qiming::accessibility {

struct MoveFocus {
    NodeId to;
    bool operator==(const MoveFocus&) const = default;
};
struct ActivateNode {  // the focus moves there too
    NodeId node;
    bool operator==(const ActivateNode&) const = default;
};
struct TypeDigit {
    NodeId field;
    char character;  // '0'-'9' or 'X'
    bool operator==(const TypeDigit&) const = default;
};
struct EraseDigit {
    NodeId field;
    bool operator==(const EraseDigit&) const = default;
};
enum class Edge { First, Last, NoNextPage, NoPreviousPage, NoSuchItem, NothingToType };
struct AtEdge {  // nothing more in that direction; it is said, never ignored (R45)
    Edge edge;
    bool operator==(const AtEdge&) const = default;
};
struct Command {  // Back, Home, Help, CallStaff, volume, rate ...: never a navigation or digit gesture
    Gesture gesture;
    bool operator==(const Command&) const = default;
};

// What stands under a finger, before it means anything: a node, or a button of the pager and where that leads.
struct UnderFinger {
    NodeId node;
    NodeId turns_to;
    bool forward = false;
    bool operator==(const UnderFinger&) const = default;
};

using Intent = std::variant<MoveFocus, ActivateNode, TypeDigit, EraseDigit, AtEdge, Command>;

}  // namespace qiming::accessibility
