#include "accessibility/presentation/mending.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/support/phrase_files.h"
#include "tests/support/screens/trees.h"

namespace qiming::accessibility {

using namespace tests;

namespace {

MendedPage mend(Node root) {
    static const Phrasebook words = phrasebook(Language::Chinese);
    auto whole = mended(std::move(root), words);
    REQUIRE(whole);
    return std::move(*whole);
}

Node called(std::string id, std::string name) {
    Node made = button("x");
    made.id = std::move(id);
    made.name = std::move(name);
    return made;
}

Tree tree_after(const MendedPage& whole) {
    const auto tree = Tree::of(whole.page, "");
    INFO((tree ? "" : tree.error().node + ": " + tree.error().reason));
    REQUIRE(tree);
    return *tree;
}

Node list_of(std::vector<Node> items) {
    Node made = node(Role::List, "", std::move(items));
    made.id = "L";
    return page("P", {node(Role::Heading, "H"), std::move(made)});
}

}  // namespace

TEST_CASE("R66: mending: twins get a number, and nothing else changes") {
    const Node before = list_of({called("a", "理货员"), called("b", "理货员"), called("c", "保洁员")});
    const MendedPage whole = mend(before);
    const Tree tree = tree_after(whole);
    CHECK(tree.find("a")->node.name == "理货员，第1个");
    CHECK(tree.find("b")->node.name == "理货员，第2个");
    CHECK(tree.find("c")->node == before.children[1].children[2]);
    CHECK(whole.mends == std::vector<Mend>{{Role::Button, "a sibling has the same role and name"}});
}

TEST_CASE("mending: an id that stands twice or is missing is replaced, and the one that was meant is known") {
    const MendedPage whole = mend(list_of({called("a", "甲"), called("a", "乙"), called("", "丙")}));
    const Tree tree = tree_after(whole);
    REQUIRE(tree.items().size() == 6);
    CHECK(tree.items()[4].node.name == "乙");
    CHECK(tree.items()[4].node.id != "a");
    CHECK(unmended(tree.items()[4].node.id) == "a");
    CHECK(whole.mends.size() == 2);
}

TEST_CASE("mending: what has no name takes its value or its hint for one") {
    Node paid = called("a", "");
    paid.value = "3000元";
    paid.hint = "甲公司";
    Node hinted = called("b", "　");
    hinted.hint = "乙公司";
    const Tree tree = tree_after(mend(list_of({paid, hinted})));
    CHECK(tree.find("a")->node.name == "3000元");
    CHECK(tree.find("a")->node.value.empty());
    CHECK(tree.find("b")->node.name == "乙公司");
}

TEST_CASE(
    "R66: mending: only what cannot be named at all is left out, and the page says how many are missing") {
    const MendedPage whole =
        mend(list_of({called("a", ""), called("b", "乙"), called("c", " "), called("d", "丁")}));
    const Tree tree = tree_after(whole);
    CHECK(tree.find("a") == nullptr);
    CHECK(tree.find("b") != nullptr);
    REQUIRE(tree.find("missing") != nullptr);
    CHECK(tree.find("missing")->node.name == "有2项没有名字，没有列出。");
    CHECK(whole.page.children[1].id == "missing");  // behind the title
}

TEST_CASE("mending: a text that says nothing is left out without a word") {
    Node nothing = node(Role::Text, "");
    nothing.id = "t";
    const Tree tree = tree_after(mend(page("P", {nothing, button("a")})));
    CHECK(tree.find("t") == nullptr);
    CHECK(tree.find("missing") == nullptr);
}

TEST_CASE("mending: states that cannot be are made ones that can") {
    Node deaf = button("a");
    deaf.focusable = false;
    Node final = fact("b", "1");
    final.irreversible = true;
    const Tree tree = tree_after(mend(page("P", {deaf, final, page("Q", {}), button_for("n", Gesture::NextPage),
                                                 button_for("m", Gesture::NextPage)})));
    CHECK(tree.find("a")->node.focusable);
    CHECK_FALSE(tree.find("b")->node.irreversible);
    CHECK(tree.find("Q")->node.role == Role::Group);
    CHECK(tree.standing_for(Gesture::NextPage)->node.id == "n");
}

TEST_CASE("mending: what is no page, or has no name, cannot be mended") {
    const Phrasebook words = phrasebook(Language::Chinese);
    CHECK_FALSE(mended(node(Role::Group, "G", {button("a")}), words));
    Node nameless = page("P", {button("a")});
    nameless.name = "　";
    CHECK_FALSE(mended(std::move(nameless), words));
}

TEST_CASE("mending: a page that keeps the laws stays as it is") {
    const Node before = list_of({called("a", "甲"), called("b", "乙")});
    const MendedPage whole = mend(before);
    CHECK(whole.page == before);
    CHECK(whole.mends.empty());
}

TEST_CASE("R66: mending: whatever is wrong with its nodes, a page with a button and a name is shown") {
    std::mt19937 random(20261130);
    const std::vector<std::string> names = {"甲", "甲", "乙", "", "　", "甲，第1个", "a\nb"};
    const std::vector<std::string> ids = {"a", "b", "c", "", "a|2", "P"};
    const std::function<Node(int)> any = [&](int depth) {
        Node made = node(static_cast<Role>(random() % 16), names[random() % names.size()]);
        made.id = ids[random() % ids.size()];
        made.value = names[random() % names.size()];
        made.focusable = random() % 2 == 0;
        made.activatable = random() % 2 == 0;
        made.irreversible = random() % 4 == 0;
        if (random() % 4 == 0) {
            made.does = random() % 2 == 0 ? Gesture::NextPage : Gesture::Back;
        }
        for (auto children = depth > 0 ? random() % 5 : 0; children > 0; --children) {
            made.children.push_back(any(depth - 1));
        }
        return made;
    };
    for (int round = 0; round < 3'000; ++round) {
        const Node root = page("P", {any(2), any(2), button("last")});
        tree_after(mend(root));
    }
}

}  // namespace qiming::accessibility
