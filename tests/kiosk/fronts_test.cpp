// What stands before the screen: in which order it is asked, shown and woken.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/core/update.h"
#include "kiosk/core/view.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using kiosk::KeyPressed;
using tests::PureKiosk;

namespace {

constexpr std::int64_t second = 1'000;
constexpr std::int64_t minute = 60 * second;
const accessibility::Intent jobs = accessibility::ActivateNode{"home/jobs"};

// At home, with all that can stand there before it at once.
kiosk::State behind_everything() {
    kiosk::State state;
    state.screen = kiosk::Home{};
    state.session.visit = 7;
    state.staff = kiosk::StaffBreak{7, {}, "", "", 0};
    state.staff->preferences.curtain = true;
    state.idle.warning = true;
    state.preferences.curtain = true;
    state.sandbox.active = true;
    state.spells_next = true;
    return state;
}

kiosk::State after(const kiosk::State& state, decltype(kiosk::Event::what) what) {
    const kiosk::World& world = tests::sample_world();
    return kiosk::update(world, state, kiosk::shown_tree(world, state), {{}, std::move(what)}).state;
}

std::string page_of(const kiosk::State& state) {
    return kiosk::shown_tree(tests::sample_world(), state).root().node.id;
}

bool said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

// At the question for the name, with 王 written by a keyboard.
void write_a_name(PureKiosk& kiosk) {
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.press(Gesture::Activate);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/name");
    for (const char* letter : {"W", "A", "N", "G"}) {
        kiosk.press(KeyPressed{std::nullopt, letter});
    }
    kiosk.press(KeyPressed{Gesture::Digit1, "1"});
    REQUIRE(kiosk.state().session.answers.one("name") == "王");
}

void ask_what_to_read(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    kiosk.choose("声音");
    kiosk.choose("逐字朗读");
    REQUIRE(kiosk.state().spells_next);
}

}  // namespace

TEST_CASE("R40: whatever else stands before the screen, staff come first, then the question, then help") {
    kiosk::State state = behind_everything();
    CHECK(page_of(state) == "staff");
    state = after(state, KeyPressed{Gesture::Help, {}});
    CHECK(page_of(state) == "staff");
    CHECK(state.sandbox.leaving == 0);
    CHECK(state.idle.warning);
    state = after(state, kiosk::Touched{accessibility::ActivateNode{"staff/go-on"}});
    CHECK_FALSE(state.staff);
    CHECK(page_of(state) == "idle");
    state = after(state, KeyPressed{Gesture::Help, {}});
    CHECK_FALSE(state.idle.warning);
    CHECK(page_of(state) == "help");
    CHECK(state.sandbox.leaving == 0);
    state = after(state, kiosk::Touched{std::nullopt});
    CHECK(state.curtain_touched);
    CHECK(state.sandbox.active);
    state = after(state, KeyPressed{Gesture::Help, {}});
    CHECK(state.sandbox.leaving == 1);
    CHECK_FALSE(state.spells_next);
}

TEST_CASE("R40: while staff are there nobody is asked whether they are, however long it takes") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::StaffBreak);
    for (int minutes = 0; minutes < 13; ++minutes) {
        kiosk.wait_ms(minute);
        CHECK(kiosk.page() == "staff");
        CHECK_FALSE(kiosk.state().idle.warning);
        CHECK(kiosk.said().empty());
    }
    kiosk.press(Gesture::StaffBreak);
    CHECK(kiosk.page() == "home");
    kiosk.wait_ms(115 * second);
    CHECK(kiosk.page() == "home");
}

TEST_CASE("R36: whoever goes away from the help is asked, too, and the key that answers does nothing else") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Help);
    kiosk.wait_ms(125 * second);
    CHECK(kiosk.page() == "idle");
    kiosk.press(Gesture::Louder);
    CHECK(kiosk.page() == "help");
    CHECK(said(kiosk, "请继续"));
    CHECK_FALSE(said(kiosk, "音量"));
    kiosk.wait_ms(200 * second);
    CHECK(kiosk.page() == "resting");
    CHECK_FALSE(kiosk.state().sandbox.active);
}

TEST_CASE("R36: the question comes when its time has come, not when the clock turns") {
    kiosk::World world = tests::sample_world();
    world.settings.idle_warning_s = 90;
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.wait_ms(89 * second);
    CHECK(kiosk.page() == "home");
    kiosk.wait_ms(2 * second);
    CHECK(kiosk.page() == "idle");
}

TEST_CASE("R53: a digit of a keyboard leaves reading by character and is typed") {
    for (const std::optional<Gesture> gesture : {std::optional(Gesture::Digit2), std::optional<Gesture>()}) {
        PureKiosk kiosk;
        write_a_name(kiosk);
        for (const char* letter : {"J", "I"}) {
            kiosk.press(KeyPressed{std::nullopt, letter});
        }
        kiosk.press(Gesture::ReadCharacters);
        REQUIRE(kiosk.state().spelling);
        kiosk.press(KeyPressed{gesture, "2"});
        CHECK_FALSE(kiosk.state().spelling);
        CHECK(kiosk.state().session.answers.one("name") == "王即");
    }
}

TEST_CASE("R53: a key without a meaning takes back the choice of what to read by character") {
    PureKiosk kiosk;
    ask_what_to_read(kiosk);
    kiosk.press(KeyPressed{std::nullopt, "F24"});
    CHECK(said(kiosk, "这里没有按钮"));
    CHECK_FALSE(kiosk.state().spells_next);
    kiosk.press(Gesture::Digit2);
    CHECK(kiosk.page() == "jobs/0");
}

TEST_CASE("R41: the curtain is lifted by touching, not by a tap of somebody who explores behind it") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleCurtain);
    kiosk.happen(kiosk::ExploreRested{});
    kiosk.happen(kiosk::Explored{{"home/jobs", "", false}});
    CHECK(said(kiosk, "浏览招聘岗位"));
    kiosk.happen(kiosk::ExploreTapped{});
    CHECK(kiosk.page() == "jobs/0");
    CHECK(kiosk.state().preferences.curtain);
    CHECK_FALSE(kiosk.state().curtain_touched);
    kiosk.press(Gesture::Back);
    kiosk.tap(jobs);
    kiosk.tap(jobs);
    CHECK(kiosk.page() == "home");
    CHECK_FALSE(kiosk.state().preferences.curtain);
}
