#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "accessibility/magnify.h"
#include "accessibility/metrics.h"
#include "kiosk/core/view.h"
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

// What a visitor can have before them, each screen once; the laws walk the focus themselves.
std::vector<kiosk::State> every_screen(Gesture language) {
    PureKiosk kiosk;
    std::vector<kiosk::State> states;
    std::vector<accessibility::Node> seen;
    tests::visit_every_screen(kiosk, language, [&] {
        if (kiosk.state().preferences.curtain) {
            return;  // nothing is drawn
        }
        accessibility::Node page = view(tests::sample_world(), kiosk.state());
        if (std::find(seen.begin(), seen.end(), page) == seen.end()) {
            seen.push_back(std::move(page));
            states.push_back(kiosk.state());
        }
    });
    return states;
}

kiosk::World world_on(const Viewport& panel) {
    kiosk::World world = tests::sample_world();
    world.settings.width_px = static_cast<int>(panel.width_px);
    world.settings.height_px = static_cast<int>(panel.height_px);
    world.settings.px_per_mm = panel.px_per_mm;
    return world;
}

// Of the panel, what is neither a bar nor the pager.
float share_of_content(const accessibility::Layout& layout, const Viewport& panel) {
    const float pager =
        layout.pager ? std::max(layout.pager->backward.height, layout.pager->forward.height) : 0;
    return (layout.middle.height - pager) / panel.height_px;
}

void check(const kiosk::World& world, kiosk::State state, const Viewport& panel) {
    const tests::FixedMeasure measure;
    const auto& phrases = world.phrases(state.preferences);
    auto page = view(world, state);
    const auto focus = place_in(page, state.focus);
    const auto made = Tree::of(std::move(page), focus);
    REQUIRE(made);
    const tests::Scene scene{*made, panel, measure, state.preferences, phrases};
    INFO(made->root().node.id << ", " << tag_of(state.preferences.language) << ", size "
                              << static_cast<int>(state.preferences.text_size) << ", " << panel.width_px
                              << " wide" << (state.preferences.low_reach ? ", low reach" : ""));
    std::string broken;
    for (const auto& violation : tests::broken_layout_laws(scene)) {
        broken += violation + "\n";
    }
    INFO(broken);
    CHECK(broken.empty());
    const auto layout = layout_of(scene);
    CHECK(layout.middle_scale == 1);
    if (is_magnified(state.preferences.text_size)) {
        CHECK(share_of_content(layout, panel) >= 0.5F);
    }
}

constexpr Viewport landscape{1920, 1080, 4.035F};
constexpr Viewport portrait{1080, 1920, 4.035F};

void check_every_screen(Gesture key, const std::vector<Viewport>& panels) {
    const auto states = every_screen(key);
    CHECK(states.size() >= 90);
    for (const Viewport& panel : panels) {
        const auto world = world_on(panel);
        for (kiosk::State state : states) {
            for (const TextSize size : accessibility::text_sizes) {
                state.preferences.text_size = size;
                check(world, state, panel);
            }
        }
    }
}

}  // namespace

TEST_CASE("R22: on every Chinese screen, in all text sizes, nothing is cut off, shrunk, covered or lost") {
    check_every_screen(Gesture::Digit1, {landscape, portrait});
}

TEST_CASE("R22: on every English screen, in all text sizes, nothing is cut off, shrunk, covered or lost") {
    check_every_screen(Gesture::Digit3, {landscape, portrait});
}

TEST_CASE("R22: nor on smaller and finer panels at four times the size", "[.slow]") {
    for (const Viewport& panel : {Viewport{1366, 768, 2.87F}, Viewport{768, 1366, 2.87F},
                                  Viewport{3840, 2160, 8.07F}, Viewport{2160, 3840, 8.07F}}) {
        const auto world = world_on(panel);
        for (const Gesture language : {Gesture::Digit1, Gesture::Digit3}) {
            for (kiosk::State state : every_screen(language)) {
                state.preferences.text_size = TextSize::Quadruple;
                check(world, state, panel);
            }
        }
    }
}

TEST_CASE(
    "R28: at the usual size whatever does something is 20 mm high and wide, and 5 mm from its neighbours") {
    const tests::FixedMeasure measure;
    for (const Viewport& panel : {landscape, portrait}) {
        const auto world = world_on(panel);
        for (const kiosk::State& state : every_screen(Gesture::Digit1)) {
            const auto tree = Tree::of(view(world, state), state.focus);
            REQUIRE(tree);
            for (const auto& layout : all_screenfuls(*tree, panel, measure, state.preferences, world.chinese)) {
                std::vector<std::pair<std::string, accessibility::Rect>> targets;
                for (const auto& box : layout.boxes) {
                    const auto* item = box.target ? tree->find(box.id) : nullptr;
                    if (item != nullptr && item->node.activatable) {
                        targets.emplace_back(box.id, box.rect);
                    }
                }
                const float least = accessibility::target_mm * panel.px_per_mm - 1;
                const float apart = accessibility::gap_mm * panel.px_per_mm - 1;
                for (std::size_t at = 0; at < targets.size(); ++at) {
                    const auto& [id, rect] = targets[at];
                    INFO(id << " on " << tree->root().node.id << ", " << panel.width_px << " wide");
                    CHECK(rect.width >= least);
                    CHECK(rect.height >= least);
                    for (std::size_t other = at + 1; other < targets.size(); ++other) {
                        const auto& near = targets[other].second;
                        const float across = std::max(near.x - rect.right(), rect.x - near.right());
                        const float down = std::max(near.y - rect.bottom(), rect.y - near.bottom());
                        INFO("beside " << targets[other].first);
                        CHECK(std::max(across, down) >= apart);
                    }
                }
            }
        }
    }
}

TEST_CASE("With low reach nothing that is touched stands in the upper part of a tall panel") {
    const auto world = world_on(portrait);
    const tests::FixedMeasure measure;
    for (kiosk::State state : every_screen(Gesture::Digit1)) {
        state.preferences.low_reach = true;
        for (const TextSize size : accessibility::text_sizes) {
            state.preferences.text_size = size;
            auto page = view(world, state);
            const auto tree = Tree::of(std::move(page), state.focus);
            INFO((tree ? "" : tree.error().node + ": " + tree.error().reason));
            REQUIRE(tree);
            const auto layout =
                accessibility::layout(*tree, "", portrait, measure, state.preferences, world.chinese);
            for (const auto& box : layout.boxes) {
                INFO(box.id << " at " << box.rect.y << ", size " << static_cast<int>(size));
                CHECK((!box.target || box.rect.y >= accessibility::high_part * portrait.height_px));
            }
            if (!is_magnified(size)) {
                check(world, state, portrait);
            }
        }
    }
}
