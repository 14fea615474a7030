// "Unless the visitor chooses otherwise": private things on the speaker, by choice.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Privacy;
using tests::PureKiosk;

namespace {

constexpr const char* choice = "用扬声器读出私密内容";

bool is_said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

bool is_offered(const PureKiosk& kiosk) {
    return kiosk.terminal().tree().find("sound/private") != nullptr;
}

bool is_chosen(const PureKiosk& kiosk) {
    return kiosk.state().preferences.private_on_speaker;
}

// To the page of sound, by the arrows alone, and back with the choice made.
void choose_it(PureKiosk& kiosk) {
    kiosk.choose("声音");
    REQUIRE(kiosk.page() == "sound");
    kiosk.choose(choice);
}

}  // namespace

TEST_CASE("R15: private things on the speaker are a choice: off at first, reached by arrows, with a warning") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    CHECK_FALSE(is_chosen(kiosk));
    kiosk.choose("声音");
    kiosk.seek(choice);
    CHECK(is_said(kiosk, "旁边的人会听到"));
    CHECK_FALSE(is_chosen(kiosk));
    kiosk.press(Gesture::Activate);
    CHECK(is_chosen(kiosk));
    CHECK(is_said(kiosk, "旁边的人能听到"));
    CHECK(kiosk.told().captioned.find("旁边的人能听到") != std::string::npos);
    CHECK(kiosk.state().notice.important);
    kiosk.press(Gesture::Activate);
    CHECK_FALSE(is_chosen(kiosk));
    CHECK(kiosk.page() == "sound");
}

TEST_CASE("R15: whoever chose so hears the number on the speaker; captions and braille never have it") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    choose_it(kiosk);
    kiosk.press(Gesture::Home);
    tests::answer_until(kiosk, "ask/person_number");
    kiosk.type("4404021");
    CHECK(kiosk.said() == "1 ");
    kiosk.press(Gesture::WhereAmI);
    CHECK(is_said(kiosk, "440402"));
    REQUIRE(kiosk.told().said.size() == 1);
    CHECK(kiosk.told().said.front().privacy == Privacy::Private);
    CHECK(kiosk.told().captioned.find("4404021") == std::string::npos);
    CHECK(kiosk.told().felt.find("4404021") == std::string::npos);
}

TEST_CASE(
    "R15: who went to the page of sound to allow it comes back to the field, not to the button behind it") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Digit1);
    tests::answer_until(kiosk, "ask/person_number");
    kiosk.type("440402");
    choose_it(kiosk);
    kiosk.choose("完成");
    CHECK(kiosk.page() == "ask/person_number");
    CHECK(kiosk.focus() == "证件号码");
    CHECK(is_said(kiosk, "440402"));
}

TEST_CASE("R13: the choice is not offered with headphones, which take it back for good") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    choose_it(kiosk);
    REQUIRE(is_offered(kiosk));
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(kiosk.page() == "sound");
    CHECK_FALSE(is_offered(kiosk));
    kiosk.happen(kiosk::JackChanged{false});
    CHECK(is_offered(kiosk));
    CHECK_FALSE(is_chosen(kiosk));
    kiosk.press(Gesture::Home);
    tests::answer_until(kiosk, "ask/person_number");
    kiosk.type("440402");
    kiosk.press(Gesture::WhereAmI);
    CHECK_FALSE(is_said(kiosk, "440402"));
}

TEST_CASE("R38: the choice ends with the visit, and with the settings as at the start") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    choose_it(kiosk);
    REQUIRE(is_chosen(kiosk));
    SECTION("the visitor finishes") {
        kiosk.press(Gesture::Finish);
        kiosk.press(Gesture::Next);
        kiosk.press(Gesture::Activate);
        REQUIRE(kiosk.page() == "farewell");
    }
    SECTION("the visitor walks away") {
        kiosk.wait_ms(300'000);
        REQUIRE(kiosk.page() == "resting");
    }
    SECTION("the visitor resets the settings") {
        kiosk.press(Gesture::ResetSettings);
        REQUIRE(kiosk.page() == "sound");
    }
    CHECK_FALSE(is_chosen(kiosk));
}
