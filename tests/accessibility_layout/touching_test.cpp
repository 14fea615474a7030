// Fingers on the glass and what they mean.
#include "accessibility/interaction/touching.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming::accessibility;
using Kind = Pointer::Kind;

namespace {

// Two buttons side by side, 100 pixels each.
struct Glass {
    Tree tree;
    Layout layout;
    TouchState state;
    TouchManner manner;

    Glass() : tree(*Tree::of(page(), "")) {
        for (const char* id : {"left", "right"}) {
            Box box;
            box.id = id;
            box.target = true;
            box.rect = {layout.boxes.empty() ? 0.0F : 200.0F, 0, 100, 100};
            layout.boxes.push_back(box);
        }
    }
    static Node page() {
        Node root;
        root.id = "page";
        root.role = Role::Page;
        root.name = "Page";
        for (const char* id : {"left", "right"}) {
            Node button;
            button.id = id;
            button.role = Role::Button;
            button.name = id;
            button.focusable = true;
            button.activatable = true;
            root.children.push_back(button);
        }
        return root;
    }
    std::optional<TouchMeaning> put(Kind kind, Point at, std::int64_t ms, std::int64_t id = 1) {
        return touch(state, {kind, id, at}, ms, tree, layout, manner);
    }
    std::optional<TouchMeaning> rest(std::int64_t ms) { return touch_rests(state, ms, tree, layout, manner); }
};

const Point left{50, 50};
const Point right{250, 50};

std::string spoken(const std::optional<TouchMeaning>& meaning) {
    REQUIRE(meaning);
    REQUIRE(std::holds_alternative<Spoken>(*meaning));
    return std::get<Spoken>(*meaning).what.node;
}

}  // namespace

TEST_CASE("R29: a touch counts when down and up are at the same target") {
    Glass glass;
    CHECK_FALSE(glass.put(Kind::Down, left, 0));
    const auto meant = glass.put(Kind::Up, {60, 60}, 80);
    REQUIRE(meant);
    CHECK(std::get<Pressed>(*meant).touch.intent == Intent(ActivateNode{"left"}));
    CHECK(std::get<Pressed>(*meant).began_ms == 0);
}

TEST_CASE("R29: a finger that slides from one target to another does nothing") {
    Glass glass;
    glass.put(Kind::Down, left, 0);
    CHECK_FALSE(glass.put(Kind::Moved, right, 50));
    CHECK_FALSE(glass.put(Kind::Up, right, 80));
}

TEST_CASE("A second finger means nothing, and does not disturb the first") {
    Glass glass;
    glass.put(Kind::Down, left, 0, 1);
    glass.put(Kind::Down, right, 10, 2);
    CHECK_FALSE(glass.put(Kind::Up, right, 20, 2));
    CHECK(std::holds_alternative<Pressed>(*glass.put(Kind::Up, left, 30, 1)));
}

TEST_CASE("Hold to press: a touch shorter than wanted is told, a longer one counts") {
    Glass glass;
    glass.manner.hold_ms = 600;
    glass.put(Kind::Down, left, 0);
    CHECK(std::holds_alternative<TooShort>(*glass.put(Kind::Up, left, 599)));
    glass.put(Kind::Down, left, 1'000);
    CHECK(std::holds_alternative<Pressed>(*glass.put(Kind::Up, left, 1'600)));
}

TEST_CASE("The first touch that rests for 0.3 s begins exploring, and lifting it does nothing") {
    Glass glass;
    glass.manner.may_begin_exploring = true;
    glass.put(Kind::Down, left, 100);
    CHECK(touch_due(glass.state, glass.manner) == 400);
    CHECK_FALSE(glass.rest(399));
    CHECK(std::holds_alternative<ExploringBegun>(*glass.rest(400)));
    CHECK_FALSE(glass.put(Kind::Up, left, 900));
}

TEST_CASE("A later touch that rests begins nothing") {
    Glass glass;
    glass.put(Kind::Down, left, 100);
    CHECK_FALSE(touch_due(glass.state, glass.manner));
    CHECK_FALSE(glass.rest(5'000));
    CHECK(std::holds_alternative<Pressed>(*glass.put(Kind::Up, left, 5'100)));
}

TEST_CASE("Exploring: sliding speaks each thing once, lifting does nothing, a short touch taps") {
    Glass glass;
    glass.manner.exploring = true;
    glass.put(Kind::Down, left, 0);
    CHECK(spoken(glass.rest(300)) == "left");
    CHECK_FALSE(glass.put(Kind::Moved, {60, 50}, 350));
    CHECK_FALSE(glass.put(Kind::Moved, {150, 50}, 400));
    CHECK(spoken(glass.put(Kind::Moved, right, 450)) == "right");
    CHECK_FALSE(glass.put(Kind::Up, right, 500));
    glass.put(Kind::Down, {5, 900}, 800);
    CHECK(std::holds_alternative<TappedAnywhere>(*glass.put(Kind::Up, {5, 900}, 900)));
}
