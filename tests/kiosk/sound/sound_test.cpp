// Volume, rate and how much is said: their ranges, their answers, and what a new visit begins with.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

kiosk::SetSound last_sound(const PureKiosk& kiosk) {
    kiosk::SetSound last;
    for (const auto& effect : kiosk.effects()) {
        if (const auto* sound = std::get_if<kiosk::SetSound>(&effect)) {
            last = *sound;
        }
    }
    return last;
}

std::string value_of(const PureKiosk& kiosk, const std::string& node) {
    const auto* item = kiosk.terminal().tree().find(node);
    REQUIRE(item != nullptr);
    return item->node.value;
}

}  // namespace

TEST_CASE("R9: the speaker is capped two steps below the loudest, which headphones reach step by step") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Louder, 10);
    CHECK(last_sound(kiosk).volume == accessibility::volume_steps - 3);
    CHECK(said(kiosk, "音量已最大"));
    kiosk.happen(kiosk::JackChanged{true});
    for (int step = accessibility::default_volume + 1; step < accessibility::volume_steps; ++step) {
        kiosk.press(Gesture::Louder);
        CHECK(last_sound(kiosk).volume == step);
        CHECK(said(kiosk, "音量" + std::to_string(step + 1) + "级"));
    }
    kiosk.press(Gesture::Louder);
    CHECK(said(kiosk, "音量已最大"));
    CHECK(last_sound(kiosk).volume == accessibility::volume_steps - 1);
}

TEST_CASE("R9: the page of sound counts the steps that there are on the speaker and in headphones") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("声音");
    CHECK(value_of(kiosk, "sound/louder") == "5级，共6级");
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(value_of(kiosk, "sound/louder") == "5级，共8级");
}

TEST_CASE("R10: whoever ends a visit at the loudest and the fastest leaves the default to the next") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.press(Gesture::Louder, 10);
    kiosk.press(Gesture::Faster, 20);
    kiosk.press(Gesture::NextVerbosity);
    CHECK(last_sound(kiosk).volume == accessibility::volume_steps - 1);
    CHECK(last_sound(kiosk).rate == accessibility::fastest_rate);
    SECTION("by the key") {
        kiosk.press(Gesture::Finish);
        kiosk.press(Gesture::NextPage);
        kiosk.choose("结束");
        REQUIRE(kiosk.page() == "farewell");
    }
    SECTION("by going away") {
        kiosk.wait_ms(300'000);
        REQUIRE(kiosk.page() == "resting");
    }
    CHECK(last_sound(kiosk).volume == accessibility::default_volume);
    CHECK(last_sound(kiosk).rate == accessibility::default_rate);
    CHECK(kiosk.state().preferences.verbosity == accessibility::Verbosity::Standard);
}

TEST_CASE("R7: the rate is changed in the middle of a form, step by step, and the form stays as it is") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.choose("登记就业需求");
    kiosk.press(Gesture::Activate);
    const auto session = kiosk.state().session;
    const auto screen = kiosk.state().screen;
    kiosk.press(Gesture::Slower, 10);
    for (int step = 1; step < accessibility::rate_steps; ++step) {
        kiosk.press(Gesture::Faster);
        CHECK(last_sound(kiosk).rate == step);
        CHECK(said(kiosk, "语速" + std::to_string(step + 1) + "级"));
    }
    CHECK(kiosk.state().session == session);
    CHECK(kiosk.state().screen == screen);
}

TEST_CASE("R8: beyond the eight steps the rate goes on, said as expert rate with its speed") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Faster, accessibility::rate_steps - 1 - accessibility::default_rate);
    CHECK(said(kiosk, "语速8级"));
    for (int step = 0; step < accessibility::expert_rate_steps; ++step) {
        kiosk.press(Gesture::Faster);
        const int speed = accessibility::expert_characters_a_minute[static_cast<std::size_t>(step)];
        CHECK(kiosk.said() ==
              "专家语速" + std::to_string(step + 1) + "级，每分钟" + std::to_string(speed) + "字 ");
        CHECK(last_sound(kiosk).rate == accessibility::rate_steps + step);
    }
    kiosk.press(Gesture::Faster);
    CHECK(said(kiosk, "语速已最快"));
    kiosk.choose("声音");
    CHECK(value_of(kiosk, "sound/faster").starts_with("专家4级，每分钟"));
    kiosk.press(Gesture::Slower, accessibility::expert_rate_steps);
    CHECK(said(kiosk, "语速8级"));
    kiosk.press(Gesture::ResetSettings);
    CHECK(last_sound(kiosk).rate == accessibility::default_rate);
}

TEST_CASE("How much is said goes round by key and by button, is said and shown, and is reset") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::NextVerbosity);
    CHECK(kiosk.said() == "详细朗读 ");
    CHECK(kiosk.told().captioned == "详细朗读。");
    kiosk.press(Gesture::Next);
    CHECK(said(kiosk, "按确认键使用"));
    kiosk.press(Gesture::NextVerbosity);
    CHECK(kiosk.said() == "简短朗读 ");
    kiosk.press(Gesture::Next);
    CHECK(kiosk.said() == "预约职业能力评估 第3项，共5项 ");
    kiosk.choose("声音");
    CHECK(value_of(kiosk, "sound/verbosity") == "简短朗读");
    kiosk.choose("朗读详略");
    CHECK(said(kiosk, "标准朗读"));
    kiosk.press(Gesture::NextVerbosity);
    kiosk.press(Gesture::ResetSettings);
    CHECK(kiosk.state().preferences.verbosity == accessibility::Verbosity::Standard);
}
