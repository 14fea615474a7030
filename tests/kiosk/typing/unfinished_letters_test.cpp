// Letters that are no character yet: they are told, kept and never said aloud.
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/typing/asked.h"

using namespace qiming;
using accessibility::Gesture;
using tests::Asked;

TEST_CASE("Letters that are no character yet are told instead of lost") {
    Asked kiosk;
    kiosk.spell("wang");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/name");
    CHECK(kiosk.was_said("请先选一个字"));
    CHECK(kiosk.state().typing.letters == "wang");
    kiosk.press(Gesture::Delete, 4);
    CHECK(kiosk.state().typing.letters.empty());
    kiosk.press(Gesture::Delete);
    CHECK(kiosk.was_said("没有可删除的"));
}

TEST_CASE("Letters that are no character yet are there again after Back, Home and another question") {
    for (const auto& left :
         {std::vector{Gesture::Back}, std::vector{Gesture::Back, Gesture::Back}, std::vector{Gesture::Home}}) {
        Asked kiosk;
        kiosk.spell("wang");
        for (const auto key : left) {
            kiosk.press(key);
            CHECK(kiosk.page() != "ask/name");
            CHECK_FALSE(kiosk.was_said("wang"));
        }
        if (kiosk.page() == "home") {
            kiosk.press(Gesture::Activate);
        }
        for (int onward = 0; onward < 3 && kiosk.page() != "ask/name"; ++onward) {
            kiosk.press(Gesture::NextPage);
        }
        REQUIRE(kiosk.page() == "ask/name");
        CHECK(kiosk.was_said("wang"));
        CHECK(kiosk.state().typing.letters == "wang");
        kiosk.seek("网");
        kiosk.press(Gesture::Activate);
        CHECK(kiosk.name() == "网");
    }
}

TEST_CASE("R15: letters of a private answer that were left are told to bystanders by their number") {
    Asked kiosk;
    kiosk.happen(kiosk::JackChanged{false});
    kiosk.spell("wang");
    kiosk.press(Gesture::Back);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/name");
    kiosk.seek("姓名");
    INFO(kiosk.said());
    CHECK(kiosk.was_said("4个字母"));
    CHECK_FALSE(kiosk.was_said("wang"));
}

TEST_CASE(
    "R55: how a character is chosen is told with the question, and more of it to whoever wants many words") {
    Asked kiosk;
    CHECK(kiosk.was_said("按0选字"));
    while (kiosk.state().preferences.verbosity != accessibility::Verbosity::Full) {
        kiosk.press(Gesture::NextVerbosity);
    }
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Previous);
    REQUIRE(kiosk.focus() == "姓名");
    INFO(kiosk.said());
    CHECK(kiosk.was_said("按0选第一个字，按下键听别的"));
}

TEST_CASE("R38: letters and candidates are gone with the visit") {
    Asked kiosk;
    kiosk.spell("wang");
    kiosk.press(Gesture::Finish);
    kiosk.choose("结束");
    CHECK(kiosk.state().typing == kiosk::Typing{});
    CHECK(kiosk.state().session.answers.empty());
}

TEST_CASE("R9: whoever asks where they are hears the letters that are no word yet") {
    Asked kiosk;
    kiosk.spell("wang");
    kiosk.press(Gesture::WhereAmI);
    INFO(kiosk.said());
    CHECK(kiosk.was_said("wang"));
}
