// No state without sound: whatever the kiosk is about, a key is met by words or a sound that go to the voice
// now.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <random>
#include <set>
#include <vector>

#include "tests/support/screens/walks.h"
#include "tests/support/seeds.h"

using namespace qiming;
using accessibility::Earcon;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

bool is_said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

// Said, sounded, or, for the pause key, stopped: what is merely queued counts for nothing.
bool is_heard(const PureKiosk& kiosk) {
    return std::any_of(kiosk.speech().begin(), kiosk.speech().end(), [](const auto& each) {
        return std::holds_alternative<accessibility::Say>(each) ||
               std::holds_alternative<accessibility::Sound>(each) ||
               std::holds_alternative<accessibility::Freeze>(each);
    });
}

std::vector<Earcon> sounds_of(const PureKiosk& kiosk) {
    std::vector<Earcon> sounds;
    for (const auto& each : kiosk.speech()) {
        if (const auto* sound = std::get_if<accessibility::Sound>(&each)) {
            sounds.push_back(sound->earcon);
        }
    }
    return sounds;
}

void turn_sound_off(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    kiosk.press(Gesture::ToggleSound);
    REQUIRE(kiosk.state().preferences.sound_off);
}

// Something that comes by itself: headphones, staff, time, a breakdown, the centre.
void let_something_happen(PureKiosk& kiosk, std::mt19937& random) {
    switch (random() % 12) {
        case 0: kiosk.happen(kiosk::JackChanged{random() % 2 == 0}); break;
        case 1: kiosk.press(Gesture::StaffBreak); break;
        case 2: kiosk.press(Gesture::ToggleSound); break;
        case 3: kiosk.press(Gesture::Help); break;
        case 4: kiosk.wait_ms(130'000); break;
        case 5: kiosk.wait_ms(14 * 60'000 + 5'000); break;
        case 6: kiosk.wait_ms(20 * 60'000); break;
        case 7: kiosk.happen(kiosk::LinkChanged{random() % 2 == 0}); break;
        case 8: kiosk.happen(kiosk::DeviceFailed{kiosk::Device::Audio}); break;
        case 9: kiosk.happen(kiosk::DeviceRecovered{kiosk::Device::Audio}); break;
        case 10: kiosk.happen(kiosk::CallPosted{"call"}); break;
        case 11: kiosk.happen(kiosk::CallFailed{""}); break;
    }
}

std::string state_of(const kiosk::State& state) {
    return std::string(state.staff ? " staff" : "") + (state.idle.warning ? " idle" : "") +
           (state.sandbox.active ? " help" : "") + (state.preferences.sound_off ? " off" : "") +
           (state.health.audio ? "" : " broken") +
           (state.preferences.route == accessibility::AudioRoute::Headphones ? " headphones" : "");
}

}  // namespace

TEST_CASE("R45: in every state of a random walk each key is heard: staff, idle, help, headphones, sound off",
          "[seeds]") {
    const unsigned seed = tests::any_seed(20261130);
    CAPTURE(seed);
    std::mt19937 random(seed);
    PureKiosk kiosk;
    std::set<std::string> states;
    for (int press = 0; press < 8'000; ++press) {
        if (random() % 6 == 0) {
            let_something_happen(kiosk, random);
        }
        kiosk.listens = random() % 3 != 0;
        kiosk.wait_ms(200);  // slower than any filter of double strikes, which this visitor may turn on
        const std::string before = kiosk.page() + state_of(kiosk.state());
        states.insert(state_of(kiosk.state()));
        const auto key = static_cast<int>(random() % static_cast<unsigned>(accessibility::gesture_count + 1));
        if (key == accessibility::gesture_count) {
            kiosk.press(kiosk::KeyPressed{std::nullopt, "F24"});
        } else {
            kiosk.press(static_cast<Gesture>(random() % 3 == 0 ? static_cast<int>(Gesture::Next) : key));
        }
        INFO("key " << key << " on " << before << ", press " << press);
        REQUIRE(is_heard(kiosk));
        const auto& notice = kiosk.state().notice;
        const bool are_in = kiosk.state().preferences.route == accessibility::AudioRoute::Headphones;
        CHECK_FALSE((are_in && notice.text.find("耳机已拔出") != std::string::npos));
        CHECK_FALSE((kiosk.state().health.audio && notice.text.find("语音出了故障") != std::string::npos));
    }
    CHECK(states.size() >= 20);
}

TEST_CASE("Without sound each key is met by one quiet sound, and the third tells how sound comes back") {
    PureKiosk kiosk;
    turn_sound_off(kiosk);
    int told = 0;
    for (int key = 1; key <= 30; ++key) {
        kiosk.press(key % 2 == 0 ? Gesture::Next : Gesture::Previous);
        CHECK(sounds_of(kiosk) == std::vector{Earcon::Quiet});
        const bool is_told = kiosk.said() == "声音已关。按大声键，或呼叫工作人员，就打开。 ";
        CHECK(is_told == !kiosk.said().empty());
        CHECK(is_told == (key == 3 || key % 10 == 0));
        CHECK((kiosk.told().captioned.find("声音已关") != std::string::npos) == is_told);
        told += is_told ? 1 : 0;
    }
    CHECK(told == 4);
}

TEST_CASE("Louder and the call bring sound back; two switches reach both") {
    PureKiosk kiosk;
    turn_sound_off(kiosk);
    kiosk.press(Gesture::Next);  // where to, is not heard
    SECTION("louder") {
        kiosk.press(Gesture::Louder);
        CHECK(is_said(kiosk, "声音已打开。音量5级"));
        CHECK(is_said(kiosk, kiosk.terminal().tree().focus().node.name));
        kiosk.press(Gesture::Louder);
        CHECK(is_said(kiosk, "音量6级"));
    }
    SECTION("the call") {
        kiosk.press(Gesture::CallStaff);
        CHECK(is_said(kiosk, "声音已打开。正在呼叫工作人员"));
        CHECK(is_said(kiosk, kiosk.terminal().tree().focus().node.name));
    }
    SECTION("in help, where keys only say what they do") {
        kiosk.press(Gesture::Help);
        kiosk.press(Gesture::CallStaff);
        CHECK(is_said(kiosk, "声音已打开。呼叫键：请工作人员来"));
        CHECK(kiosk.state().call.state == kiosk::CallState::None);
    }
    SECTION("the call, by two switches") {
        kiosk.press(Gesture::SetUpSwitches);
        for (const char* key : {"F20", "F20", "F21", "F21"}) {
            kiosk.press(kiosk::KeyPressed{std::nullopt, key});
        }
        REQUIRE(kiosk.state().switches.use == kiosk::Switches::Use::Two);
        for (int press = 0; press < 40 && kiosk.state().preferences.sound_off; ++press) {
            const auto& call = kiosk.terminal().tree().find("bar/call")->node;
            const bool is_within = kiosk.state().switches.within;
            const bool is_focus = kiosk.terminal().tree().focus().node.id == call.id;
            const bool selects = is_within ? is_focus : call.scanned;
            kiosk.press(kiosk::KeyPressed{std::nullopt, selects ? "F20" : "F21"});
        }
    }
    CHECK_FALSE(kiosk.state().preferences.sound_off);
    kiosk.press(Gesture::Next);
    CHECK_FALSE(kiosk.said().empty());
}

TEST_CASE("R36: that a visit ends for want of a key, and that all is wiped, is said, even where sound is off") {
    PureKiosk kiosk;
    const bool is_off = GENERATE(false, true);
    tests::go_home(kiosk);
    if (is_off) {
        kiosk.press(Gesture::ToggleSound);
    }
    std::string heard;
    kiosk.onlooker = [&](const std::string&, const kiosk::Turn& turn) {
        for (const auto& each : turn.speech) {
            if (const auto* say = std::get_if<accessibility::Say>(&each)) {
                heard += accessibility::words_of(say->utterance);
            }
        }
    };
    kiosk.wait_ms(240'000);
    CHECK(heard.find("您还在吗？") != std::string::npos);
    CHECK(heard.find("还有10秒") != std::string::npos);
    CHECK(heard.find("办理已结束") != std::string::npos);
    CHECK(heard.find("没提交的内容已清除") != std::string::npos);
    CHECK(kiosk.page() == "resting");
}

TEST_CASE("R13: headphones put in again hear the page, not that they are out") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::JackChanged{true});
    tests::go_home(kiosk);
    kiosk.listens = GENERATE(true, false);
    kiosk.happen(kiosk::JackChanged{false});
    CHECK(is_said(kiosk, "耳机已拔出"));
    kiosk.happen(kiosk::JackChanged{true});
    CHECK_FALSE(is_said(kiosk, "耳机已拔出"));
    CHECK(is_said(kiosk, "您想办理什么？"));
    CHECK(kiosk.state().notice.text.empty());
    kiosk.press(Gesture::Repeat);
    CHECK_FALSE(is_said(kiosk, "耳机已拔出"));
}

TEST_CASE("What is said of a state that is over is not said to its end: a booking is no wish any more") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::LinkChanged{false});
    tests::go_home(kiosk);
    kiosk.listens = false;
    kiosk.choose("预约职业能力评估");
    REQUIRE(is_said(kiosk, "预约先记下"));
    kiosk.happen(kiosk::LinkChanged{true});
    REQUIRE_FALSE(kiosk.speech().empty());
    CHECK(kiosk.speech().front() == accessibility::SpeechCommand(accessibility::Hush{}));
    kiosk.listens = true;
    kiosk.finish_speech();
    CHECK_FALSE(is_said(kiosk, "预约先记下"));
}

TEST_CASE("A breakdown that is over is taken back on the screen and at the centre") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.happen(kiosk::DeviceFailed{kiosk::Device::Audio});
    kiosk.happen(kiosk::DeviceFailed{kiosk::Device::Speech});
    REQUIRE(kiosk.terminal().tree().find("banner/sound") != nullptr);
    kiosk.happen(kiosk::DeviceRecovered{kiosk::Device::Audio});
    CHECK(*tests::last_effect<kiosk::ReportFitness>(kiosk) == kiosk::ReportFitness{false, "speech"});
    kiosk.happen(kiosk::DeviceRecovered{kiosk::Device::Speech});
    CHECK(*tests::last_effect<kiosk::ReportFitness>(kiosk) == kiosk::ReportFitness{true, ""});
    CHECK(kiosk.terminal().tree().find("banner/sound") == nullptr);
    CHECK(kiosk.state().notice.text == "语音已恢复");
    CHECK(is_said(kiosk, "语音已恢复"));
    const auto reports = std::count_if(kiosk.effects().begin(), kiosk.effects().end(), [](const auto& effect) {
        return std::holds_alternative<kiosk::ReportFitness>(effect);
    });
    kiosk.happen(kiosk::DeviceRecovered{kiosk::Device::Speech});
    CHECK(std::count_if(kiosk.effects().begin(), kiosk.effects().end(), [](const auto& effect) {
              return std::holds_alternative<kiosk::ReportFitness>(effect);
          }) == reports);
}
