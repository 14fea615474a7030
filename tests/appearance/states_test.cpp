// What is told by the picture alone: where the focus is, and what is chosen, full or in error.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>

#include "kiosk/core/nodes.h"
#include "tests/appearance/shown.h"
#include "tests/support/sample_world.h"

using namespace qiming;
using accessibility::Colour;
using accessibility::Node;
using accessibility::Role;
using accessibility::ThemeName;
using accessibility::Tree;
using tests::Shown;

namespace {

constexpr std::array themes = {ThemeName::Standard,      ThemeName::BlackOnWhite,  ThemeName::WhiteOnBlack,
                               ThemeName::YellowOnBlack, ThemeName::BlackOnYellow, ThemeName::LowContrast};

// A question with two answers; `second` is the one that is looked at.
Node page(const Node& second) {
    Node root;
    root.id = "page";
    root.role = Role::Page;
    root.name = "学历";
    root.children = {kiosk::heading("page/title", "学历"),
                     kiosk::list("page/answers", accessibility::Arrangement::Column,
                                 {kiosk::choice("page/first", "高中", false), second})};
    return root;
}

Node second(bool selected = false) {
    return kiosk::choice("page/second", "大学本科", selected);
}

Shown shown(tests::Easel& easel, const Node& node, ThemeName theme, const char* focus = "page/first") {
    accessibility::Preferences preferences;
    preferences.theme = theme;
    return easel.draw(Tree::of(page(node), focus).value(), preferences, tests::sample_world().chinese);
}

accessibility::Rect box_of(const Shown& shown, const char* id) {
    const auto& boxes = shown.layout.boxes;
    const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const auto& box) { return box.id == id; });
    REQUIRE(found != boxes.end());
    return found->rect;
}

// As an eye without colours sees it.
Colour grey(Colour colour) {
    const double light = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
    const auto level = static_cast<std::uint8_t>(light);
    return {level, level, level};
}

// How many pixels of `rect` and of a finger's breadth around it differ by 3:1 or more, without colour.
int differing(const Shown& one, const Shown& other, accessibility::Rect rect) {
    rect = {rect.x - 12, rect.y - 12, rect.width + 24, rect.height + 24};
    int count = 0;
    for_each_pixel(one, rect, [&](int x, int y) {
        count += accessibility::contrast(grey(one.at(x, y)), grey(other.at(x, y))) >= 3 ? 1 : 0;
    });
    return count;
}

}  // namespace

TEST_CASE("R26: the focus changes at least two pixels all around what has it, by 3:1 or more, in every theme") {
    tests::Easel easel;
    for (const ThemeName theme : themes) {
        const Shown without = shown(easel, second(), theme);
        const Shown with = shown(easel, second(), theme, "page/second");
        const auto rect = box_of(with, "page/second");
        INFO("theme " << static_cast<int>(theme));
        CHECK(differing(with, without, rect) >= static_cast<int>(2 * 2 * (rect.width + rect.height)));
    }
}

TEST_CASE("R27: without colour a chosen, a full and a wrong answer still look otherwise, in every theme") {
    tests::Easel easel;
    Node full = second();
    full.unavailable = true;
    Node wrong = second();
    wrong.invalid = true;
    for (const ThemeName theme : themes) {
        const Shown plain = shown(easel, second(), theme);
        const auto rect = box_of(plain, "page/second");
        INFO("theme " << static_cast<int>(theme));
        const Shown chosen = shown(easel, second(true), theme);
        CHECK(differing(chosen, plain, rect) >= 100);
        CHECK(differing(shown(easel, full, theme), plain, rect) >= 100);
        CHECK(differing(shown(easel, wrong, theme), plain, rect) >= 100);
        CHECK(differing(shown(easel, full, theme), chosen, rect) >= 100);
    }
}
