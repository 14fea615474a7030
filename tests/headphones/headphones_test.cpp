// Headphones in and out, from the bytes of the jack's device to the samples of both sound cards.
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/headphones/plugged_kiosk.h"
#include "tests/support/figure.h"

using namespace qiming;
using namespace qiming::tests;
using accessibility::AudioRoute;

namespace {

constexpr std::size_t period = 256;

}  // namespace

TEMPLATE_TEST_CASE("R13: the jack pulled in mid-utterance: no private sample on the speaker", "[headphones]",
                   CardByHand, CardOfSdl) {
    PluggedKiosk<TestType> rig;
    rig.contact(true);
    rig.run(50);
    rig.tell_the_number();
    REQUIRE(rig.page() == "ask/person_number");
    rig.press("F2");
    rig.run(2'500);
    const std::size_t private_before = rig.private_ones(AudioRoute::Headphones);
    CHECK(private_before > 1'000);  // the control: the number is being said
    REQUIRE(rig.voice.busy());
    rig.contact(false);
    rig.run(1'500);
    CHECK(count_sounding(rig.card.heard(AudioRoute::Speaker)) > 1'000);  // that they are out is said
    for (const char* asked : {"F3", "F2", "F3"}) {
        rig.press(asked);
        rig.run(700);
    }
    CHECK(rig.private_ones(AudioRoute::Speaker) == 0);
}

TEST_CASE("R13: private speech stops within one period, even while the main thread is busy") {
    PluggedKiosk<CardByHand> rig;
    rig.contact(true);
    rig.run(50);
    rig.tell_the_number();
    rig.press("F2");
    rig.run(2'500);
    REQUIRE(rig.voice.busy());
    const std::size_t before = rig.private_ones(AudioRoute::Headphones);
    rig.contact(false);
    rig.card.device.play(200);  // the kiosk does not get to its mail
    CHECK(rig.private_ones(AudioRoute::Headphones) <= before + period);
    CHECK(rig.private_ones(AudioRoute::Speaker) == 0);
    rig.step();
    rig.run(1'500);
    CHECK(rig.private_ones(AudioRoute::Headphones) <= before + period);
    CHECK(rig.private_ones(AudioRoute::Speaker) == 0);
    CHECK(count_sounding(rig.card.heard(AudioRoute::Speaker)) > 1'000);
}

TEST_CASE("R13: private words that were paused do not go on when the jack is pulled") {
    PluggedKiosk<CardByHand> rig;
    rig.contact(true);
    rig.run(50);
    rig.tell_the_number();
    rig.press("F2");
    rig.run(2'500);
    rig.press("F9");
    const std::size_t before = rig.private_ones(AudioRoute::Headphones);
    REQUIRE(before > 1'000);
    rig.contact(false);
    rig.run(500);
    rig.press("F9");
    rig.run(1'500);
    CHECK(rig.private_ones(AudioRoute::Headphones) <= before + period);
    CHECK(rig.private_ones(AudioRoute::Speaker) == 0);
}

TEMPLATE_TEST_CASE("R13: headphones put in before the number is said: none of it begins on the speaker",
                   "[headphones]", CardByHand, CardOfSdl) {
    PluggedKiosk<TestType> rig;
    rig.tell_the_number();
    REQUIRE(rig.page() == "ask/person_number");
    rig.press("F2");  // says it as hidden
    rig.run(400);
    rig.contact(true);
    rig.run(1'000);
    rig.press("F2");
    rig.run(4'000);
    CHECK(rig.private_ones(AudioRoute::Headphones) > 1'000);
    CHECK(rig.private_ones(AudioRoute::Speaker) == 0);
}

TEST_CASE("R13: in and out a dozen times, in real time: never a private sample on the speaker") {
    PluggedKiosk<CardOfSdl> rig;
    rig.contact(true);
    rig.run(20);
    rig.tell_the_number();
    for (int round = 0; round < 12; ++round) {
        rig.press("F2");
        rig.run(150 + 37 * round);
        rig.contact(false);
        rig.run(40 + 11 * round);
        rig.contact(true);
        rig.run(20);
    }
    CHECK(rig.private_ones(AudioRoute::Headphones) > 1'000);
    CHECK(rig.private_ones(AudioRoute::Speaker) == 0);
}

TEST_CASE("R12: from the contact to the first sound in the headphones it takes less than a second") {
    PluggedKiosk<CardOfSdl> rig;
    rig.press("Down");
    rig.press("Return");
    rig.run(50);
    REQUIRE(rig.page() == "home");
    for (int round = 0; round < 3; ++round) {
        const std::size_t in_headphones = count_sounding(rig.card.heard(AudioRoute::Headphones));
        rig.voice.hush();
        rig.run(100);
        rig.voice.listen();
        const std::int64_t began = now_ms();
        rig.contact(true);
        rig.run(900);
        REQUIRE(rig.voice.first_sound_ms() >= 0);
        const auto took = rig.voice.first_sound_ms() - began;
        tell_figure("from the contact to the first sound: " + std::to_string(took) + " ms");
        CHECK(took < 1'000);
        CHECK(count_sounding(rig.card.heard(AudioRoute::Headphones)) > in_headphones);
        rig.contact(false);
        rig.run(100);
    }
}

TEST_CASE("R15: an ID typed with the speaker on leaves no private sample anywhere") {
    PluggedKiosk<CardByHand> rig;
    rig.tell_the_number();
    for (const char* asked : {"F2", "F3", "Right", "F2"}) {
        rig.press(asked);
        rig.run(3'000);
    }
    CHECK(count_sounding(rig.card.heard(AudioRoute::Speaker)) > 10'000);
    CHECK(rig.private_ones(AudioRoute::Speaker) == 0);
    CHECK(rig.private_ones(AudioRoute::Headphones) == 0);
}
