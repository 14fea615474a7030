#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/typing/asked.h"

using namespace qiming;
using accessibility::Gesture;
using tests::Asked;

TEST_CASE("R55: on a telephone keypad each letter is said, then the first character with its explanation") {
    Asked kiosk;
    kiosk.press(Gesture::Digit9);
    CHECK(kiosk.was_said("w"));
    CHECK(kiosk.was_said("共3个候选"));
    kiosk.press(Gesture::Delete);
    kiosk.spell("wang");
    CHECK(kiosk.state().typing.letters == "wang");
    CHECK(kiosk.was_said("王，"));
    CHECK(kiosk.was_said("三横王"));
    CHECK(kiosk.was_said("共7个候选"));
}

TEST_CASE("R55: candidates are said with explanation and position, and the chosen one again") {
    Asked kiosk;
    kiosk.spell("wang");
    kiosk.seek("网");
    CHECK(kiosk.was_said("网"));
    CHECK(kiosk.was_said("的网"));
    CHECK(kiosk.was_said("第2项，共5项"));
    kiosk.press(Gesture::Previous);
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.was_said("三横王"));
    CHECK(kiosk.name() == "王");
    CHECK(kiosk.terminal().tree().focus().node.id == "ask/field");
    CHECK(kiosk.state().typing.candidates.empty());
}

TEST_CASE("R55: candidates are explained however few words a visitor wants to hear") {
    Asked kiosk;
    kiosk.press(Gesture::NextVerbosity);
    kiosk.press(Gesture::NextVerbosity);
    REQUIRE(kiosk.state().preferences.verbosity == accessibility::Verbosity::Brief);
    kiosk.spell("wang");
    kiosk.seek("王");
    CHECK(kiosk.was_said("三横王"));
}

TEST_CASE("More candidates than fit are turned page by page, and the page is said") {
    Asked kiosk;
    kiosk.spell("wang");
    kiosk.choose("更多候选字");
    CHECK(kiosk.was_said("候选字第2页，共2页"));
    CHECK(kiosk.focus() == "汪");
    kiosk.choose("更多候选字");
    CHECK(kiosk.focus() == "王");
}

TEST_CASE("A key pressed again in time gives its next letter, later its first once more") {
    Asked kiosk;
    kiosk.listens = false;
    kiosk.press(Gesture::Digit2, 2);
    CHECK(kiosk.state().typing.letters == "b");
    kiosk.press(Gesture::Digit2, 2);
    CHECK(kiosk.state().typing.letters == "a");
    kiosk.wait_ms(3'000);
    CHECK_FALSE(kiosk.state().typing.tapped);
    kiosk.press(Gesture::Digit2);
    CHECK(kiosk.state().typing.letters == "aa");
    kiosk.press(Gesture::Digit3);
    CHECK(kiosk.state().typing.letters == "aad");
}

TEST_CASE("A word takes the letters it stands for, and the rest is looked up anew") {
    Asked kiosk;
    kiosk.spell("wangxiaoming");
    kiosk.seek("王");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.name() == "王");
    CHECK(kiosk.state().typing.letters == "xiaoming");
    kiosk.choose("晓明");
    CHECK(kiosk.name() == "王晓明");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/contact_way");
}

TEST_CASE("On a keyboard letters type themselves, digits choose, and a blank takes the first") {
    Asked kiosk;
    kiosk.keys("wang");
    CHECK(kiosk.state().typing.letters == "wang");
    kiosk.key("2", Gesture::Digit2);
    CHECK(kiosk.name() == "网");
    kiosk.press(Gesture::Delete);
    CHECK(kiosk.was_said("删除网"));
    kiosk.keys("wang");
    kiosk.key("Space", Gesture::Activate);
    CHECK(kiosk.name() == "王");
    // P, C, V and X stand for other things elsewhere.
    kiosk.key("P", Gesture::ReadPage);
    CHECK(kiosk.state().typing.letters == "p");
}

TEST_CASE("Every key on the page types what it shows") {
    Asked kiosk;
    for (const char* letter : {"c", "h", "e", "n"}) {
        kiosk.tap(accessibility::ActivateNode{std::string("typing/key/") + letter});
        CHECK(kiosk.was_said(letter));
    }
    CHECK(kiosk.state().typing.letters == "chen");
    kiosk.tap(accessibility::ActivateNode{"typing/candidate/0"});
    CHECK(kiosk.name() == "陈");
}

TEST_CASE("Latin letters, digits and blanks are typed too, a name with its capitals") {
    Asked kiosk;
    kiosk.press(Gesture::LetterX);
    CHECK(kiosk.was_said("英文字母"));
    kiosk.keys("li");
    CHECK(kiosk.was_said("i"));
    kiosk.key("Space", Gesture::Activate);
    CHECK(kiosk.was_said("空格"));
    kiosk.keys("na");
    CHECK(kiosk.name() == "Li Na");
    kiosk.press(Gesture::LetterX);
    kiosk.press(Gesture::Digit7);
    CHECK(kiosk.name() == "Li Na7");
}

TEST_CASE("R55: names beyond the first plane are typed by pinyin and by their parts") {
    Asked kiosk;
    kiosk.spell("wang");
    kiosk.press(Gesture::Digit0);
    kiosk.press(Gesture::LetterX, 3);
    kiosk.spell("kou3");
    kiosk.seek("𠮷");
    CHECK(kiosk.was_said("上面土下面口的吉"));
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.name() == "王𠮷");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/contact_way");

    Asked other;
    other.spell("chen");
    other.press(Gesture::Digit0);
    other.spell("di");
    other.choose("𬱖");
    CHECK(other.name() == "陈𬱖");
}

TEST_CASE("R17: a name that is missing or too short is told with what to do, and the focus goes there") {
    Asked kiosk;
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.was_said("姓名"));
    CHECK(kiosk.was_said("还没有填"));
    kiosk.spell("wang");
    kiosk.press(Gesture::Digit0);
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.was_said("至少要2个字"));
    CHECK(kiosk.terminal().tree().focus().node.id == "ask/field");
}

TEST_CASE("R15: on the speaker the page tells that bystanders hear what is typed") {
    Asked kiosk;
    tests::answer_until(kiosk, "ask/skills_text");
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") == nullptr);
    kiosk.happen(kiosk::JackChanged{false});
    kiosk.press(Gesture::ReadPage);
    CHECK(kiosk.was_said("旁边的人能听到您输入的字。"));
    kiosk.press(Gesture::Digit9);
    CHECK(kiosk.was_said("w"));
}

TEST_CASE("R15: of a name typed on the speaker letters, candidates and choice are told by their number") {
    Asked kiosk;
    kiosk.happen(kiosk::JackChanged{false});
    CHECK(kiosk.terminal().tree().find("privacy/bystanders") != nullptr);
    kiosk.spell("wang");
    CHECK(kiosk.said() == "4个字母 共7个候选 ");
    CHECK(kiosk.told().captioned.find("三横王") != std::string::npos);
    kiosk.press(Gesture::Next, 2);  // past the button that allows
    CHECK(kiosk.was_said("第1项，共5项"));
    CHECK_FALSE(kiosk.was_said("王"));
    CHECK(kiosk.told().felt.find("王 ▸ 1/5") != std::string::npos);
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.name() == "王");
    CHECK(kiosk.was_said("已输入1个字"));
    CHECK_FALSE(kiosk.was_said("王"));
    kiosk.press(Gesture::Delete);
    CHECK(kiosk.said() == "已删除，还有0个字 ");
}

TEST_CASE("An answer for letters that have changed meanwhile is not taken") {
    Asked kiosk;
    kiosk.spell("wang");
    const auto serial = kiosk.state().typing.serial;
    kiosk.press(Gesture::Delete);
    kiosk.happen(kiosk::CandidatesFound{serial, {{"王", 4}}});
    CHECK(kiosk.state().typing.candidates.empty());
}

TEST_CASE("R15: that bystanders hear is told in easy reading, too, and however few words are wanted") {
    Asked kiosk;
    tests::answer_until(kiosk, "ask/skills_text");
    kiosk.happen(kiosk::JackChanged{false});
    kiosk.press(Gesture::NextVerbosity);
    kiosk.press(Gesture::NextVerbosity);
    kiosk.press(Gesture::ToggleEasyRead);
    kiosk.press(Gesture::ReadPage);
    CHECK(kiosk.was_said("旁边的人能听到您输入的字。"));
}

TEST_CASE("Whose second strikes are dropped has that much longer to press a letter's key again") {
    Asked kiosk;
    const auto time_left = [&] {
        kiosk.press(Gesture::Digit9);
        return kiosk.state().typing.tapped->until_ms - kiosk.state().now.steady_ms;
    };
    const auto usual = time_left();
    kiosk.press(Gesture::OpenSettings);
    kiosk.tap(accessibility::ActivateNode{"settings/double-strike"});
    const auto filter_ms = kiosk.state().touch.double_strike_ms;
    REQUIRE(filter_ms > 0);
    kiosk.press(Gesture::Back);
    CHECK(time_left() == usual + 2 * filter_ms);
}
