// What a visitor finds by filters is there to be read, on every page.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/core/jobs/jobs.h"
#include "kiosk/core/view.h"
#include "tests/support/content/every_filter.h"
#include "tests/support/sample_world.h"

using namespace qiming;

namespace {

struct Walked {
    int pages = 0;
    int broken = 0;
    std::string first;
};

// Every page of the list by one filter.
void walk(const kiosk::World& world, kiosk::State state, Walked& walked) {
    kiosk::find_jobs(world, state);
    const auto found = state.session.found.size();
    for (std::size_t page = 0; page == 0 || page * 3 < found; ++page) {
        state.screen = kiosk::JobList{static_cast<int>(page)};
        const auto tree = accessibility::Tree::of(view(world, state), "");  // unmended
        ++walked.pages;
        if (!tree) {
            ++walked.broken;
            walked.first += walked.broken < 4 ? tree.error().node + ": " + tree.error().reason + "\n" : "";
        }
    }
}

Walked walk_all(const std::vector<content::JobFilter>& filters) {
    Walked walked;
    for (const auto language : accessibility::languages) {
        for (const content::JobFilter& filter : filters) {
            kiosk::State state;
            state.now.day = tests::sample_today;
            state.preferences.language = language;
            state.session.filter = filter;
            walk(tests::sample_world(), state, walked);
        }
    }
    return walked;
}

}  // namespace

TEST_CASE("R66: no page of the jobs by any single filter breaks, in any language") {
    const Walked walked = walk_all(tests::single_filters(tests::sample_world().jobs));
    INFO(walked.broken << " of " << walked.pages << " pages\n" << walked.first);
    CHECK(walked.broken == 0);
    CHECK(walked.pages > 1'000);
}

TEST_CASE("R66: no page of the jobs by any two filters breaks, in any language") {
    const Walked walked = walk_all(tests::pairs_of_filters(tests::sample_world().jobs));
    INFO(walked.broken << " of " << walked.pages << " pages\n" << walked.first);
    CHECK(walked.broken == 0);
    CHECK(walked.pages > 1'000);
}
