// People who hear nothing: sound can be turned off, whatever sounds is also seen, and staff are told how to
// talk.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "kiosk/core/communication/communication.h"
#include "tests/support/screens/every_screen.h"
#include "tests/support/screens/walks.h"
#include "tests/support/seeds.h"

using namespace qiming;
using accessibility::Earcon;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

const std::string reminder = "声音已关。按大声键，或呼叫工作人员，就打开。";

std::string words_said(const kiosk::Turn& turn) {
    std::string words;
    for (const auto& each : turn.speech) {
        if (const auto* say = std::get_if<accessibility::Say>(&each)) {
            words += accessibility::words_of(say->utterance);
        }
    }
    return words;
}

// But for how sound comes back.
bool is_silent_about_the_page(const PureKiosk& kiosk) {
    return kiosk.said().empty() || kiosk.said() == reminder + " ";
}

bool has_sounded(const kiosk::Turn& turn) {
    return std::any_of(turn.speech.begin(), turn.speech.end(),
                       [](const auto& each) { return std::holds_alternative<accessibility::Sound>(each); });
}

void choose_sign_language(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    kiosk.choose("选择交流方式");
    REQUIRE(kiosk.page() == "communication");
    kiosk.choose("手语");
    kiosk.choose("选好了");
    REQUIRE(kiosk.page() == "home");
    CHECK(kiosk.focus() == "选择交流方式");
}

}  // namespace

TEST_CASE(
    "The last that is said before sound is off tells how it comes back; then nothing of the page is said") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleSound);
    CHECK(kiosk.said().starts_with("声音已关。按大声键，或呼叫工作人员，就打开。"));
    for (const auto gesture :
         {Gesture::Next, Gesture::Previous, Gesture::Previous, Gesture::Digit1, Gesture::NextPage,
          Gesture::Repeat, Gesture::Pause, Gesture::ReadPage, Gesture::Back}) {
        kiosk.press(gesture);
        CHECK(is_silent_about_the_page(kiosk));
        CHECK_FALSE(kiosk.told().captioned.empty());
    }
    kiosk.press(Gesture::ToggleSound);
    CHECK(kiosk.said().find("声音已打开") != std::string::npos);
}

TEST_CASE("Sound is back when headphones are plugged in, and for the next visitor") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleSound);
    kiosk.happen(kiosk::JackChanged{true});
    CHECK_FALSE(kiosk.state().preferences.sound_off);
    CHECK_FALSE(kiosk.said().empty());
    kiosk.press(Gesture::ToggleSound);
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    REQUIRE(kiosk.page() == "farewell");
    CHECK(is_silent_about_the_page(kiosk));
    kiosk.wait_ms(60'000);
    CHECK(kiosk.page() == "resting");
    CHECK_FALSE(kiosk.state().preferences.sound_off);
}

TEST_CASE("R19: whatever sounds is also seen, on every screen and whatever is pressed", "[seeds]") {
    const unsigned seed = tests::any_seed(7);
    CAPTURE(seed);
    PureKiosk kiosk;
    int sounded = 0;
    kiosk.onlooker = [&](const std::string& cause, const kiosk::Turn& turn) {
        if (!has_sounded(turn)) {
            return;
        }
        ++sounded;
        INFO(cause << " on " << kiosk.page());
        CHECK((turn.redraw || !turn.presentation.captioned.empty()));
    };
    tests::visit_every_screen(kiosk, Gesture::Digit1, [] {});
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> any_key(0, accessibility::gesture_count - 1);
    for (int press = 0; press < 2'000; ++press) {
        kiosk.press(press % 2 == 0 ? static_cast<Gesture>(any_key(random)) : Gesture::Next);
    }
    CHECK(sounded > 100);
}

TEST_CASE("R19: without sound nothing of a screen is said, and each key is answered on the panel") {
    PureKiosk kiosk;
    bool is_off = false;
    kiosk.onlooker = [&](const std::string& cause, const kiosk::Turn& turn) {
        if (is_off && kiosk.state().preferences.sound_off) {
            INFO(cause << " on " << kiosk.page());
            const std::string words = words_said(turn);
            CHECK((words.empty() || words == reminder));
            CHECK((!has_sounded(turn) || !turn.presentation.captioned.empty()));
        }
        is_off = kiosk.state().preferences.sound_off;
    };
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleSound);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    kiosk.wait_ms(20'000);
    CHECK(kiosk.page() == "outcome/0");
    CHECK_FALSE(kiosk.terminal().caption().empty());
}

TEST_CASE("The hall's ways to talk can be chosen, and go with what is submitted and with a call for staff") {
    PureKiosk kiosk;
    choose_sign_language(kiosk);
    CHECK(kiosk.said().find("已记下，会告诉工作人员") != std::string::npos);
    CHECK(kiosk.said().find("手语") == std::string::npos);  // bystanders hear
    CHECK(kiosk.state().notice.text == "会告诉工作人员：手语");
    kiosk.press(Gesture::CallStaff);
    REQUIRE(tests::last_effect<kiosk::PostCall>(kiosk) != nullptr);
    CHECK(tests::last_effect<kiosk::PostCall>(kiosk)->communication ==
          std::vector<std::string>{"sign_language"});
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    REQUIRE(tests::last_effect<kiosk::StoreSubmission>(kiosk) != nullptr);
    CHECK(tests::last_effect<kiosk::StoreSubmission>(kiosk)->body.ends_with(
        R"(,"communication":["sign_language"]})"));
}

TEST_CASE("A way to talk that is chosen twice is not chosen, and nothing is passed on without a choice") {
    PureKiosk kiosk;
    choose_sign_language(kiosk);
    kiosk.choose("选择交流方式");
    kiosk.choose("手语");
    kiosk.press(Gesture::Back);
    CHECK(kiosk::ways_of_talking(kiosk.state().session).empty());
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "review/");
    tests::send(kiosk);
    CHECK_FALSE(tests::last_effect<kiosk::StoreSubmission>(kiosk)->body.ends_with("\"sign_language\"]}"));
}

TEST_CASE("A hall without a choice of ways to talk shows none") {
    auto world = tests::sample_world();
    world.settings.communication.clear();
    PureKiosk kiosk(world);
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.terminal().tree().find("home/communication") == nullptr);
}

TEST_CASE("R38: the choice of how to talk is wiped with the visit") {
    PureKiosk kiosk;
    choose_sign_language(kiosk);
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    CHECK(kiosk::ways_of_talking(kiosk.state().session).empty());
}
