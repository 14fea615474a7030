// What content and the centre may hold breaks no page.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/core/broken/broken.h"
#include "kiosk/core/view.h"
#include "tests/support/content/generated_content.h"
#include "tests/support/figure.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using tests::Manner;

namespace {

struct Looked {
    int pages = 0;
    int broken = 0;
    int mended = 0;
    std::string first;
};

void look(const kiosk::World& world, const kiosk::State& state, std::uint32_t seed, Looked& looked) {
    const auto shown = kiosk::shown(world, state);
    ++looked.pages;
    looked.broken += kiosk::is_broken(shown.tree) ? 1 : 0;
    looked.mended += shown.mends.empty() ? 0 : 1;
    for (const auto& mend : shown.mends) {
        if (looked.first.size() < 600) {
            looked.first += "seed " + std::to_string(seed) + ", " + shown.tree.root().node.id + ": " +
                            std::string(name_of(mend.role)) + ", " + std::string(mend.reason) + "\n";
        }
    }
}

Looked look_at(Manner manner, std::uint32_t first, std::uint32_t count) {
    kiosk::World world = tests::sample_world();
    Looked looked;
    for (std::uint32_t seed = first; seed < first + count; ++seed) {
        tests::generate(world, seed, manner);
        tests::Random random(seed);
        for (const kiosk::State& state : tests::screens_of(world, random)) {
            look(world, state, seed, looked);
        }
    }
    return looked;
}

}  // namespace

TEST_CASE("R66: no page breaks or needs mending on content that repeats itself") {
    const Looked looked = look_at(Manner::Repetitive, 0, 40);
    INFO(looked.pages << " pages, " << looked.broken << " broken, " << looked.mended << " mended\n"
                      << looked.first);
    CHECK(looked.pages > 1'000);
    CHECK(looked.broken == 0);
    CHECK(looked.mended == 0);
}

TEST_CASE("R66: no page breaks on hostile content") {
    const Looked looked = look_at(Manner::Hostile, 0, 40);
    INFO(looked.pages << " pages, " << looked.broken << " broken, " << looked.mended << " mended\n"
                      << looked.first);
    CHECK(looked.pages > 1'000);
    CHECK(looked.broken == 0);
}

TEST_CASE(
    "R66: no page of a thousand generated contents and receipts breaks, and none that merely repeats itself "
    "needs mending",
    "[.long]") {
    const Looked repetitive = look_at(Manner::Repetitive, 1'000, 1'000);
    INFO(repetitive.pages << " pages, " << repetitive.broken << " broken, " << repetitive.mended << " mended\n"
                          << repetitive.first);
    CHECK(repetitive.broken == 0);
    CHECK(repetitive.mended == 0);
    const Looked hostile = look_at(Manner::Hostile, 1'000, 1'000);
    INFO(hostile.pages << " pages, " << hostile.broken << " broken, " << hostile.mended << " mended");
    CHECK(hostile.broken == 0);
    tests::tell_figure(std::to_string(repetitive.pages + hostile.pages) +
                       " pages looked at, of the hostile ones " + std::to_string(hostile.mended) + " mended");
}
