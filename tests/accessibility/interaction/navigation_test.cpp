#include "accessibility/interaction/navigation.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;

namespace {

Node irreversible(Node made) {
    made.irreversible = true;
    return made;
}

Node pad(std::vector<Node> keys) {
    Node made = node(Role::Group, "pad", std::move(keys));
    made.arrangement = Arrangement::Pad;
    return made;
}

Node question() {
    return page("P", {node(Role::List, "L", {choice("a"), choice("b"), choice("c")}), fact("pay", "3500"),
                      button_for("onward", Gesture::NextPage)});
}

Node phone_page() {
    return page("P", {field("phone"),
                      pad({button_for("five", Gesture::Digit5), button_for("x", Gesture::LetterX),
                           button_for("erase", Gesture::Delete)}),
                      button("onward")});
}

}  // namespace

TEST_CASE("R48: next and previous walk the stops in both directions") {
    CHECK(interpret(tree_of(question(), "b"), Gesture::Next) == Intent{MoveFocus{"c"}});
    CHECK(interpret(tree_of(question(), "b"), Gesture::Previous) == Intent{MoveFocus{"a"}});
    CHECK(interpret(tree_of(question(), "c"), Gesture::Next) == Intent{MoveFocus{"pay"}});
}

TEST_CASE("R45: the ends of a page answer") {
    CHECK(interpret(tree_of(question(), "onward"), Gesture::Next) == Intent{AtEdge{Edge::Last}});
    CHECK(interpret(tree_of(question(), "a"), Gesture::Previous) == Intent{AtEdge{Edge::First}});
    CHECK(interpret(tree_of(question(), "a"), Gesture::PreviousPage) == Intent{AtEdge{Edge::NoPreviousPage}});
    CHECK(interpret(tree_of(page("P", {button("a")})), Gesture::NextPage) == Intent{AtEdge{Edge::NoNextPage}});
}

TEST_CASE("page-next does what the onward button does") {
    CHECK(interpret(tree_of(question(), "a"), Gesture::NextPage) == Intent{ActivateNode{"onward"}});
    CHECK(interpret(tree_of(question(), "onward"), Gesture::Activate) == Intent{ActivateNode{"onward"}});
}

TEST_CASE("R46: page-next and digits only move the focus to what cannot be undone") {
    const Node root = page("P", {node(Role::List, "L", {irreversible(button_for("send", Gesture::NextPage))})});
    CHECK(interpret(tree_of(root), Gesture::NextPage) == Intent{MoveFocus{"send"}});
    CHECK(interpret(tree_of(root), Gesture::Digit1) == Intent{MoveFocus{"send"}});
    CHECK(interpret(tree_of(root), Gesture::Activate) == Intent{ActivateNode{"send"}});
}

TEST_CASE("the centre key activates, means the gesture of a button, and repeats a fact") {
    CHECK(interpret(tree_of(question(), "a"), Gesture::Activate) == Intent{ActivateNode{"a"}});
    CHECK(interpret(tree_of(question(), "pay"), Gesture::Activate) == Intent{Command{Gesture::Repeat}});
    const Tree tools = tree_of(page("P", {button_for("help", Gesture::Help)}));
    CHECK(interpret(tools, Gesture::Activate) == Intent{Command{Gesture::Help}});
}

TEST_CASE("digits choose items of the first list that can be chosen from, and zero is the tenth") {
    std::vector<Node> ten;
    for (int each = 1; each <= 10; ++each) {
        ten.push_back(choice("item " + std::to_string(each)));
    }
    const Tree tree =
        tree_of(page("P", {node(Role::List, "facts", {fact("f", "1")}), node(Role::List, "L", ten)}));
    CHECK(interpret(tree, Gesture::Digit1) == Intent{ActivateNode{"item 1"}});
    CHECK(interpret(tree, Gesture::Digit9) == Intent{ActivateNode{"item 9"}});
    CHECK(interpret(tree, Gesture::Digit0) == Intent{ActivateNode{"item 10"}});
    CHECK(interpret(tree_of(question()), Gesture::Digit4) == Intent{AtEdge{Edge::NoSuchItem}});
    CHECK(interpret(tree_of(page("P", {button("a")})), Gesture::Digit1) == Intent{AtEdge{Edge::NothingToType}});
    CHECK(interpret(tree_of(question()), Gesture::Delete) == Intent{AtEdge{Edge::NothingToType}});
}

TEST_CASE("a digit on an item that is full moves there, so that it tells why") {
    Node full = choice("b");
    full.activatable = false;
    full.unavailable = true;
    const Tree tree = tree_of(page("P", {node(Role::List, "L", {choice("a"), full})}));
    CHECK(interpret(tree, Gesture::Digit2) == Intent{MoveFocus{"b"}});
}

TEST_CASE("a digit on an item that stands for a key means that key") {
    const Tree tree = tree_of(page("P", {node(Role::List, "L", {button_for("finish", Gesture::Finish)})}));
    CHECK(interpret(tree, Gesture::Digit1) == Intent{Command{Gesture::Finish}});
}

TEST_CASE("digits type into the focused field, and into the only field from its pad") {
    const Tree in_field = tree_of(phone_page(), "phone");
    CHECK(interpret(in_field, Gesture::Digit7) == Intent{TypeDigit{"phone", '7'}});
    CHECK(interpret(in_field, Gesture::LetterX) == Intent{TypeDigit{"phone", 'X'}});
    CHECK(interpret(in_field, Gesture::Delete) == Intent{EraseDigit{"phone"}});
    const Tree on_pad = tree_of(phone_page(), "five");
    CHECK(interpret(on_pad, Gesture::Digit7) == Intent{TypeDigit{"phone", '7'}});
    CHECK(interpret(on_pad, Gesture::Activate) == Intent{TypeDigit{"phone", '5'}});
    CHECK(interpret(tree_of(phone_page(), "x"), Gesture::Activate) == Intent{TypeDigit{"phone", 'X'}});
    CHECK(interpret(tree_of(phone_page(), "erase"), Gesture::Activate) == Intent{EraseDigit{"phone"}});
    CHECK(interpret(tree_of(phone_page(), "onward"), Gesture::Digit7) == Intent{AtEdge{Edge::NothingToType}});
}

TEST_CASE("a pad between two fields types into neither") {
    const Node root = page("P", {field("from"), field("to"), pad({button_for("five", Gesture::Digit5)})});
    CHECK(interpret(tree_of(root, "five"), Gesture::Activate) == Intent{AtEdge{Edge::NothingToType}});
}

TEST_CASE("a finger means the same as the centre key, wherever the focus rests") {
    const Tree tree = tree_of(phone_page(), "phone");
    CHECK(activation_of(tree, "five") == Intent{TypeDigit{"phone", '5'}});
    CHECK(activation_of(tree, "onward") == Intent{ActivateNode{"onward"}});
    CHECK(activation_of(tree, "phone") == Intent{MoveFocus{"phone"}});
    CHECK(activation_of(tree, "gone") == Intent{AtEdge{Edge::NoSuchItem}});
    CHECK(activation_of(tree_of(question(), "a"), "onward") == Intent{ActivateNode{"onward"}});
}

TEST_CASE("an item that stands for its own digit does not run in circles") {
    const Tree tree = tree_of(page("P", {node(Role::List, "L", {button_for("one", Gesture::Digit1)})}));
    CHECK(interpret(tree, Gesture::Activate) == Intent{ActivateNode{"one"}});
}

}  // namespace qiming::accessibility
