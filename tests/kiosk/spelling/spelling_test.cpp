// Reading by character, as a visitor steers it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/core/update.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Earcon;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

bool sounds(const PureKiosk& kiosk, Earcon earcon) {
    return std::count(kiosk.speech().begin(), kiosk.speech().end(),
                      accessibility::SpeechCommand(accessibility::Sound{earcon})) == 1;
}

// On "登记就业需求", the first item of the home page.
void begin(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    REQUIRE(kiosk.focus() == "登记就业需求");
    kiosk.press(Gesture::ReadCharacters);
    REQUIRE(kiosk.state().spelling);
}

}  // namespace

TEST_CASE("R53: next and previous go from character to character, and repeat explains at once") {
    PureKiosk kiosk;
    begin(kiosk);
    CHECK(kiosk.said() == "逐字读 登 ");
    kiosk.press(Gesture::Next);
    CHECK(kiosk.said() == "记 ");
    CHECK(kiosk.focus() == "登记就业需求");
    kiosk.press(Gesture::Repeat);
    const std::string explanation =
        tests::sample_world().characters.explanation(U'记', accessibility::Language::Chinese);
    REQUIRE_FALSE(explanation.empty());
    CHECK(kiosk.said() == "记 " + explanation + " ");
    CHECK(kiosk.terminal().caption() == "记，" + explanation + "。");
    kiosk.press(Gesture::Previous);
    CHECK(kiosk.said() == "登 ");
}

TEST_CASE("R45: both ends of a text answer with a sound and in words") {
    PureKiosk kiosk;
    begin(kiosk);
    kiosk.press(Gesture::Previous);
    CHECK(said(kiosk, "已是第一个字"));
    CHECK(sounds(kiosk, Earcon::Edge));
    kiosk.press(Gesture::Next, 5);
    CHECK(kiosk.said() == "求 ");
    kiosk.press(Gesture::Next);
    CHECK(said(kiosk, "已是最后一个字"));
    CHECK(sounds(kiosk, Earcon::Edge));
    kiosk.press(Gesture::Previous);
    CHECK(kiosk.said() == "需 ");
}

TEST_CASE("R54: after 800 ms without a key the character is explained, once, at any rate of speech") {
    const std::string explanation =
        tests::sample_world().characters.explanation(U'登', accessibility::Language::Chinese);
    for (const Gesture rate : {Gesture::Slower, Gesture::Faster}) {
        PureKiosk kiosk;
        tests::go_home(kiosk);
        kiosk.press(rate, 3);
        kiosk.listens = false;  // time goes by with the clock alone, not with the words
        kiosk.press(Gesture::ReadCharacters);
        const auto pressed_at = kiosk.state().now.steady_ms;
        CHECK(kiosk::next_wake(tests::sample_world(), kiosk.state()) == pressed_at + 800);
        kiosk.wait_ms(799);
        CHECK(kiosk.state().now.steady_ms == pressed_at);
        kiosk.wait_ms(1);
        CHECK(kiosk.state().now.steady_ms == pressed_at + 800);
        kiosk.listens = true;
        kiosk.finish_speech();
        CHECK(said(kiosk, explanation));
        kiosk.wait_ms(20'000);
        CHECK(kiosk.said().empty());
    }
}

TEST_CASE("R54: the time until the explanation is the terminal's setting") {
    kiosk::World world = tests::sample_world();
    world.settings.explanation_ms = 2'500;
    PureKiosk kiosk(world);
    begin(kiosk);
    kiosk.listens = false;
    kiosk.press(Gesture::Next);
    CHECK(kiosk::next_wake(world, kiosk.state()) == kiosk.state().now.steady_ms + 2'500);
}

TEST_CASE("R54: whoever goes on before that hears no explanation") {
    PureKiosk kiosk;
    begin(kiosk);
    const std::string explanation =
        tests::sample_world().characters.explanation(U'登', accessibility::Language::Chinese);
    for (int i = 0; i < 3; ++i) {
        kiosk.press(Gesture::Next);
        CHECK_FALSE(said(kiosk, explanation));
    }
}

TEST_CASE("The same key, Back and the centre key lead out to the item; other keys do their own work") {
    for (const Gesture way_out : {Gesture::ReadCharacters, Gesture::Back, Gesture::Activate}) {
        PureKiosk kiosk;
        begin(kiosk);
        kiosk.press(way_out);
        CHECK_FALSE(kiosk.state().spelling);
        CHECK(kiosk.page() == "home");
        CHECK(said(kiosk, "登记就业需求"));
    }
    PureKiosk kiosk;
    begin(kiosk);
    kiosk.press(Gesture::Louder);
    CHECK(said(kiosk, "音量"));
    kiosk.press(Gesture::Next);
    CHECK(kiosk.focus() == "浏览招聘岗位");
}

TEST_CASE("R15: on the speaker a private value is not read by character; into headphones it is") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/person_number");
    kiosk.type("440");
    kiosk.press(Gesture::ReadCharacters);
    CHECK(kiosk.said() == "已隐藏 ");
    CHECK_FALSE(kiosk.state().spelling);
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.press(Gesture::ReadCharacters);
    CHECK(kiosk.said() == "逐字读 4 ");
    CHECK(kiosk.told().said.back().privacy == accessibility::Privacy::Private);
    kiosk.press(Gesture::Next, 2);
    CHECK(kiosk.said() == "0 ");
    kiosk.happen(kiosk::JackChanged{false});
    CHECK_FALSE(kiosk.state().spelling);
}

TEST_CASE("R15: whoever chooses a hidden item to read by character neither sets it off nor shows it") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/person_number");
    kiosk.type("440");
    kiosk.choose("声音");
    kiosk.choose("逐字朗读");
    REQUIRE(kiosk.page() == "ask/person_number");
    kiosk.seek("证件号码");
    for (int press = 0; press < 3; ++press) {
        kiosk.press(Gesture::Activate);
        CHECK(kiosk.said() == "已隐藏 ");
        CHECK_FALSE(kiosk.state().revealed_until_ms);
    }
    kiosk.press(Gesture::Next);
    REQUIRE(kiosk.focus() == "显示8秒");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.said() == "逐字读 显 ");
    CHECK_FALSE(kiosk.state().revealed_until_ms);
}

TEST_CASE("Of an empty field nothing is read by character: its label is no answer") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/person_number");
    kiosk.press(Gesture::ReadCharacters);
    CHECK_FALSE(kiosk.state().spelling);
    CHECK_FALSE(said(kiosk, "证"));
}

TEST_CASE("R36: reading by character ends when nobody is there, and never holds the warning off") {
    PureKiosk kiosk;
    begin(kiosk);
    kiosk.wait_ms(130'000);
    CHECK(kiosk.page() == "idle");
    CHECK_FALSE(kiosk.state().spelling);
}

TEST_CASE("R1: by the arrows and the centre key alone an item is chosen and read by character") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("声音");
    kiosk.choose("逐字朗读");
    CHECK(kiosk.page() == "home");
    CHECK(said(kiosk, "选一项，按确认键逐字读"));
    kiosk.press(Gesture::Previous, 3);
    REQUIRE(kiosk.focus() == "浏览招聘岗位");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.page() == "home");
    CHECK(kiosk.said() == "逐字读 浏 ");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.focus() == "浏览招聘岗位");
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.page() == "jobs/0");
}

TEST_CASE("Whoever was asked what to read, and does something else, is not kept from it") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("声音");
    kiosk.choose("逐字朗读");
    kiosk.press(Gesture::Louder);
    kiosk.press(Gesture::Digit1);
    CHECK(kiosk.page() == "ask/consent");
    kiosk.tap(accessibility::ActivateNode{"bar/sound"});
    kiosk.tap(accessibility::ActivateNode{"sound/read-characters"});
    kiosk.tap(accessibility::ActivateNode{"ask/option/decline"});
    CHECK(kiosk.said() == "逐字读 不 ");
    CHECK(kiosk.state().session.answers.empty());
}

TEST_CASE("R1: by the arrows and the centre key alone the page is read whole") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("声音");
    kiosk.choose("朗读整页");
    CHECK(kiosk.page() == "home");
    CHECK(said(kiosk, "您想办理什么？ 登记就业需求 浏览招聘岗位 "));
}

TEST_CASE("The whole page is read by key, as if entered anew, and ends with the focus") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::ReadPage);
    INFO(kiosk.said());
    CHECK(kiosk.said().starts_with("登记就业需求 第1步，共"));
    CHECK(said(kiosk, "分钟 您同意我们"));
    CHECK(said(kiosk, "同意 未选中 不同意 未选中 "));
    CHECK(kiosk.said().ends_with("不同意 未选中 单选 第2项，共2项 "));
    CHECK_FALSE(said(kiosk, "功能栏"));
}

TEST_CASE("R3: the reading of a whole page is hushed by any key") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.listens = false;
    kiosk.press(Gesture::ReadPage);
    kiosk.press(Gesture::Next);
    CHECK(kiosk.speech().front() == accessibility::SpeechCommand(accessibility::Hush{}));
    kiosk.listens = true;
    kiosk.finish_speech();
    CHECK(said(kiosk, "浏览招聘岗位"));
    CHECK_FALSE(said(kiosk, "预约职业能力评估"));
}
