#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>

#include "tests/support/laws.h"
#include "tests/support/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Language;
using tests::PureKiosk;

namespace {

void check_laws(const PureKiosk& kiosk) {
    const auto& preferences = kiosk.state().preferences;
    const auto& words = tests::sample_world().phrases(preferences.language);
    const auto& tree = kiosk.terminal().tree();
    std::string broken;
    for (const auto& violation : tests::broken_laws(tree, words, preferences)) {
        broken += violation + "\n";
    }
    for (const auto& item : tree.items()) {
        const auto& node = item.node;
        if ((node.name + node.hint + node.value).find('<') != std::string::npos) {
            broken += node.id + " lacks its words: " + node.name + node.hint + node.value + "\n";
        }
    }
    INFO("page " << kiosk.page() << "\n" << broken);
    CHECK(broken.empty());
    CHECK(tree.standing_for(Gesture::CallStaff) != nullptr);  // R59: on every screen
}

// Every screen there is, in the language at hand; `visited` gets the ids of the pages.
void visit_all(PureKiosk& kiosk, std::set<std::string>& visited) {
    const auto look = [&] {
        check_laws(kiosk);
        visited.insert(kiosk.page());
    };
    const auto press = [&](Gesture gesture) {
        kiosk.press(gesture);
        look();
    };
    const auto through = [&](const std::string& last) {
        for (int pages = 0; !kiosk.page().starts_with(last) && pages < 40; ++pages) {
            const auto page = kiosk.page();
            press(Gesture::NextPage);  // the problem of an empty page, or past an optional one
            if (kiosk.page() == page) {
                tests::answer(kiosk);
                press(Gesture::NextPage);
            }
        }
    };
    look();
    press(Gesture::Digit1);  // demand
    press(Gesture::Digit2);  // declines
    press(Gesture::NextPage);
    press(Gesture::Back);
    through("review/");
    tests::send(kiosk);
    look();
    press(Gesture::Home);
    press(Gesture::Digit2);  // jobs
    press(Gesture::Digit1);
    press(Gesture::NextPage);
    press(Gesture::Back);
    press(Gesture::NextPage);
    kiosk.tap(accessibility::ActivateNode{"jobs/filter"});
    for (const Gesture filter : {Gesture::Digit1, Gesture::Digit2, Gesture::Digit3, Gesture::Digit4,
                                 Gesture::Digit5, Gesture::Digit6}) {
        look();
        press(filter);
        press(Gesture::Digit2);
        press(Gesture::NextPage);
    }
    press(Gesture::NextPage);  // hardly any job, or none
    kiosk.tap(accessibility::ActivateNode{"jobs/filter"});
    kiosk.tap(accessibility::ActivateNode{"jobs/clear"});
    press(Gesture::NextPage);
    press(Gesture::Digit1);
    kiosk.tap(accessibility::ActivateNode{"job/apply"});
    through("review/");
    tests::send(kiosk);
    look();
    press(Gesture::Home);
    press(Gesture::Digit3);  // booking
    through("review/");
    kiosk.centre_says = content::Standing::Confirmed;
    tests::send(kiosk);
    look();
    press(Gesture::Help);
    press(Gesture::Help);
    press(Gesture::Help);
    kiosk.tap(accessibility::ActivateNode{"bar/sound"});
    look();
    press(Gesture::Back);
    kiosk.wait_ms(130'000);
    look();
    press(Gesture::Activate);
    press(Gesture::Finish);
    kiosk.choose(kiosk.state().preferences.language == Language::Chinese ? "结束" : "End the visit");
    look();
}

}  // namespace

TEST_CASE("R65: the laws hold on every screen in both languages, and on the page of every problem") {
    for (const Gesture language : {Gesture::Digit1, Gesture::Digit2}) {
        PureKiosk kiosk;
        kiosk.happen(kiosk::LinkChanged{true});
        kiosk.centre_says = content::Standing::Received;
        check_laws(kiosk);
        kiosk.press(Gesture::Next);
        check_laws(kiosk);
        kiosk.press(language);
        std::set<std::string> visited;
        visit_all(kiosk, visited);
        CHECK(visited.size() >= 45);
    }
}

TEST_CASE("R45: a monkey presses 6000 random keys: each is answered, and the laws hold after each") {
    std::mt19937 random(20261123);
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
        kiosk.press(gesture);
        INFO("key " << key << " on " << before);
        REQUIRE_FALSE(kiosk.speech().empty());
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
