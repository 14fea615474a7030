#include <catch2/catch_test_macros.hpp>

#include "tests/support/screens/every_screen.h"
#include "tests/support/screens/walks.h"

using namespace qiming;
using accessibility::AudioRoute;
using accessibility::Earcon;
using accessibility::Gesture;
using accessibility::Say;
using accessibility::Sound;
using tests::PureKiosk;

namespace {

std::string words_of(const kiosk::Turn& turn) {
    std::string words;
    for (const auto& utterance : turn.presentation.said) {
        for (const auto& span : utterance.spans) {
            words += span.text + " ";
        }
    }
    return words;
}

bool is_said(const PureKiosk& kiosk, const std::string& words) {
    return kiosk.said().find(words) != std::string::npos;
}

void go_to_the_number(PureKiosk& kiosk) {
    tests::go_home(kiosk);
    tests::answer_until(kiosk, "ask/person_number");
    REQUIRE(kiosk.page() == "ask/person_number");
}

}  // namespace

TEST_CASE("R12: headphones start speech from the top of every screen") {
    PureKiosk kiosk;
    std::size_t screens = 0;
    tests::visit_every_screen(kiosk, Gesture::Digit1, [&] {
        kiosk::Terminal terminal = kiosk.terminal();
        const kiosk::Turn turn = terminal.take({kiosk.state().now, kiosk::JackChanged{true}});
        INFO(kiosk.page() << ": " << words_of(turn));
        CHECK(words_of(turn).find(terminal.tree().root().node.name) != std::string::npos);
        CHECK(words_of(turn).find(terminal.tree().focus().node.name) != std::string::npos);
        const auto& speech = turn.speech;
        CHECK(std::any_of(speech.begin(), speech.end(),
                          [](const auto& command) { return std::holds_alternative<Say>(command); }));
        ++screens;
    });
    CHECK(screens > 90);
}

TEST_CASE("R12: headphones that come while somebody else is said goodbye to begin a new visit") {
    PureKiosk kiosk;
    tests::go_home(kiosk);
    kiosk.press(Gesture::Finish);
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "farewell");
    kiosk.happen(kiosk::JackChanged{true});
    CHECK(kiosk.page() == "welcome");
}

TEST_CASE("R14: headphones that stay in at the end of a visit keep the speaker mute in the next one") {
    PureKiosk kiosk;
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.press(Gesture::Activate);
    REQUIRE(kiosk.page() == "home");
    kiosk.wait_ms(200'000);
    REQUIRE(kiosk.page() == "resting");
    kiosk.take_effects();
    kiosk.press(Gesture::Next);
    kiosk.press(Gesture::Quieter);
    CHECK(kiosk.state().preferences.route == AudioRoute::Headphones);
    for (const auto& effect : kiosk.effects()) {
        if (const auto* sound = std::get_if<kiosk::SetSound>(&effect)) {
            CHECK(sound->route == AudioRoute::Headphones);
        }
    }
}

TEST_CASE("R13: once the headphones are out, nothing of what they were told is said again") {
    PureKiosk kiosk;
    go_to_the_number(kiosk);
    kiosk.happen(kiosk::JackChanged{true});
    kiosk.type(tests::sample_person);
    kiosk.press(Gesture::Repeat);
    kiosk.press(Gesture::WhereAmI);
    REQUIRE(is_said(kiosk, "440402"));
    kiosk.happen(kiosk::JackChanged{false});
    CHECK(is_said(kiosk, "耳机"));
    for (const Gesture asked : {Gesture::Repeat, Gesture::WhereAmI, Gesture::Repeat}) {
        kiosk.press(asked);
        CHECK_FALSE(is_said(kiosk, "440402"));
        CHECK_FALSE(is_said(kiosk, "1232"));
    }
}

TEST_CASE("R15: an ID typed with the speaker on is a click and the word hidden for each key") {
    PureKiosk kiosk;
    go_to_the_number(kiosk);
    int count = 0;
    for (const char digit : std::string(tests::sample_person)) {
        kiosk.type(std::string(1, digit));
        std::vector<Earcon> clicks;
        for (const auto& command : kiosk.speech()) {
            if (const auto* sound = std::get_if<Sound>(&command)) {
                clicks.push_back(sound->earcon);
            }
        }
        CHECK(clicks == std::vector{Earcon::Typed});
        CHECK(kiosk.said() == "已隐藏，" + std::to_string(++count) + "位 ");
    }
}

TEST_CASE("R15: of a whole visit with the speaker on, nobody hears a number") {
    PureKiosk kiosk;
    std::string heard;
    kiosk.onlooker = [&](const std::string&, const kiosk::Turn& turn) {
        for (const auto& command : turn.speech) {
            if (const auto* say = std::get_if<Say>(&command)) {
                for (const auto& span : say->utterance.spans) {
                    heard += span.text + "\n";
                }
            }
        }
    };
    tests::go_home(kiosk);
    tests::answer_until(kiosk, "review/");
    REQUIRE(kiosk.page() == "review/demand");
    for (int item = 0; item < 30; ++item) {
        kiosk.press(Gesture::Next);
        kiosk.press(Gesture::WhereAmI);
    }
    CHECK(heard.find("隐藏") != std::string::npos);
    for (const char* secret : {"440402", "19900307", "1232", "138", "8000"}) {
        CHECK(heard.find(secret) == std::string::npos);
    }
}
