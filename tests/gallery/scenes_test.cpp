#include "kiosk/gallery/scenes.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <variant>

#include "kiosk/core/outcome/outcome_words.h"
#include "tests/support/sample_world.h"

using namespace qiming;
using accessibility::Language;
using gallery::Scene;

namespace {

const std::vector<Scene>& scenes() {
    static const auto all = gallery::scenes(tests::sample_world(), tests::sample_today, Language::Chinese);
    return all;
}

template <class Holds>
bool some_scene(Holds holds) {
    return std::any_of(scenes().begin(), scenes().end(),
                       [&](const Scene& scene) { return holds(scene.state); });
}

}  // namespace

TEST_CASE("No kind of screen is missing from the gallery") {
    std::set<std::size_t> kinds;
    for (const Scene& scene : scenes()) {
        kinds.insert(scene.state.screen.index());
    }
    for (std::size_t kind = 0; kind < std::variant_size_v<kiosk::Screen>; ++kind) {
        INFO("alternative " << kind << " of Screen: let visit_every_screen go there");
        CHECK(kinds.count(kind) == 1);
    }
}

TEST_CASE("No question of any form is missing from the gallery") {
    std::set<std::string> asked;
    std::set<std::string> refused;
    for (const Scene& scene : scenes()) {
        if (const auto* asking = std::get_if<kiosk::Asking>(&scene.state.screen)) {
            asked.insert(asking->form + "." + asking->question);
            if (asking->problem) {
                refused.insert(asking->form + "." + asking->question);
            }
        }
    }
    for (const auto& [id, form] : tests::sample_world().forms) {
        for (const auto& question : form.questions) {
            INFO(id << "." << question.id);
            CHECK(asked.count(id + "." + question.id) == 1);
        }
    }
    CHECK(refused.size() >= 5);
}

TEST_CASE("What lies over a screen is in the gallery: the warning, the help, the curtain, staff, scanning") {
    CHECK(some_scene([](const kiosk::State& state) { return state.staff.has_value(); }));
    CHECK(some_scene([](const kiosk::State& state) { return state.switches.within; }));
    CHECK(some_scene([](const kiosk::State& state) { return state.idle.warning; }));
    CHECK(some_scene([](const kiosk::State& state) { return state.sandbox.active; }));
    CHECK(some_scene([](const kiosk::State& state) { return state.preferences.curtain; }));
}

TEST_CASE("No outcome is missing from the gallery, nor what can be done about one, nor a device that fails") {
    std::set<kiosk::SubmissionState> outcomes;
    std::set<kiosk::Remedy> remedies;
    std::set<kiosk::SubmissionState> at_review;
    for (const Scene& scene : scenes()) {
        const auto& all = scene.state.session.submissions;
        if (const auto* outcome = std::get_if<kiosk::Outcome>(&scene.state.screen)) {
            outcomes.insert(all.at(outcome->index).state);
            remedies.insert(kiosk::remedy_of(all.at(outcome->index)));
        }
        if (const auto* review = std::get_if<kiosk::Review>(&scene.state.screen); review && review->sending) {
            at_review.insert(all.at(*review->sending).state);
        }
    }
    using kiosk::SubmissionState;
    CHECK(outcomes == std::set{SubmissionState::Saved, SubmissionState::Received, SubmissionState::Confirmed,
                               SubmissionState::Full, SubmissionState::Refused});
    CHECK(remedies.size() == 4);
    CHECK(at_review.count(SubmissionState::Saving) == 1);
    CHECK(at_review.count(SubmissionState::NotSaved) == 1);
    CHECK(some_scene([](const kiosk::State& state) { return !state.health.storage; }));
}

TEST_CASE("Every screen of the gallery has a name of its own, and the three languages show the same ones") {
    std::set<std::string> names;
    for (const Scene& scene : scenes()) {
        names.insert(scene.name);
    }
    CHECK(names.size() == scenes().size());
    for (const Language language : {Language::Cantonese, Language::English}) {
        std::set<std::string> other;
        for (const Scene& scene : gallery::scenes(tests::sample_world(), tests::sample_today, language)) {
            other.insert(scene.name);
        }
        CHECK(other == names);
    }
}
