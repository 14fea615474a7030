#include <catch2/catch_test_macros.hpp>

#include "accessibility/intent.h"
#include "accessibility/interaction/hit_test.h"
#include "accessibility/layout/page/layout.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/layout_laws.h"
#include "tests/support/screens/sample_pages.h"

namespace qiming::tests {
namespace {

using accessibility::ActivateNode;
using accessibility::Box;
using accessibility::Command;
using accessibility::Gesture;
using accessibility::Intent;
using accessibility::Layout;
using accessibility::MoveFocus;
using accessibility::Point;
using accessibility::Rect;
using accessibility::Tree;

Point middle_of(const Rect& rect) {
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

// One sample page, laid out.
struct Shown {
    Tree tree;
    Layout layout;

    explicit Shown(std::string_view name, accessibility::TextSize size = accessibility::TextSize::Default,
                   const std::string& focus = {})
        : tree(tree_named(name, focus)) {
        const FixedMeasure measure;
        const accessibility::Phrasebook phrases = sample_phrases(accessibility::Language::Chinese);
        const accessibility::Preferences preferences{.text_size = size};
        const accessibility::Viewport viewport;
        layout = layout_of({tree, viewport, measure, preferences, phrases});
    }

    static Tree tree_named(std::string_view name, const std::string& focus) {
        for (const SamplePage& page : sample_pages(accessibility::Language::Chinese)) {
            if (page.name == name) {
                return Tree::of(page.root, focus.empty() ? page.focus : focus).value();
            }
        }
        throw std::invalid_argument("no such page");
    }

    const Rect& rect_of(std::string_view id) const {
        for (const Box& box : layout.boxes) {
            if (box.id == id) {
                return box.rect;
            }
        }
        throw std::invalid_argument("not shown");
    }
    std::optional<Intent> at(Point point) const { return hit_test(tree, layout, point); }
    std::optional<Intent> on(std::string_view id) const { return at(middle_of(rect_of(id))); }
};

}  // namespace

TEST_CASE("Touching a card activates it, a fact takes the focus, a bar's button gives its command") {
    CHECK(Shown("home").on("demand") == Intent{ActivateNode{"demand"}});
    CHECK(Shown("review").on("answer/Phone") == Intent{MoveFocus{"answer/Phone"}});
    CHECK(Shown("home").on("bar/staff") == Intent{Command{Gesture::CallStaff}});
    CHECK(Shown("one-of-six").on("next") == Intent{ActivateNode{"next"}});
}

TEST_CASE("What cannot be chosen takes the focus when touched, and can be explained") {
    CHECK(Shown("slots").on("s3") == Intent{MoveFocus{"s3"}});
}

TEST_CASE("R29: a touch beside every target means nothing") {
    const Shown page("one-of-six");
    const Rect card = page.rect_of("a");
    CHECK(page.at({card.x + 1, card.y + 1}) == Intent{ActivateNode{"a"}});
    CHECK_FALSE(page.at({card.x - 2, card.y + 10}).has_value());
    CHECK_FALSE(page.at({card.right() + 2, card.y + 10}).has_value());
    CHECK_FALSE(page.at({card.x + 10, card.bottom() + 2}).has_value());
    CHECK_FALSE(page.on("heading").has_value());
}

TEST_CASE("R29: a finger that slides from one target to another, off it or onto it, touches nothing") {
    const Shown page("one-of-six");
    const auto tap = [&](Point down, Point up) { return tap_means(page.tree, page.layout, down, up); };
    const Rect a = page.rect_of("a");
    const Point on_a = middle_of(a);
    const Point on_b = middle_of(page.rect_of("b"));
    const Point beside{a.x - 2, a.y + 10};
    CHECK_FALSE(tap(on_a, on_b).has_value());
    CHECK_FALSE(tap(on_a, beside).has_value());
    CHECK_FALSE(tap(beside, on_a).has_value());
    CHECK(tap(on_a, {a.x + 1, a.y + 1}) == accessibility::Touch{ActivateNode{"a"}});
    CHECK(tap(beside, beside) == accessibility::Touch{});
}

TEST_CASE("What does not fit is paged: the pager leads to the first stop of the next screenful and back") {
    const Shown first("many-of-many", accessibility::TextSize::Largest, "kind/Online shop service");
    REQUIRE(first.layout.screenfuls > 1);
    REQUIRE(first.layout.pager.has_value());
    CHECK(first.layout.screenful == 0);
    CHECK(first.layout.pager->backward.width == 0);
    const auto onward = first.at(middle_of(first.layout.pager->forward));
    REQUIRE(onward.has_value());
    REQUIRE(std::holds_alternative<MoveFocus>(*onward));

    const Shown second("many-of-many", accessibility::TextSize::Largest, std::get<MoveFocus>(*onward).to);
    CHECK(second.layout.screenful == 1);
    CHECK(second.at(middle_of(second.layout.pager->backward)) ==
          Intent{MoveFocus{"kind/Massage by blind practitioners"}});
}

TEST_CASE("While the focus is on the bottom bar, the last screenful stays") {
    const Shown page("many-of-many", accessibility::TextSize::Largest, "bar/help");
    CHECK(page.layout.screenful == page.layout.screenfuls - 1);
}

TEST_CASE("The first ten items of a list carry the key that chooses them; a field that takes digits has none") {
    std::string keys;
    for (const Box& box : Shown("one-of-six").layout.boxes) {
        keys += box.badge_text;
    }
    CHECK(keys == "123456");
    keys.clear();
    for (const Box& box : Shown("many-of-many").layout.boxes) {  // its last screenful: items 9 to 13
        keys += box.badge_text;
    }
    CHECK(keys == "90");
    for (const Box& box : Shown("digits").layout.boxes) {
        CHECK(box.badge_text.empty());
    }
}

TEST_CASE("A chosen card is not shown as focused, nor a focused one as chosen") {
    for (const Box& box : Shown("one-of-six").layout.boxes) {
        CHECK(box.selected == (box.id == "b"));
        CHECK(box.focused == (box.id == "c"));
    }
}

TEST_CASE("The bars keep their places on every page of one size") {
    const Shown home("home");
    for (const char* other : {"digits", "review", "jobs", "outcome"}) {
        const Shown page(other);
        CHECK(page.layout.toolbar == home.layout.toolbar);
        CHECK(page.layout.caption == home.layout.caption);
        CHECK(page.layout.banner == home.layout.banner);
    }
}

TEST_CASE("R19: the caption shows what is said from its start, and no chip while nothing is said") {
    const Shown page("home");
    CHECK(page.layout.caption_runs.empty());
    const FixedMeasure measure;
    const accessibility::Phrasebook phrases = sample_phrases(accessibility::Language::Chinese);
    const Layout said = layout_of({page.tree, {}, measure, {}, phrases}, "登记就业需求，按钮");
    REQUIRE(said.caption_runs.size() == 1);
    CHECK(said.caption_runs.front().lines.front().text == "登记就业需求，按钮");
    CHECK(said.speaking_chip.width > 0);
    const Layout quiet =
        accessibility::layout(page.tree, "登记就业需求，按钮", {}, measure, {}, phrases, {}, false);
    CHECK(quiet.speaking_chip.width == 0);
    CHECK(quiet.speaking_run.lines.empty());
    const auto& words = quiet.caption_runs.front().lines.front();  // stand still
    CHECK(words.text == said.caption_runs.front().lines.front().text);
    CHECK(words.origin.x == said.caption_runs.front().lines.front().origin.x);
}

}  // namespace qiming::tests
