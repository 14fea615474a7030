#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("R60: any key wakes the terminal and does nothing else") {
    for (int key = 0; key < accessibility::gesture_count; ++key) {
        PureKiosk kiosk;
        kiosk.press(static_cast<Gesture>(key));
        CHECK(kiosk.page() == "welcome");
        CHECK_FALSE(kiosk.said().empty());
        CHECK(kiosk.state().preferences.volume == accessibility::default_volume);
    }
}

TEST_CASE("R14: headphones wake the terminal, mute the speaker and start at a medium volume") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(kiosk.page() == "welcome");
    const auto* sound = tests::last_effect<kiosk::SetSound>(kiosk);
    REQUIRE(sound != nullptr);
    CHECK(sound->route == accessibility::AudioRoute::Headphones);
    CHECK(sound->volume == accessibility::default_volume);
}

TEST_CASE("R14: the volume goes back to medium each time headphones are put in") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Louder);
    CHECK(kiosk.state().preferences.volume == accessibility::default_volume + 1);
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(kiosk.state().preferences.volume == accessibility::default_volume);
    CHECK(said(kiosk, "您想办理什么？"));
}

TEST_CASE("R17: the field in error is named and described, and the focus is there") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::NextPage);
    REQUIRE(kiosk.page() == "ask/person_number");
    kiosk.type("440402199003071231");
    kiosk.press(Gesture::NextPage);
    CHECK(kiosk.page() == "ask/person_number");
    CHECK(said(kiosk, "证件号码：号码对不上"));
    CHECK(kiosk.terminal().tree().focus().node.id == "ask/field");
    CHECK(kiosk.terminal().tree().focus().node.invalid);
    kiosk.press(Gesture::NextPage);
    CHECK(said(kiosk, "证件号码：号码对不上"));
}

TEST_CASE("R17: a problem is told when it is found; what is told later does not tell it again") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::NextPage);
    CHECK(said(kiosk, "还没有选"));
    kiosk.press(Gesture::Previous, 2);  // past the details, which stand before the choices
    CHECK(said(kiosk, "已是第一项"));
    CHECK_FALSE(said(kiosk, "还没有选"));
    kiosk.press(Gesture::CallStaff);
    CHECK(said(kiosk, "正在呼叫"));
    CHECK_FALSE(said(kiosk, "还没有选"));
    kiosk.press(Gesture::NextPage);
    CHECK(said(kiosk, "还没有选"));
}

TEST_CASE("R43: in the sandbox keys only say what they do; two helps lead out") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    const auto before = kiosk.state();
    kiosk.take_effects();
    kiosk.press(Gesture::Help);
    CHECK(kiosk.page() == "help");
    for (int key = 0; key < accessibility::gesture_count; ++key) {
        const auto gesture = static_cast<Gesture>(key);
        if (gesture != Gesture::Help) {
            kiosk.press(gesture);
            CHECK(kiosk.page() == "help");
            CHECK_FALSE(kiosk.said().empty());
        }
    }
    CHECK(kiosk.state().screen == before.screen);
    CHECK(kiosk.state().session == before.session);
    CHECK(kiosk.state().preferences == before.preferences);
    CHECK(kiosk.effects().empty());
    kiosk.press(Gesture::Help, 2);
    CHECK(kiosk.page() == "home");
}

TEST_CASE("R43: a digit key is told with the item that it chooses, 0 with the tenth") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Help);
    kiosk.press(Gesture::Digit0);
    CHECK(said(kiosk, "数字0：输入数字，或选第10项"));
    kiosk.press(Gesture::Digit9);
    CHECK(said(kiosk, "数字9：输入数字，或选第9项"));
}

TEST_CASE("R43: on a page for words the keys are told as they work there, in all three languages") {
    const std::vector<std::pair<Gesture, std::vector<std::string>>> told = {
        {Gesture::Digit1,
         {"数字5：字母j、k、l，连按换下一个", "数字0：选第一个候选字，没有就是空格", "数字1：这里不用",
          "星号键：换输入方式", "井号键：删除一个字母或一个字"}},
        {Gesture::Digit2,
         {"数字5：字母j、k、l，连按换下一个", "数字0：选第一个候选字，没有就是空格", "数字1：这里不用",
          "星号键：换输入方式", "井号键：删除一个字母或一个字"}},
        {Gesture::Digit3,
         {"Digit 5: letters j, k, l; press again for the next",
          "Digit 0: takes the first choice, or makes a space", "Digit 1: not used here",
          "Star: another way of typing", "Hash: deletes a letter or a character"}}};
    for (const auto& [language, words] : told) {
        PureKiosk kiosk;
        kiosk.press(Gesture::Next);
        kiosk.press(language);
        tests::answer_until(kiosk, "ask/name");
        const auto before = kiosk.state().session;
        kiosk.press(Gesture::Help);
        const std::vector<Gesture> keys = {Gesture::Digit5, Gesture::Digit0, Gesture::Digit1, Gesture::LetterX,
                                           Gesture::Delete};
        for (std::size_t key = 0; key < keys.size(); ++key) {
            kiosk.press(keys[key]);
            CHECK(kiosk.said() == words[key] + " ");
        }
        kiosk.press(Gesture::Help, 2);
        CHECK(kiosk.state().session == before);
        kiosk.press(Gesture::LetterX, 2);  // digits
        kiosk.press(Gesture::Help);
        kiosk.press(Gesture::Digit5);
        CHECK(kiosk.said().find(language == Gesture::Digit3 ? "types 5" : "输入5") != std::string::npos);
    }
}

TEST_CASE("R43: the centre key twice leads out as well") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Help);
    kiosk.press(Gesture::Activate, 2);
    CHECK(kiosk.page() == "home");
}

TEST_CASE("R44: 'where am I' says page, step, field and value") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    kiosk.press(Gesture::WhereAmI);
    for (const char* part : {"您同意我们用", "第1步，共", "登记就业需求", "同意", "已选中"}) {
        INFO(kiosk.said());
        CHECK(said(kiosk, part));
    }
}

TEST_CASE("R45: the ends of a list answer") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Previous);
    CHECK(said(kiosk, "已是第一项"));
    kiosk.press(Gesture::Previous);
    CHECK(said(kiosk, "已是第一项"));
    kiosk.press(Gesture::Digit9);
    CHECK(said(kiosk, "没有这一项"));
    kiosk.press(Gesture::NextPage);
    CHECK(said(kiosk, "没有下一页"));
}

TEST_CASE("R48: the position in a list is said, last and brief, both ways") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Next);
    CHECK(said(kiosk, "第2项，共5项"));
    kiosk.press(Gesture::Previous);
    CHECK(said(kiosk, "第1项，共5项"));
}

TEST_CASE("R6: repeat says the same words again") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Next);
    const auto first = kiosk.said();
    kiosk.press(Gesture::Repeat);
    CHECK(kiosk.said() == first);
}

TEST_CASE("R19: what is repeated is captioned as it is said, from its first words") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    std::vector<std::string> captions;
    kiosk.onlooker = [&](const std::string&, const auto&) { captions.push_back(kiosk.terminal().caption()); };
    kiosk.press(Gesture::Repeat);
    REQUIRE_FALSE(captions.empty());
    CHECK(captions.front().find("最多") == 0);  // the way that was told on entering
    CHECK(captions.back().find("未选中") != std::string::npos);
}

TEST_CASE("R3: every key hushes what is being said") {
    PureKiosk kiosk;
    kiosk.press(Gesture::Next);
    const qiming::kiosk::World& world = tests::sample_world();
    qiming::kiosk::Terminal terminal(world, {});
    terminal.take({{100, {}, 10, 0}, kiosk::KeyPressed{Gesture::Next, {}}});
    REQUIRE(terminal.is_speaking());
    const auto turn = terminal.take({{200, {}, 10, 0}, kiosk::KeyPressed{Gesture::Next, {}}});
    REQUIRE_FALSE(turn.speech.empty());
    CHECK(turn.speech.front() == accessibility::SpeechCommand(accessibility::Hush{}));
}

TEST_CASE("R11: volume and rate keys are answered and shown, at the ends of the range too") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Louder);
    CHECK(said(kiosk, "音量"));
    CHECK(kiosk.told().captioned.find("音量") != std::string::npos);
    kiosk.press(Gesture::Louder, 9);
    CHECK(said(kiosk, "音量已最大"));
    kiosk.press(Gesture::Slower, 9);
    CHECK(said(kiosk, "语速已最慢"));
}

TEST_CASE("Speech that fails in mid-visit is shown, staff are called, and the centre is told") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.happen(kiosk::DeviceFailed{kiosk::Device::Speech});
    REQUIRE(tests::last_effect<kiosk::ReportFitness>(kiosk) != nullptr);
    CHECK_FALSE(tests::last_effect<kiosk::ReportFitness>(kiosk)->fit);
    CHECK(tests::last_effect<kiosk::PostCall>(kiosk) != nullptr);
    CHECK(kiosk.terminal().tree().find("banner/sound") != nullptr);
    CHECK(kiosk.terminal().caption().find("语音出了故障") != std::string::npos);
}
