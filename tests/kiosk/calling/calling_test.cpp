// Calling staff, as it is told.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using kiosk::CallState;
using tests::PureKiosk;

namespace {

bool is_said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

std::size_t place_of(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words);
}

kiosk::World hall_with_a_desk() {
    kiosk::World world = tests::sample_world();
    world.settings.desk_place = {"二楼电梯口", "by the lift on the second floor"};
    world.settings.hotlines.push_back({{"人社热线", "the Human Resources Hotline"}, "12333"});
    return world;
}

}  // namespace

TEST_CASE("R59: 'called' is said only after the centre's answer") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    CHECK(is_said(kiosk, "正在呼叫"));
    CHECK_FALSE(is_said(kiosk, "已呼叫"));
    REQUIRE(tests::last_effect<kiosk::PostCall>(kiosk) != nullptr);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    CHECK(is_said(kiosk, "已呼叫"));
    kiosk.happen(kiosk::CallAcknowledged{"call-1"});
    CHECK(is_said(kiosk, "马上来"));
}

TEST_CASE("R59: of a call that reached nobody it is never said that nobody answers") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallFailed{""});
    CHECK(is_said(kiosk, "没有连上"));
    CHECK(is_said(kiosk, "服务台"));
    CHECK(kiosk.terminal().tree().find("bar/call")->node.value == "没有连上");
    kiosk.wait_ms(90'000);
    CHECK(kiosk.transcript().find("无人应答") == std::string::npos);
}

TEST_CASE("R59: an open call is spoken of every 20 s; after 60 s nobody answered, and the desk comes first") {
    const kiosk::World world = hall_with_a_desk();
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    for (int told = 0; told < 2; ++told) {
        kiosk.wait_ms(18'000);
        CHECK_FALSE(is_said(kiosk, "还没有人应答"));
        kiosk.wait_ms(2'500);
        CHECK(is_said(kiosk, "还没有人应答"));
        CHECK_FALSE(is_said(kiosk, "无人应答。"));
    }
    kiosk.wait_ms(21'000);
    CHECK(is_said(kiosk, "无人应答。请到二楼电梯口的服务台，或打电话：残疾人服务热线12385、人社热线12333。"));
    CHECK(place_of(kiosk, "服务台") < place_of(kiosk, "12385"));
}

TEST_CASE("R59: nobody is asked to wait longer shortly before it is told that nobody came") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    kiosk.listens = false;
    kiosk.press(Gesture::ReadPage);
    kiosk.wait_ms(55'000);
    kiosk.listens = true;
    kiosk.finish_speech();
    kiosk.wait_ms(100);
    CHECK(kiosk.transcript().find("还没有人应答") == std::string::npos);
    kiosk.wait_ms(20'000);  // what is left of the page is told first
    CHECK(kiosk.transcript().find("无人应答") != std::string::npos);
}

TEST_CASE("R59: that nobody answered yet waits until what is being told is over") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    kiosk.listens = false;
    kiosk.press(Gesture::ReadPage);
    kiosk.wait_ms(21'000);
    CHECK(kiosk.transcript().find("还没有人应答") == std::string::npos);
    kiosk.listens = true;
    kiosk.finish_speech();
    kiosk.wait_ms(100);
    CHECK(is_said(kiosk, "还没有人应答"));
}

TEST_CASE("R59: a call in answer to the question whether somebody is there reaches staff") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    for (int seconds = 0; !kiosk.state().idle.warning && seconds < 300; ++seconds) {
        kiosk.wait_ms(1'000);
    }
    REQUIRE(kiosk.state().idle.warning);
    kiosk.press(Gesture::CallStaff);
    CHECK_FALSE(kiosk.state().idle.warning);
    CHECK(kiosk.state().call.state == CallState::Calling);
    CHECK(tests::last_effect<kiosk::PostCall>(kiosk) != nullptr);
}

TEST_CASE("R59: who answers after a minute is announced all the same") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    kiosk.wait_ms(65'000);
    REQUIRE(kiosk.state().call.state == CallState::NoAnswer);
    CHECK(tests::last_effect<kiosk::StopWatchingCall>(kiosk) == nullptr);
    kiosk.happen(kiosk::CallAcknowledged{"call-1"});
    CHECK(is_said(kiosk, "工作人员马上来"));
}

TEST_CASE("R59: what becomes of the call of a visitor who has gone is not told to the next one") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    const auto before = kiosk.state().session.visit;
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    kiosk.wait_ms(20'000);
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    CHECK(tests::last_effect<kiosk::PostCall>(kiosk)->visit != before);
    kiosk.happen(kiosk::CallFailed{"", before});
    kiosk.happen(kiosk::CallPosted{"call-1", before});
    CHECK(kiosk.state().call.state == CallState::Calling);
    kiosk.happen(kiosk::CallPosted{"call-2", kiosk.state().session.visit});
    CHECK(is_said(kiosk, "已呼叫"));
}

TEST_CASE("Where the desk is, is said only where the settings tell it, in each language") {
    PureKiosk plain;
    tests::go_home(plain);
    plain.press(Gesture::CallStaff);
    plain.happen(kiosk::CallFailed{""});
    CHECK(is_said(plain, "请到服务台"));
    CHECK_FALSE(is_said(plain, "门"));
    const kiosk::World world = hall_with_a_desk();
    for (const auto& [language, words] :
         {std::pair{Gesture::Digit2, "二楼电梯口的服务台"},
          std::pair{Gesture::Digit3,
                    "the service desk by the lift on the second floor, or ring the Disabled"}}) {
        PureKiosk kiosk(world);
        kiosk.press(Gesture::Next);
        kiosk.press(language);
        kiosk.press(Gesture::CallStaff);
        kiosk.happen(kiosk::CallFailed{""});
        CHECK(is_said(kiosk, words));
    }
}

TEST_CASE(
    "Nobody who signs, writes or turned sound off is told to telephone, nor anybody in a hall without "
    "hotline") {
    kiosk::World world = tests::sample_world();
    const std::string who =
        GENERATE(as<std::string>{}, "sign_language", "writing", "without sound", "no hotline");
    CAPTURE(who);
    const bool turns_sound_off = who == "without sound";
    const std::string way =
        who == "sign_language" || who == "writing" ? "communication/way/" + who : std::string();
    if (who == "no hotline") {
        world.settings.hotlines.clear();
    }
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    if (!way.empty()) {
        kiosk.tap(accessibility::ActivateNode{"home/communication"});
        kiosk.tap(accessibility::ActivateNode{way});
    }
    if (turns_sound_off) {
        kiosk.press(Gesture::ToggleSound);
    }
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallFailed{""});
    CHECK(kiosk.told().captioned.find("没有连上。请到服务台。") != std::string::npos);
    CHECK(kiosk.told().captioned.find("电话") == std::string::npos);
}

TEST_CASE("R69: the end of a visit tells that a call is still out, and takes none back") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Finish);
    CHECK(kiosk.terminal().tree().find("finish/call") == nullptr);
    kiosk.press(Gesture::Home);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    kiosk.press(Gesture::Finish);
    CHECK(is_said(kiosk, "您呼叫了工作人员。结束后，呼叫不会取消。"));
    kiosk.press(Gesture::Home);
    kiosk.happen(kiosk::CallAcknowledged{"call-1"});
    kiosk.press(Gesture::Finish);
    CHECK(is_said(kiosk, "工作人员马上来。结束后，他们还会来。"));
    SECTION("and so does the farewell") {
        kiosk.choose("结束");
        CHECK(is_said(kiosk, "您的呼叫没有取消。"));
    }
    SECTION("but not of one that reached nobody") {
        kiosk.press(Gesture::Home);
        kiosk.press(Gesture::CallStaff);
        kiosk.happen(kiosk::CallFailed{""});
        kiosk.press(Gesture::Finish);
        CHECK(kiosk.terminal().tree().find("finish/call") == nullptr);
        kiosk.choose("结束");
        CHECK_FALSE(is_said(kiosk, "呼叫"));
    }
}

TEST_CASE("R59: once staff have stepped in nobody is said to come or not to answer any more") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    if (GENERATE(false, true)) {
        kiosk.happen(kiosk::CallAcknowledged{"call-1"});
    }
    kiosk.press(Gesture::StaffBreak);
    kiosk.press(Gesture::StaffBreak);
    REQUIRE(kiosk.page() == "home");
    CHECK(tests::last_effect<kiosk::StopWatchingCall>(kiosk) != nullptr);
    CHECK(kiosk.state().call.state == CallState::None);
    CHECK(kiosk.terminal().tree().find("bar/call")->node.value.empty());
    const auto told_before = kiosk.transcript().size();
    kiosk.happen(kiosk::CallAcknowledged{"call-1"});
    kiosk.wait_ms(90'000);
    CHECK(kiosk.transcript().substr(told_before).find("应答") == std::string::npos);
    CHECK(kiosk.transcript().substr(told_before).find("马上来") == std::string::npos);
    kiosk.press(Gesture::Finish);
    CHECK(kiosk.terminal().tree().find("finish/call") == nullptr);
}

TEST_CASE("R59: whom nobody answered is led to the desk at the end, and nothing more is promised") {
    const kiosk::World world = hall_with_a_desk();
    PureKiosk kiosk(world);
    tests::go_home(kiosk);
    kiosk.press(Gesture::CallStaff);
    kiosk.happen(kiosk::CallPosted{"call-1"});
    kiosk.wait_ms(61'000);
    REQUIRE(kiosk.state().call.state == CallState::NoAnswer);
    kiosk.press(Gesture::Finish);
    CHECK(is_said(kiosk, "您的呼叫没有人应答。请到二楼电梯口"));
    CHECK_FALSE(is_said(kiosk, "不会取消"));
    kiosk.choose("结束");
    CHECK(kiosk.page() == "farewell");
    CHECK(is_said(kiosk, "您的呼叫没有人应答。请到二楼电梯口"));
    CHECK_FALSE(is_said(kiosk, "没有取消"));
}
