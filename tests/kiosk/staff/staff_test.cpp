// A member of staff steps in during a visit.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/core/view.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::TextSize;
using tests::PureKiosk;

namespace {

void come_to_a_question(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    for (const auto gesture : {Gesture::Larger, Gesture::NextTheme, Gesture::Faster, Gesture::Louder}) {
        kiosk.press(gesture);
    }
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/education");
    kiosk.press(Gesture::Next);
}

}  // namespace

TEST_CASE(
    "R40: staff see and hear nothing of the visit, are announced at each key, and the visitor gets all back") {
    PureKiosk kiosk;
    come_to_a_question(kiosk);
    const auto preferences = kiosk.state().preferences;
    const auto answers = kiosk.state().session.answers;
    const auto focus = kiosk.focus();
    REQUIRE(preferences != accessibility::Preferences{});
    kiosk.press(Gesture::StaffBreak);
    CHECK(kiosk.page() == "staff");
    CHECK(kiosk.said().starts_with("工作人员在处理本机 您填写的内容已保留"));
    auto parked = accessibility::Preferences{};
    parked.rate = preferences.rate;
    parked.volume = preferences.volume;
    CHECK(kiosk.state().preferences == parked);
    for (const auto gesture : {Gesture::Home, Gesture::Repeat, Gesture::Back, Gesture::Digit1, Gesture::Help,
                               Gesture::OpenSettings, Gesture::Finish, Gesture::ReadPage}) {
        kiosk.press(gesture);
        CHECK(kiosk.page() == "staff");
        CHECK(kiosk.said() == "请稍候，工作人员处理完就继续。 ");
    }
    kiosk.press(Gesture::StaffBreak);
    CHECK(kiosk.page() == "ask/education");
    CHECK(kiosk.focus() == focus);
    CHECK(kiosk.state().preferences == preferences);
    CHECK(kiosk.state().session.answers == answers);
    CHECK_FALSE(kiosk.said().empty());
}

TEST_CASE("R40: what was parked comes back for the same visit only") {
    const kiosk::World& world = tests::sample_world();
    kiosk::State state;
    state.screen = kiosk::Home{};
    state.session.visit = 7;
    accessibility::Preferences others;
    others.text_size = TextSize::Largest;
    state.staff = kiosk::StaffBreak{6, others, "", "", 0};
    const auto go_on = [&] {
        const auto tree = accessibility::Tree::of(kiosk::view(world, state), "").value();
        return kiosk::update(world, state, tree, {{}, kiosk::KeyPressed{Gesture::StaffBreak, {}}});
    };
    CHECK(go_on().state.preferences.text_size == TextSize::Default);
    state.staff->visit = 7;
    CHECK(go_on().state.preferences.text_size == TextSize::Largest);
}

TEST_CASE("R40: news of the visit is held back while staff are there, and kept for afterwards") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::StaffBreak);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call"});
    CHECK(kiosk.said().empty());
    CHECK(kiosk.state().notice.text.empty());
    CHECK(kiosk.state().call.state == kiosk::CallState::Called);
}

TEST_CASE("R40: staff can end the visit, which wipes it") {
    PureKiosk kiosk;
    come_to_a_question(kiosk);
    kiosk.press(Gesture::StaffBreak);
    kiosk.tap(accessibility::ActivateNode{"staff/end"});
    CHECK(kiosk.page() == "farewell");
    CHECK(kiosk.said().find("工作人员结束了办理") != std::string::npos);
    CHECK(kiosk.state().session.answers.empty());
    CHECK_FALSE(kiosk.state().staff);
    kiosk.wait_ms(20'000);
    CHECK(kiosk.page() == "resting");
}

TEST_CASE("R40: staff are announced in the visitor's language") {
    PureKiosk kiosk;
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Digit3);
    kiosk.press(Gesture::StaffBreak);
    CHECK(kiosk.said().starts_with("Staff are working here"));
    kiosk.press(Gesture::Home);
    CHECK(kiosk.said() == "Please wait until staff are done. ");
}

TEST_CASE(
    "R40: the end of an abandoned break is said a minute before, at 30 and at 10 s, then the visit is wiped") {
    PureKiosk kiosk;
    come_to_a_question(kiosk);
    kiosk.press(Gesture::StaffBreak);
    kiosk.wait_ms(14 * 60'000 - 5'000);
    CHECK(kiosk.said().empty());
    for (const auto& [ms, words] : {std::pair{10'000, "60秒内不按键"}, std::pair{30'000, "30秒内不按键"},
                                    std::pair{20'000, "10秒内不按键"}, std::pair{10'000, "很久没有按键"}}) {
        kiosk.wait_ms(ms);
        INFO(words);
        CHECK(kiosk.said().find(words) != std::string::npos);
    }
    CHECK_FALSE(kiosk.state().staff);
    CHECK(kiosk.state().session.answers.empty());
    kiosk.wait_ms(20'000);
    CHECK(kiosk.page() == "resting");
}

TEST_CASE("R40: a key puts the end of a break off by a quarter of an hour") {
    PureKiosk kiosk;
    come_to_a_question(kiosk);
    kiosk.press(Gesture::StaffBreak);
    kiosk.wait_ms(14 * 60'000 + 30'000);
    REQUIRE(kiosk.terminal().tree().find("staff/ends") != nullptr);
    kiosk.press(Gesture::Next);
    CHECK(kiosk.terminal().tree().find("staff/ends") == nullptr);
    kiosk.wait_ms(13 * 60'000);
    CHECK(kiosk.page() == "staff");
    CHECK(kiosk.terminal().tree().find("staff/ends") == nullptr);
}

TEST_CASE("R13: headphones pulled out while staff are there stay out when the visit goes on") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::JackChanged{true});
    tests::go_home(kiosk);
    kiosk.press(Gesture::StaffBreak);
    kiosk.happen(kiosk::JackChanged{false});
    kiosk.press(Gesture::StaffBreak);
    CHECK(kiosk.state().preferences.route == accessibility::AudioRoute::Speaker);
}

TEST_CASE("R63: what staff must look after stands on their page, over visits, and on no visitor's") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.happen(kiosk::StaffAlarm{"code_shared"});
    CHECK(kiosk.said().empty());
    const auto on_staff_page = [&] {
        kiosk.press(Gesture::StaffBreak);
        const bool is_told = kiosk.said().find("本机的编号别处也用过") != std::string::npos;
        kiosk.press(Gesture::StaffBreak);
        return is_told;
    };
    CHECK(on_staff_page());
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    REQUIRE(kiosk.page() == "farewell");
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "welcome");
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
    CHECK(on_staff_page());
}
