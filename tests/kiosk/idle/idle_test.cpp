#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

constexpr std::int64_t second = 1'000;

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("R36: after two minutes the visitor is asked, hears the countdown, and loses nothing by a key") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    const auto answers = kiosk.state().session.answers;
    kiosk.wait_ms(115 * second);
    CHECK(kiosk.page() == "ask/consent");
    kiosk.wait_ms(10 * second);
    CHECK(kiosk.page() == "idle");
    CHECK(count(kiosk.transcript(), "还有45秒") > 0);
    CHECK(kiosk.terminal().caption().find("还有45秒") != std::string::npos);
    for (const auto& [wait_s, told] :
         {std::pair{10, "还有30秒"}, std::pair{10, "还有20秒"}, std::pair{10, "还有10秒"}}) {
        for (int waited = 0; waited < wait_s + 5 && count(kiosk.transcript(), told) == 0; ++waited) {
            kiosk.wait_ms(second);
        }
        INFO(told);
        CHECK(count(kiosk.transcript(), told) > 0);
        CHECK(kiosk.terminal().caption().find(told) != std::string::npos);
        CHECK(kiosk.terminal().tree().find("idle/countdown")->node.name.find(told) != std::string::npos);
    }
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.page() == "ask/consent");
    CHECK(kiosk.state().session.answers == answers);
}

TEST_CASE("R36: it can be extended at least ten times, by any key") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    tests::answer_until(kiosk, "ask/education");
    const auto answers = kiosk.state().session.answers;
    REQUIRE_FALSE(answers.empty());
    for (int time = 0; time < 10; ++time) {
        kiosk.wait_ms(130 * second);
        REQUIRE(kiosk.page() == "idle");
        kiosk.press(Gesture::Finish);
        REQUIRE(kiosk.page() == "ask/education");
    }
    CHECK(kiosk.state().session.answers == answers);
}

TEST_CASE("R36: without a key all is wiped and the terminal rests") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::NextTheme);
    kiosk.wait_ms(200 * second);
    CHECK(kiosk.page() == "resting");
    CHECK(kiosk.state().preferences == accessibility::Preferences{});
}

TEST_CASE("R37: nobody is asked while speech is playing") {
    const kiosk::World& world = tests::sample_world();
    qiming::kiosk::Terminal terminal(world, {});
    terminal.take({{100, {}, 10, 0}, kiosk::KeyPressed{Gesture::Next, {}}});
    REQUIRE(terminal.is_speaking());
    terminal.take({{300 * second, {}, 10, 5}, kiosk::Woken{}});
    CHECK(terminal.tree().root().node.id == "welcome");
    while (terminal.is_speaking()) {
        static std::uint64_t ticket = 1;
        terminal.speech_finished(ticket++, {301 * second, {}, 10, 5});
    }
    terminal.take({{400 * second, {}, 10, 6}, kiosk::Woken{}});
    CHECK(terminal.tree().root().node.id == "welcome");
    terminal.take({{422 * second, {}, 10, 7}, kiosk::Woken{}});
    CHECK(terminal.tree().root().node.id == "idle");
}

TEST_CASE("R37: whoever hears slowly, uses switches or waits for staff is asked after twice the time") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    SECTION("slow speech") {
        kiosk.press(Gesture::Slower);
        kiosk.wait_ms(230 * second);
        CHECK(kiosk.page() == "home");
    }
    SECTION("waiting for staff, whom the visitor called") {
        kiosk.press(Gesture::CallStaff);
        kiosk.happen(kiosk::CallPosted{"call-1"});
        kiosk.happen(kiosk::CallAcknowledged{"call-1"});
        kiosk.wait_ms(230 * second);
        CHECK(kiosk.page() == "home");
        kiosk.wait_ms(15 * second);
        CHECK(kiosk.said().find("您呼叫了工作人员") != std::string::npos);
    }
    SECTION("two switches") {
        for (const char* key : {"F20", "F20", "F21", "F21"}) {
            if (key == std::string("F20") && kiosk.page() == "home") {
                kiosk.press(Gesture::SetUpSwitches);
            }
            kiosk.press(kiosk::KeyPressed{std::nullopt, key});
        }
        REQUIRE(kiosk.state().switches.use == kiosk::Switches::Use::Two);
        kiosk.wait_ms(230 * second);
        CHECK(kiosk.page() == "home");
    }
    kiosk.wait_ms(30 * second);
    CHECK(kiosk.page() == "idle");
}

TEST_CASE("R38: the end of a visit resets every setting and forgets every answer") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    for (const auto gesture :
         {Gesture::Louder, Gesture::Faster, Gesture::NextTheme, Gesture::NextTextSize, Gesture::NextLanguage}) {
        kiosk.press(gesture);
    }
    kiosk.choose("登记就业需求");  // in Cantonese now
    tests::answer_until(kiosk, "ask/education");
    kiosk.press(Gesture::Finish);
    kiosk.press(Gesture::Home);
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    CHECK(kiosk.page() == "farewell");
    CHECK(kiosk.state().session.answers.empty());
    kiosk.wait_ms(10 * second);
    CHECK(kiosk.page() == "resting");
    CHECK(kiosk.state().preferences == accessibility::Preferences{});
    CHECK(kiosk.terminal().caption().empty());
    kiosk.press(Gesture::Repeat);
    CHECK(kiosk.page() == "welcome");
    CHECK(kiosk.said().find("谢谢") == std::string::npos);
}

TEST_CASE("R39: settings are reset by one button, and the form keeps its answers") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::Faster);
    kiosk.press(Gesture::NextTheme);
    const auto answers = kiosk.state().session.answers;
    kiosk.choose("声音");
    CHECK(kiosk.page() == "sound");
    kiosk.choose("恢复默认设置");
    CHECK(kiosk.state().preferences == accessibility::Preferences{});
    kiosk.press(Gesture::Back);
    CHECK(kiosk.page() == "ask/consent");
    CHECK(kiosk.state().session.answers == answers);
}
