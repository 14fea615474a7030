// The laws of layout once more with the widths of the faces that are really drawn.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "accessibility/layout/magnified/magnify.h"
#include "accessibility/layout/page/layout.h"
#include "kiosk/core/view.h"
#include "tests/appearance/shown.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/layout_laws.h"

using namespace qiming;
using accessibility::Language;
using accessibility::TextSize;
using accessibility::Viewport;

namespace {

std::string broken(const kiosk::World& world, const gallery::Scene& scene, const gallery::Look& look,
                   const accessibility::TextMeasure& measure) {
    kiosk::State state = scene.state;
    gallery::apply(look, state.preferences);
    const auto& phrases = world.phrases(state.preferences);
    const Viewport panel{static_cast<float>(world.settings.width_px),
                         static_cast<float>(world.settings.height_px), world.settings.px_per_mm};
    const kiosk::Shown made = kiosk::shown(world, state);
    INFO(scene.name);
    REQUIRE(made.mends.empty());
    REQUIRE(made.tree.root().node.id != "broken");
    const tests::Scene laid{made.tree, panel, measure, state.preferences, phrases};
    std::string found;
    for (const auto& layout :
         accessibility::all_screenfuls(made.tree, panel, measure, state.preferences, phrases)) {
        for (const auto& violations :
             {clipped(laid, layout), overlapping_text(laid, layout), small_or_close_targets(laid, layout)}) {
            for (const auto& each : violations) {
                found += scene.name + " " + gallery::name_of(look) + ": " + each + "\n";
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("R22, R28: with real faces nothing is cut off or covered, and targets keep their size and distance") {
    const tests::Easel easel;
    const kiosk::World worlds[] = {gallery::turned(tests::sample_world(), false),
                                   gallery::turned(tests::sample_world(), true)};
    for (const int language : {0, 2}) {
        const auto scenes = gallery::scenes(tests::sample_world(), tests::sample_today,
                                            language == 0 ? Language::Chinese : Language::English);
        for (const gallery::Scene& scene : scenes) {
            for (const int panel : {0, 1}) {
                for (const int size : {1, 3, 6}) {
                    const gallery::Look look{language, 0, size, panel, 0, 0};
                    CHECK(broken(worlds[panel], scene, look, easel.measure()) == "");
                }
            }
        }
    }
}
