// What a visitor sets by key or on the page of settings: said, shown, kept from screen to screen, and gone
// with the visit.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/every_screen.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using accessibility::Preferences;
using accessibility::TextSize;
using tests::PureKiosk;

namespace {

const accessibility::Node& node(const PureKiosk& kiosk, const std::string& id) {
    const auto* item = kiosk.terminal().tree().find(id);
    REQUIRE(item != nullptr);
    return item->node;
}

constexpr std::array display_gestures{Gesture::NextTextSize,
                                      Gesture::Larger,
                                      Gesture::Smaller,
                                      Gesture::NextTheme,
                                      Gesture::ToggleCurtain,
                                      Gesture::ToggleLowReach,
                                      Gesture::ToggleMainButtonSide,
                                      Gesture::ToggleEasyRead};

}  // namespace

TEST_CASE("R20: text grows and shrinks over seven sizes, each said by name, and the ends are told") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Smaller);
    CHECK(kiosk.said() == "小字 ");
    kiosk.press(Gesture::Smaller);
    CHECK(kiosk.said() == "字已最小 ");
    for (const char* size :
         {"标准字", "大字", "特大字", "放大到两倍", "放大到三倍", "放大到四倍", "字已最大"}) {
        kiosk.press(Gesture::Larger);
        CHECK(kiosk.said() == std::string(size) + " ");
    }
    CHECK(kiosk.state().preferences.text_size == TextSize::Quadruple);
    kiosk.press(Gesture::NextTextSize);
    CHECK(kiosk.state().preferences.text_size == TextSize::Small);
}

TEST_CASE("Each entry of the page of settings tells how it stands, and changes it, told once") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("设置");
    REQUIRE(kiosk.page() == "settings");
    kiosk.seek("字大一点");
    CHECK(kiosk.said().find("标准字") != std::string::npos);
    kiosk.press(Gesture::Activate);
    CHECK(kiosk.said() == "大字 ");
    CHECK(node(kiosk, "settings/larger").value == "大字");
    kiosk.choose("颜色");
    CHECK(kiosk.said() == "白底黑字 ");
    CHECK(node(kiosk, "settings/theme").value == "白底黑字");
    for (const char* id : {"settings/easy-read", "settings/low-reach", "settings/main-left"}) {
        CHECK(node(kiosk, id).selected == false);
        kiosk.choose(std::string(node(kiosk, id).name));
        CHECK(node(kiosk, id).selected == true);
    }
    CHECK(kiosk.state().preferences.easy_read);
    CHECK(kiosk.state().preferences.low_reach);
    CHECK(kiosk.state().preferences.main_button_left);
    kiosk.choose("声音和朗读");
    CHECK(kiosk.page() == "sound");
    kiosk.press(Gesture::Back);
    CHECK(kiosk.focus() == "声音和朗读");
    kiosk.choose("恢复默认设置");
    CHECK(kiosk.state().preferences == Preferences{});
}

TEST_CASE("From the page of settings one comes back to the item where one was") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Next);
    const auto focus = kiosk.focus();
    for (const Gesture leaves : {Gesture::Back, Gesture::NextPage}) {
        kiosk.press(Gesture::OpenSettings);
        REQUIRE(kiosk.page() == "settings");
        kiosk.press(Gesture::OpenSettings);
        CHECK(kiosk.said().find("现在就在设置页") != std::string::npos);
        kiosk.press(leaves);
        CHECK(kiosk.page() == "home");
        CHECK(kiosk.focus() == focus);
    }
}

TEST_CASE("R39: on every screen a setting changes neither place nor answers, and is told") {
    PureKiosk kiosk;
    std::size_t screens = 0;
    tests::visit_every_screen(kiosk, Gesture::Digit1, [&] {
        const auto& state = kiosk.state();
        if (std::holds_alternative<kiosk::Resting>(state.screen) ||
            std::holds_alternative<kiosk::Farewell>(state.screen) || state.idle.warning ||
            state.sandbox.active || state.staff) {
            return;  // there any key does something else first
        }
        ++screens;
        const auto before = state;
        const auto words = kiosk.terminal().tree().focus().node.name;
        for (const Gesture gesture : display_gestures) {
            INFO(kiosk.page() << ", gesture " << static_cast<int>(gesture));
            kiosk.press(gesture);
            CHECK_FALSE((kiosk.said().empty() && !state.preferences.sound_off));
            CHECK_FALSE(kiosk.told().captioned.empty());
            CHECK(kiosk.page() == kiosk.terminal().tree().root().node.id);
            CHECK(state.session == before.session);
            CHECK(state.screen == before.screen);
            CHECK(state.trail == before.trail);
        }
        kiosk.press(Gesture::ToggleCurtain);
        for (const Gesture gesture : {Gesture::ToggleLowReach, Gesture::ToggleMainButtonSide,
                                      Gesture::ToggleEasyRead, Gesture::ResetSettings}) {
            kiosk.press(gesture);
        }
        CHECK(state.focus == before.focus);
        CHECK(kiosk.terminal().tree().focus().node.name == words);
        CHECK(state.session == before.session);
    });
    CHECK(screens > 90);
}

TEST_CASE("The main button stands where the visitor wants it, and is read there") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    const auto first_action = [&] {
        const auto& tree = kiosk.terminal().tree();
        const auto* onward = tree.standing_for(Gesture::NextPage);
        REQUIRE(onward != nullptr);
        return tree.items()[tree.items()[onward->parent].children.front()].node.does;
    };
    CHECK(first_action() == Gesture::PreviousPage);
    kiosk.press(Gesture::ToggleMainButtonSide);
    CHECK(first_action() == Gesture::NextPage);
}

TEST_CASE("R38: whatever was set of the picture is as at the start for the next visitor") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    for (const Gesture gesture : display_gestures) {
        kiosk.press(gesture);
        kiosk.press(Gesture::Larger);
    }
    CHECK(kiosk.state().preferences.curtain);
    SECTION("by the key") {
        kiosk.press(Gesture::Finish);
        kiosk.choose("结束");
        CHECK(kiosk.state().preferences == Preferences{});
    }
    SECTION("by going away") {
        kiosk.wait_ms(300'000);
        CHECK(kiosk.state().preferences == Preferences{});
    }
}

TEST_CASE("R41: the curtain is drawn and lifted by key, and told; two touches in a row lift it") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleCurtain);
    CHECK(kiosk.state().preferences.curtain);
    CHECK(kiosk.said().find("屏幕已遮住") != std::string::npos);
    kiosk.press(Gesture::ToggleCurtain);
    CHECK_FALSE(kiosk.state().preferences.curtain);
    CHECK(kiosk.said() == "屏幕已恢复 ");
    kiosk.press(Gesture::ToggleCurtain);
    const auto home = kiosk.state().screen;
    const accessibility::Intent unseen = accessibility::ActivateNode{"home/jobs"};
    kiosk.tap(unseen);  // on something that nobody sees
    CHECK(kiosk.state().screen == home);
    CHECK(kiosk.said().find("再触摸一次") != std::string::npos);
    kiosk.press(Gesture::Next);
    kiosk.tap(std::nullopt);
    CHECK(kiosk.state().preferences.curtain);  // a key came between the two touches
    kiosk.tap(unseen);
    CHECK_FALSE(kiosk.state().preferences.curtain);
    CHECK(kiosk.state().screen == home);
    kiosk.tap(unseen);
    CHECK(kiosk.page() == "jobs/0");
}
