#include "accessibility/changes.h"

#include <functional>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/laws.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;

namespace {

Node progress(const std::string& service, const std::string& step) {
    Node made = node(Role::Progress, service);
    made.id = "progress";
    made.value = step;
    return made;
}

}  // namespace

TEST_CASE("nothing is told when nothing changed") {
    const Tree tree = tree_of(page("P", {notice("n", "saved"), button("a")}));
    CHECK_FALSE(changes_between(&tree, tree).any());
    CHECK(changes_between(&tree, tree) == Changes{});
}

TEST_CASE("the first tree is entered as a whole") {
    const Tree tree = tree_of(page("P", {progress("apply", "1/9"), notice("n", "hello"), button("a")}));
    const Changes changes = changes_between(nullptr, tree);
    CHECK(changes.page_entered);
    CHECK(changes.focus_moved);
    CHECK(changes.step_group_changed);
    CHECK_FALSE(changes.focus_changed);
    CHECK_FALSE(changes.language_changed);
    CHECK(changes.live == std::vector<NodeId>{"n"});
}

TEST_CASE("another page is entered, and another service is noticed") {
    const Tree first = tree_of(page("P", {progress("apply", "1/9"), button("a")}));
    const Tree second = tree_of(page("Q", {progress("apply", "2/9"), button("a")}));
    const Tree other = tree_of(page("R", {progress("assess", "1/5"), button("a")}));
    CHECK(changes_between(&first, second).page_entered);
    CHECK_FALSE(changes_between(&first, second).step_group_changed);
    CHECK_FALSE(changes_between(&first, second).focus_moved);
    CHECK(changes_between(&second, other).step_group_changed);
}

TEST_CASE("a focus that moves and a focus that changes are told apart") {
    const Tree before = tree_of(page("P", {checkbox("a"), checkbox("b")}), "a");
    const Tree ticked = tree_of(page("P", {checkbox("a", true), checkbox("b")}), "a");
    CHECK(changes_between(&before, refocused(before, "b")).focus_moved);
    CHECK(changes_between(&before, ticked).focus_changed);
    CHECK_FALSE(changes_between(&before, ticked).focus_moved);
    const Tree elsewhere = tree_of(page("P", {checkbox("a"), checkbox("b", true)}), "a");
    CHECK_FALSE(changes_between(&before, elsewhere).any());
}

TEST_CASE("each part of the focus that a person should know of counts as a change") {
    const Node plain = field("f", "1", "12");
    const auto changed = [&plain](const std::function<void(Node&)>& change) {
        Node other = plain;
        change(other);
        const Tree before = tree_of(page("P", {plain}));
        return changes_between(&before, tree_of(page("P", {other}))).focus_changed;
    };
    CHECK(changed([](Node& f) { f.name = "g"; }));
    CHECK(changed([](Node& f) { f.value = "2"; }));
    CHECK(changed([](Node& f) { f.private_value = "13"; }));
    CHECK(changed([](Node& f) { f.selected = true; }));
    CHECK(changed([](Node& f) { f.unavailable = true; }));
    CHECK(changed([](Node& f) { f.invalid = true; }));
    CHECK_FALSE(changed([](Node& f) { f.icon = "phone"; }));
    CHECK_FALSE(changed([](Node& f) { f.hint = "eleven digits"; }));
}

TEST_CASE("R17: another reason for the same error is a change") {
    Node wrong = field("f", "1");
    wrong.invalid = true;
    wrong.hint = "too short";
    const Tree before = tree_of(page("P", {wrong}));
    wrong.hint = "wrong check digit";
    CHECK(changes_between(&before, tree_of(page("P", {wrong}))).focus_changed);
}

TEST_CASE("live nodes are told when they are new or differ, others are not") {
    Node link = node(Role::Status, "link");
    link.live = Live::Polite;
    link.value = "online";
    const Tree before = tree_of(page("P", {link, node(Role::Text, "t"), button("a")}));
    link.value = "offline";
    const Tree after = tree_of(page("P", {link, node(Role::Text, "u"), notice("n", "called"), button("a")}));
    CHECK(changes_between(&before, after).live == std::vector<NodeId>{"link", "n"});
}

TEST_CASE("a notice is live even when its maker forgot to say so") {
    const Tree before = tree_of(page("P", {button("a")}));
    Node silent = notice("n", "called");
    silent.live = Live::Off;
    CHECK(changes_between(&before, tree_of(page("P", {silent, button("a")}))).live == std::vector<NodeId>{"n"});
}

TEST_CASE("R49: another language reads the focus anew and makes no news of what was translated") {
    Node status = node(Role::Status, "online");
    status.id = "link";
    status.live = Live::Polite;
    Node root = page("P", {status, button("a")});
    root.language = Language::Chinese;
    const Tree before = tree_of(root);
    root.language = Language::English;
    root.children[0].name = "connected";
    const Changes changes = changes_between(&before, tree_of(root));
    CHECK(changes.language_changed);
    CHECK(changes.live.empty());
}

TEST_CASE("containers are entered when the focus comes from outside them") {
    const Tree tree = tree_of(
        page("P", {node(Role::Group, "G", {node(Role::List, "L", {button("a"), button("b")}), button("c")}),
                   button("d")}));
    const auto entered = [&tree](const char* from, const char* to) {
        const Tree before = refocused(tree, from);
        return changes_between(&before, refocused(tree, to)).entered;
    };
    CHECK(entered("d", "a") == std::vector<NodeId>{"G", "L"});
    CHECK(entered("c", "a") == std::vector<NodeId>{"L"});
    CHECK(entered("a", "b").empty());
    CHECK(entered("a", "d").empty());
}

TEST_CASE("typing and erasing at the end of a digit field are known as such") {
    const auto between = [](const Node& before, const Node& after) {
        const Tree then = tree_of(page("P", {before}));
        return changes_between(&then, tree_of(page("P", {after}))).typing;
    };
    CHECK(between(field("f"), field("f", "1")) == Typing{"1", false, false});
    CHECK(between(field("f", "138"), field("f", "138 0")) == Typing{"0", false, false});
    CHECK(between(field("f", "138 0"), field("f", "138")) == Typing{"0", true, false});
    CHECK(between(field("f", "*", "4"), field("f", "**", "44")) == Typing{"4", false, true});
    CHECK(between(field("f", "*", "4"), field("f")) == Typing{"4", true, true});
    CHECK_FALSE(between(field("f", "138"), field("f", "999")).has_value());
    CHECK_FALSE(between(fact("f", "1"), fact("f", "12")).has_value());
    Node wrong = field("f", "12");
    wrong.invalid = true;
    CHECK_FALSE(between(field("f", "1"), wrong).has_value());
}

}  // namespace qiming::accessibility
