#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/magnified/magnify.h"
#include "accessibility/layout/metrics.h"
#include "accessibility/layout/page/layout.h"
#include "kiosk/core/view.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/layout_laws.h"
#include "tests/support/screens/looks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::TextSize;
using accessibility::Tree;
using accessibility::Viewport;
using tests::every_screen;
using tests::landscape;
using tests::portrait;
using tests::world_on;

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
                tests::check_layout(world, state, portrait);
            }
        }
    }
}

TEST_CASE(
    "The page that stands for a broken one keeps the laws in every size and language, and leads back, home and "
    "to "
    "staff") {
    const tests::FixedMeasure measure;
    for (const Viewport& panel : {landscape, portrait}) {
        const auto world = world_on(panel);
        for (const auto language : accessibility::languages) {
            for (const TextSize size : accessibility::text_sizes) {
                kiosk::State state;
                state.preferences.language = language;
                state.preferences.text_size = size;
                state.notice.serial = 1;
                state.notice.text = world.phrases(language).say("call.calling");
                state.notice.important = true;
                const auto tree = broken(world, state).tree;
                for (const Gesture way : {Gesture::Back, Gesture::Home, Gesture::CallStaff}) {
                    REQUIRE(tree.standing_for(way) != nullptr);
                    CHECK(tree.standing_for(way)->node.activatable);
                }
                const auto& words = world.phrases(state.preferences);
                for (const auto& violation :
                     tests::broken_layout_laws({tree, panel, measure, state.preferences, words})) {
                    FAIL_CHECK(violation);
                }
            }
        }
    }
}
