// R18 for the eye: what of an outcome stands on the first screenful.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "accessibility/layout/page/layout.h"
#include "accessibility/presentation/presentation.h"
#include "kiosk/core/outcome/state_word.h"
#include "kiosk/core/view.h"
#include "tests/kiosk/every_screen/every_outcome.h"
#include "tests/support/sample_world.h"
#include "tests/support/screens/fixed_measure.h"
#include "tests/support/screens/looks.h"

using namespace qiming;
using accessibility::Language;
using kiosk::Service;
using kiosk::State;
using kiosk::SubmissionState;
using tests::all_said;
using tests::for_all;
using tests::name_at;
using tests::on_outcome;
using tests::sent_as;
using tests::states_in;
using tests::world;

TEST_CASE("R18: whoever looks at an outcome sees its word of state, its number and the focus at once") {
    const tests::FixedMeasure measure;
    for_all([&](const State& state) {
        const auto tree = kiosk::shown_tree(world(), state);
        for (const auto& panel : {tests::landscape, tests::portrait}) {
            const auto layout = accessibility::layout(tree, "", panel, measure, state.preferences,
                                                      world().phrases(state.preferences));
            const auto is_shown = [&](const std::string& id) {
                return std::any_of(layout.boxes.begin(), layout.boxes.end(),
                                   [&](const auto& box) { return box.id == id; });
            };
            INFO(panel.width_px << " wide, " << name_at(tree, "outcome/state") << ", "
                                << static_cast<int>(state.preferences.language));
            CHECK(is_shown("outcome/state"));
            CHECK((tree.find("outcome/number") == nullptr || is_shown("outcome/number")));
            CHECK(is_shown(tree.focus().node.id));
        }
    });
}

TEST_CASE("R18: where text is larger an outcome begins with its word of state, which is told once") {
    for (const auto size :
         {accessibility::TextSize::Large, accessibility::TextSize::Largest, accessibility::TextSize::Double,
          accessibility::TextSize::Triple, accessibility::TextSize::Quadruple}) {
        State state = on_outcome(Language::Chinese, false,
                                 sent_as(tests::booking(), SubmissionState::Confirmed, "sms", ""));
        state.preferences.text_size = size;
        const auto tree = kiosk::shown_tree(world(), state);
        const auto& words = world().phrases(state.preferences);
        const tests::FixedMeasure measure;
        const auto layout =
            accessibility::layout(tree, "", tests::landscape, measure, state.preferences, words);
        CHECK(std::any_of(layout.boxes.begin(), layout.boxes.end(),
                          [](const auto& box) { return box.id == "outcome/state"; }));
        const auto told = accessibility::present(tree, accessibility::changes_between(nullptr, tree), words,
                                                 state.preferences);
        CHECK(states_in(all_said(told), words) == 1);
    }
}
