#include "accessibility/tree.h"

#include <catch2/catch_test_macros.hpp>

#include "accessibility/position.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;

namespace {

std::string fault_of(Node root) {
    const auto tree = Tree::of(std::move(root), "");
    return tree ? "no fault" : tree.error().node + ": " + tree.error().reason;
}

Node with_id(Node made, std::string id) {
    made.id = std::move(id);
    return made;
}

}  // namespace

TEST_CASE("a tree lies flat in reading order and remembers who holds whom") {
    const Tree tree = tree_of(page("P", {node(Role::List, "L", {button("a"), button("b")}), button("c")}));
    std::vector<NodeId> order;
    for (const Tree::Item& item : tree.items()) {
        order.push_back(item.node.id);
        CHECK(item.node.children.empty());
    }
    CHECK(order == std::vector<NodeId>{"P", "L", "a", "b", "c"});
    CHECK(tree.items()[1].children == std::vector<std::size_t>{2, 3});
    CHECK(tree.items()[3].parent == 1);
    CHECK(tree.stops() == std::vector<std::size_t>{2, 3, 4});
    CHECK(tree.list_of(3) == 1);
    CHECK(tree.list_of(4) == Tree::no_parent);
}

TEST_CASE("the root is a page and no other node is") {
    CHECK(fault_of(node(Role::Group, "G", {button("a")})) == "G: the root must be a Page");
    CHECK(fault_of(page("P", {page("Q", {button("a")})})) == "Q: a Page inside a Page");
}

TEST_CASE("ids are given and occur once in the whole tree") {
    CHECK(fault_of(page("P", {with_id(button("a"), "")})) == ": a node without an id");
    CHECK(fault_of(page("P", {button("a"), node(Role::Group, "G", {with_id(button("b"), "a")})})) ==
          "a: this id occurs twice");
}

TEST_CASE("whatever can be perceived has a name") {
    const auto nameless = [](Role role) {
        Node made = node(role, "");
        made.id = "x";
        return page("P", {made, button("a")});
    };
    for (const Role role :
         {Role::Banner, Role::Heading, Role::Text, Role::Fact, Role::Button, Role::Choice, Role::Checkbox,
          Role::Field, Role::Progress, Role::Status, Role::Notice, Role::Number, Role::Toolbar}) {
        CHECK(fault_of(nameless(role)) == "x: no name");
    }
    CHECK(fault_of(nameless(Role::Group)) == "no fault");
    CHECK(fault_of(nameless(Role::List)) == "no fault");
    Node group = node(Role::Group, "");
    group.id = "x";
    group.focusable = true;
    CHECK(fault_of(page("P", {group})) == "x: can be focused and has no name");
}

TEST_CASE("siblings can be told apart by role and name") {
    CHECK(fault_of(page("P", {button("a"), with_id(button("a"), "second")})) ==
          "second: a sibling has the same role and name");
    CHECK(fault_of(page("P", {button("a"), with_id(fact("a", "1"), "second")})) == "no fault");
    CHECK(fault_of(page("P", {with_id(node(Role::Group, ""), "g1"), with_id(node(Role::Group, ""), "g2"),
                              button("a")})) == "no fault");
}

TEST_CASE("something can be focused, and what acts can be focused") {
    CHECK(fault_of(page("P", {node(Role::Text, "t")})) == "P: nothing can be focused");
    Node unreachable = button("a");
    unreachable.focusable = false;
    CHECK(fault_of(page("P", {unreachable, button("b")})) == "a: can be activated but not focused");
    Node inert = fact("f", "1");
    inert.irreversible = true;
    CHECK(fault_of(page("P", {inert})) == "f: irreversible but cannot be activated");
}

TEST_CASE("one node at most stands for a gesture that depends on the page") {
    CHECK(fault_of(page("P", {button_for("a", Gesture::NextPage), button_for("b", Gesture::NextPage)})) ==
          "b: another node stands for the same gesture");
    CHECK(Tree::of(page("P", {button_for("a", Gesture::Louder), button_for("b", Gesture::Louder)}), ""));
    const Tree tree = tree_of(page("P", {button_for("a", Gesture::Back)}));
    CHECK(tree.standing_for(Gesture::Back) == tree.find("a"));
    CHECK(tree.standing_for(Gesture::Home) == nullptr);
}

TEST_CASE("the focus goes where it is wanted, else into the page, else into a bar") {
    const Node root = page("P", {node(Role::Banner, "bar", {button("clock")}), node(Role::Text, "t"),
                                 button("a"), node(Role::Toolbar, "tools", {button("help")})});
    CHECK(tree_of(root, "help").focus().node.id == "help");
    CHECK(tree_of(root, "t").focus().node.id == "a");
    CHECK(tree_of(root, "gone").focus().node.id == "a");
    CHECK(tree_of(page("P", {node(Role::Toolbar, "tools", {button("help")})})).focus().node.id == "help");
}

TEST_CASE("R48: items of a list are counted, other things in it are not") {
    const Tree tree = tree_of(page(
        "P",
        {node(Role::List, "L", {node(Role::Text, "t"), button("a"), node(Role::Group, "G", {button("b")})}),
         button("c")}));
    const auto at = [&tree](const char* id) {
        return position_of(tree, static_cast<std::size_t>(tree.find(id) - tree.items().data()));
    };
    CHECK(at("a") == Position{1, 2});
    CHECK(at("b") == Position{2, 2});
    CHECK_FALSE(at("t").has_value());
    CHECK_FALSE(at("c").has_value());
}

}  // namespace qiming::accessibility
