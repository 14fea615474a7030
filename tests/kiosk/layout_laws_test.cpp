#include <catch2/catch_test_macros.hpp>

#include "tests/support/every_screen.h"
#include "tests/support/fixed_measure.h"
#include "tests/support/layout_laws.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::TextSize;
using accessibility::Tree;
using accessibility::Viewport;
using tests::PureKiosk;

namespace {

bool is_same_but_for_the_focus(const Tree& one, const Tree& other) {
    return std::equal(one.items().begin(), one.items().end(), other.items().begin(), other.items().end(),
                      [](const Tree::Item& a, const Tree::Item& b) { return a.node == b.node; });
}

// What a visitor can have before them, each screen once; the laws walk the focus themselves.
std::vector<Tree> every_screen(Gesture language) {
    PureKiosk kiosk;
    std::vector<Tree> screens;
    tests::visit_every_screen(kiosk, language, [&] {
        const Tree& tree = kiosk.terminal().tree();
        const bool seen = std::any_of(screens.begin(), screens.end(), [&](const Tree& screen) {
            return is_same_but_for_the_focus(screen, tree);
        });
        if (!seen) {
            screens.push_back(tree);
        }
    });
    return screens;
}

void check_every_size(const Tree& tree, accessibility::Language language, const Viewport& viewport) {
    const tests::FixedMeasure measure;
    const auto& phrases = tests::sample_world().phrases(language);
    for (const auto size : {TextSize::Small, TextSize::Default, TextSize::Large, TextSize::Largest}) {
        const accessibility::Preferences preferences{.language = language, .text_size = size};
        const tests::Scene scene{tree, viewport, measure, preferences, phrases};
        INFO(tree.root().node.id << ", " << tag_of(language) << ", size " << static_cast<int>(size) << ", "
                                 << viewport.width_px << " wide");
        std::string broken;
        for (const auto& violation : tests::broken_layout_laws(scene)) {
            broken += violation + "\n";
        }
        INFO(broken);
        CHECK(broken.empty());
        CHECK(layout_of(scene).middle_scale == 1);
    }
}

void check_every_screen(Gesture key, accessibility::Language language) {
    const auto screens = every_screen(key);
    CHECK(screens.size() >= 90);
    for (const Tree& tree : screens) {
        for (const Viewport& viewport : {Viewport{1920, 1080, 4.035F}, Viewport{1080, 1920, 4.035F}}) {
            check_every_size(tree, language, viewport);
        }
    }
}

}  // namespace

TEST_CASE("R22: on every Chinese screen, in all text sizes, nothing is cut off, shrunk, covered or lost") {
    check_every_screen(Gesture::Digit1, accessibility::Language::Chinese);
}

TEST_CASE("R22: on every English screen, in all text sizes, nothing is cut off, shrunk, covered or lost") {
    check_every_screen(Gesture::Digit3, accessibility::Language::English);
}
