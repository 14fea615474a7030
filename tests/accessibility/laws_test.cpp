// The laws hold for trees of any shape, and notice when they are broken.
#include <random>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/laws.h"
#include "tests/support/screens/telling.h"
#include "tests/support/screens/trees.h"
#include "tests/support/seeds.h"

namespace qiming::accessibility {

using namespace tests;

namespace {

// Grows trees of any shape; the same seed always grows the same trees.
class Gardener {
public:
    explicit Gardener(unsigned seed) : chance_(seed) {}

    Node page() {
        count_ = 0;
        next_gesture_ = 0;
        Node root = tests::page("页", {});
        root.children = children(0);
        root.children.push_back(button("出口"));
        return root;
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(chance_()) % limit; }

    std::vector<Node> children(int depth) {
        std::vector<Node> made(below(6));
        for (Node& each : made) {
            each = any_node(depth);
        }
        return made;
    }

    Node any_node(int depth) {
        Node made = node(static_cast<Role>(1 + below(15)), "节点");
        made.id = "节点" + std::to_string(count_++);
        made.name = made.id + "号";
        made.value = below(2) == 0 ? "" : "值";
        made.hint = below(3) == 0 ? "提示" : "";
        made.focusable = below(3) != 0;
        made.activatable = made.focusable && below(3) != 0;
        made.irreversible = made.activatable && below(6) == 0;
        made.takes_digits = made.role == Role::Field && made.focusable;
        made.unavailable = below(8) == 0;
        made.invalid = below(8) == 0;
        if (made.role == Role::Choice || made.role == Role::Checkbox) {
            made.selected = below(2) == 0;
        }
        if (made.activatable && next_gesture_ < gesture_count && below(4) == 0) {
            made.does = stands_for();
        }
        made.arrangement = static_cast<Arrangement>(below(4));
        if (depth < 3 && (made.role == Role::Group || made.role == Role::List || made.role == Role::Toolbar)) {
            made.children = children(depth + 1);
        }
        return made;
    }

    // No list item stands for a digit in a picture that numbers its items: the two would contradict.
    std::optional<Gesture> stands_for() {
        const auto gesture = static_cast<Gesture>(next_gesture_ += 3);
        const bool is_command = gesture >= Gesture::Back && gesture <= Gesture::ResetSettings;
        return is_command ? std::optional(gesture) : std::nullopt;
    }

    std::minstd_rand chance_;
    int count_ = 0;
    int next_gesture_ = 0;
};

}  // namespace

TEST_CASE("R45: in trees of any shape every gesture is answered and all laws hold", "[seeds]") {
    const unsigned seed = tests::any_seed(20261123);
    CAPTURE(seed);
    Gardener gardener(seed);
    for (int each = 0; each < 150; ++each) {
        const Violations broken = broken_laws(tree_of(gardener.page()), chinese(), {});
        INFO((broken.empty() ? "" : broken.front()));
        REQUIRE(broken.empty());
    }
}

TEST_CASE("R2: the laws notice a phrase that is missing") {
    const Tree tree = tree_of(page("页", {checkbox("手语")}));
    CHECK_FALSE(not_spoken(tree, Phrasebook(), {}).empty());
    CHECK(not_spoken(tree, chinese(), {}).empty());
}

TEST_CASE("the laws notice a button that stands for a key and does nothing") {
    Node label = fact("帮助", "键");
    label.does = Gesture::Help;
    CHECK(buttons_unlike_their_key(tree_of(page("页", {label}))).size() == 1);
}

}  // namespace qiming::accessibility
