#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/layout_laws.h"
#include "tests/support/screens/sample_pages.h"
#include "tests/support/screens/trees.h"

namespace qiming::tests {
namespace {

using accessibility::Layout;

std::string repeated(std::string_view words, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += words;
    }
    return text;
}

// A question with a hint and a problem that together fill more than a screenful of the largest text.
Node long_question(int hint_sentences) {
    Node hint = node(Role::Text, repeated("请把证件拿在手里，一位一位地听。", hint_sentences));
    hint.id = "hint";
    hint.emphasis = accessibility::Emphasis::Quiet;
    return page("问题", {node(Role::Heading, repeated("您的证件号码是多少？", 3)), hint,
                         notice("problem", repeated("号码对不上，请对照证件检查。", 6)), choice("同意"),
                         choice("不同意")});
}

Layout shown(const Tree& tree) {
    static const FixedMeasure measure;
    static const auto phrases = sample_phrases(accessibility::Language::Chinese);
    const accessibility::Viewport viewport;
    const accessibility::Preferences preferences{.text_size = accessibility::TextSize::Largest};
    return layout_of({tree, viewport, measure, preferences, phrases});
}

bool shows(const Layout& layout, std::string_view id) {
    return std::any_of(layout.boxes.begin(), layout.boxes.end(),
                       [&](const accessibility::Box& box) { return box.id == id; });
}

}  // namespace

TEST_CASE("R22: where a question fills the screen, its hint waits for the next screenful, in full size") {
    const Layout first = shown(tree_of(long_question(23), "同意"));
    const Layout second = shown(tree_of(long_question(23), "不同意"));
    CHECK(first.middle_scale == 1);
    CHECK(second.middle_scale == 1);
    CHECK(shows(first, "problem"));
    CHECK_FALSE(shows(first, "hint"));
    CHECK(shows(second, "hint"));
}

TEST_CASE("Where there is room, the hint stands before what it is about") {
    Node question = long_question(1);
    std::erase_if(question.children, [](const Node& child) { return child.role == Role::Notice; });
    const Layout layout = shown(tree_of(std::move(question), "同意"));
    CHECK(layout.screenfuls == 1);
    CHECK(shows(layout, "hint"));
}

TEST_CASE("A text longer than a screenful that cannot be focused is made smaller rather than cut off") {
    const Layout layout = shown(tree_of(long_question(40), "不同意"));
    CHECK(layout.middle_scale < 1);
    CHECK(shows(layout, "hint"));
}

}  // namespace qiming::tests
