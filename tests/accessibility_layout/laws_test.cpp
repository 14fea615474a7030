#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "accessibility/layout/metrics.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/layout_laws.h"
#include "tests/support/screens/sample_pages.h"

namespace qiming::tests {
namespace {

using accessibility::Language;
using accessibility::TextSize;
using accessibility::Viewport;

constexpr TextSize all_sizes[] = {TextSize::Small, TextSize::Default, TextSize::Large, TextSize::Largest};

// Every page in every language and size, on a landscape and a portrait panel.
template <class Check>
void on_every_page(Check check) {
    const FixedMeasure measure;
    for (const Language language : {Language::Chinese, Language::English}) {
        const accessibility::Phrasebook phrases = sample_phrases(language);
        for (const SamplePage& page : sample_pages(language)) {
            const accessibility::Tree tree = accessibility::Tree::of(page.root, page.focus).value();
            for (const TextSize size : all_sizes) {
                for (const Viewport& viewport : {Viewport{1920, 1080, 4.035F}, Viewport{1080, 1920, 4.035F}}) {
                    const accessibility::Preferences preferences{.language = language, .text_size = size};
                    INFO(page.name << ", " << tag_of(language) << ", size " << static_cast<int>(size) << ", "
                                   << viewport.width_px << " wide");
                    check(Scene{tree, viewport, measure, preferences, phrases});
                }
            }
        }
    }
}

void require_none(const LayoutViolations& violations) {
    for (const std::string& violation : violations) {
        UNSCOPED_INFO(violation);
    }
    CHECK(violations.empty());
}

}  // namespace

TEST_CASE("R22: the laws of layout hold on every kind of page, in both languages and all sizes") {
    on_every_page([](const Scene& scene) { require_none(broken_layout_laws(scene)); });
}

TEST_CASE("R20: the text of a page keeps its size; what does not fit is paged, not shrunk") {
    on_every_page([](const Scene& scene) { CHECK(layout_of(scene).middle_scale == 1); });
}

TEST_CASE(
    "R20: the smallest text of each size has the cap height that is asked for, and the default one 4.8 mm or "
    "more") {
    on_every_page([](const Scene& scene) {
        constexpr float least_mm[] = {3.5F, 4.8F, 6.4F, 8.5F};
        constexpr float most_mm[] = {4.2F, 5.6F, 7.1F, 9.0F};
        float smallest = 1000;
        for (const accessibility::Box& box : layout_of(scene).boxes) {
            for (const accessibility::TextRun& run : box.runs) {
                smallest =
                    std::min(smallest, run.em_px * accessibility::cap_height_per_em / scene.viewport.px_per_mm);
            }
        }
        const auto size = static_cast<std::size_t>(scene.preferences.text_size);
        CHECK(smallest >= least_mm[size]);
        CHECK(smallest <= most_mm[size]);
    });
}

TEST_CASE("R28: targets are 12.7 mm or more, 2.54 mm or more apart") {
    on_every_page([](const Scene& scene) { require_none(small_or_close_targets(scene, layout_of(scene))); });
}

}  // namespace qiming::tests
