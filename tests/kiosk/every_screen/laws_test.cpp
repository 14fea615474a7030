#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>

#include "accessibility/layout/icons.h"
#include "tests/support/screens/every_screen.h"
#include "tests/support/screens/laws.h"
#include "tests/support/seeds.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

void check_laws(const PureKiosk& kiosk) {
    const auto& preferences = kiosk.state().preferences;
    const auto& words = tests::sample_world().phrases(preferences);
    const auto& tree = kiosk.terminal().tree();
    std::string broken;
    for (const auto& violation : tests::broken_laws(tree, words, preferences)) {
        broken += violation + "\n";
    }
    for (const auto& item : tree.items()) {
        const auto& node = item.node;
        if (!node.icon.empty() && accessibility::icon_code_point(node.icon) == accessibility::unknown_icon) {
            broken += node.id + " has an icon that nobody knows: " + node.icon + "\n";
        }
        if ((node.name + node.hint + node.value).find('<') != std::string::npos) {
            broken += node.id + " lacks its words: " + node.name + node.hint + node.value + "\n";
        }
    }
    INFO("page " << kiosk.page() << "\n" << broken);
    CHECK(broken.empty());
    CHECK(kiosk.page() != "broken");
    CHECK(tree.standing_for(Gesture::CallStaff) != nullptr);  // R59: on every screen
}

// A hush alone answers nothing.
bool is_heard(const PureKiosk& kiosk) {
    return std::any_of(kiosk.speech().begin(), kiosk.speech().end(),
                       [](const auto& each) { return !std::holds_alternative<accessibility::Hush>(each); });
}

}  // namespace

TEST_CASE("R65: the laws hold on every screen in each language, and on the page of every problem") {
    for (const Gesture language : {Gesture::Digit1, Gesture::Digit2, Gesture::Digit3}) {
        PureKiosk kiosk;
        std::set<std::string> visited;
        tests::visit_every_screen(kiosk, language, [&] {
            check_laws(kiosk);
            visited.insert(kiosk.page());
        });
        CHECK(visited.size() >= 47);
    }
}

TEST_CASE("R45: a monkey presses 6000 random keys: each is answered, and the laws hold after each", "[seeds]") {
    const unsigned seed = tests::any_seed(20261123);
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> any_key(0, accessibility::gesture_count - 1);
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{true});
    kiosk.centre_says = content::Standing::Received;
    std::set<std::string> visited;
    for (int press = 0; press < 6'000; ++press) {
        // A monkey that never leaves home learns nothing: half of its keys go on.
        const int key = any_key(random);
        const auto gesture = press % 2 == 0   ? static_cast<Gesture>(key)
                             : press % 4 == 1 ? Gesture::Next
                                              : (press % 8 == 3 ? Gesture::Activate : Gesture::NextPage);
        const auto before = kiosk.page();
        kiosk.wait_ms(200);  // slower than any filter of double strikes, which this visitor may turn on
        kiosk.press(gesture);
        INFO("press " << press << ", gesture " << static_cast<int>(gesture) << " on " << before);
        REQUIRE(is_heard(kiosk));
        visited.insert(kiosk.page());
        if (press % 10 == 0) {
            check_laws(kiosk);
        }
        if (press % 100 == 0) {
            kiosk.happen(kiosk::LinkChanged{press % 200 == 0});
        }
    }
    CHECK(visited.size() >= 20);
}
