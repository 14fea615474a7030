#include "tests/support/screens/looks.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "accessibility/layout/magnified/magnify.h"
#include "kiosk/core/view.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/layout_laws.h"

namespace qiming::tests {

using accessibility::Gesture;
using accessibility::Viewport;

std::vector<kiosk::State> every_screen(Gesture language, Reading reading) {
    PureKiosk kiosk;
    std::vector<kiosk::State> states;
    std::vector<accessibility::Node> seen;
    const auto look = [&] {
        if (kiosk.state().preferences.curtain) {
            return;  // nothing is drawn
        }
        accessibility::Node page = view(sample_world(), kiosk.state());
        if (std::find(seen.begin(), seen.end(), page) == seen.end()) {
            seen.push_back(std::move(page));
            states.push_back(kiosk.state());
        }
    };
    visit_every_screen(kiosk, language, look, reading);
    return states;
}

kiosk::World world_on(const Viewport& panel) {
    kiosk::World world = sample_world();
    world.settings.width_px = static_cast<int>(panel.width_px);
    world.settings.height_px = static_cast<int>(panel.height_px);
    world.settings.px_per_mm = panel.px_per_mm;
    return world;
}

namespace {

// Of the panel, what is neither a bar nor the pager.
float share_of_content(const accessibility::Layout& layout, const Viewport& panel) {
    const float pager =
        layout.pager ? std::max(layout.pager->backward.height, layout.pager->forward.height) : 0;
    return (layout.middle.height - pager) / panel.height_px;
}

// In the lower part of a tall panel long English names do not always fit at the largest sizes: there the text
// of a page may be up to two steps smaller.
float least_scale(const kiosk::State& state, const Viewport& panel) {
    const auto& wanted = state.preferences;
    const bool is_low = wanted.low_reach && panel.height_px > panel.width_px;
    if (is_low && wanted.language == accessibility::Language::English) {
        return 0.79F;
    }
    // A message stands above all that an outcome tells at once, or above the cards of the home page.
    const bool has_message =
        !state.notice.text.empty() && (std::holds_alternative<kiosk::Outcome>(state.screen) ||
                                       std::holds_alternative<kiosk::Home>(state.screen));
    return has_message && wanted.text_size == accessibility::TextSize::Largest ? 0.89F : 1;
}

}  // namespace

void check_layout(const kiosk::World& world, kiosk::State state, const Viewport& panel) {
    const FixedMeasure measure;
    const auto& phrases = world.phrases(state.preferences);
    const kiosk::Shown made = kiosk::shown(world, state);
    REQUIRE(made.mends.empty());
    REQUIRE(made.tree.root().node.id != "broken");
    const float least = least_scale(state, panel);
    const Scene scene{made.tree, panel, measure, state.preferences, phrases, least};
    INFO(made.tree.root().node.id << ", " << tag_of(state.preferences.language) << ", size "
                                  << static_cast<int>(state.preferences.text_size) << ", " << panel.width_px
                                  << " wide" << (state.preferences.low_reach ? ", low reach" : ""));
    std::string broken;
    for (const auto& violation : broken_layout_laws(scene)) {
        broken += violation + "\n";
    }
    INFO(broken);
    CHECK(broken.empty());
    const auto layout = layout_of(scene);
    CHECK(layout.middle_scale >= least);
    if (is_magnified(state.preferences.text_size)) {
        CHECK(share_of_content(layout, panel) >= 0.5F);
    }
}

}  // namespace qiming::tests
