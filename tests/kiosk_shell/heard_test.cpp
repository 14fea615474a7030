// The main thread over fakes: what is heard, and what the strip shows of it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <cstdint>

#include "tests/kiosk_shell/kiosk_rig.h"

namespace qiming {

using tests::Rig;

TEST_CASE("R52: a synthesiser that is not fit stays so, whatever it says, and the terminal shows it") {
    Rig rig;
    REQUIRE(rig.kiosk.terminal().state().health.fit_for_blind_visitors());
    rig.postman.speech_unfit("other phonemes");
    rig.kiosk.step(1'000);
    CHECK_FALSE(rig.kiosk.terminal().state().health.speech);
    rig.press("Down");
    rig.speech.finish();
    rig.kiosk.step(1'000);
    CHECK_FALSE(rig.kiosk.terminal().state().health.fit_for_blind_visitors());
    CHECK(rig.kiosk.terminal().tree().find("banner/sound") != nullptr);
}

TEST_CASE("R52: a synthesiser that failed once is well again when it has said something") {
    Rig rig;
    rig.postman.speech_failed("busy");
    rig.kiosk.step(1'000);
    REQUIRE_FALSE(rig.kiosk.terminal().state().health.speech);
    rig.press("Down");
    rig.speech.finish();
    rig.kiosk.step(1'000);
    CHECK(rig.kiosk.terminal().state().health.fit_for_blind_visitors());
}

TEST_CASE("R19: the strip follows the voice where the caption is long, and is not drawn again where it fits") {
    Rig rig;
    const auto draws_while_said = [&](int ms) {
        const std::size_t before = rig.display.said_before.size();
        rig.speech.advance(ms);
        rig.kiosk.step(0);
        return rig.display.said_before.size() - before;
    };
    rig.press("Down");
    REQUIRE(rig.speech.said().back().phrases.size() > 1);
    CHECK(draws_while_said(50) == 0);
    rig.keys.by_key["Size"] = accessibility::Gesture::NextTextSize;
    for (int i = 0; i < 2; ++i) {
        rig.press("Size");
    }
    rig.keys.by_key["Page"] = accessibility::Gesture::ReadPage;
    rig.press("Page");
    std::size_t drawn = 0;
    for (int i = 0; i < 40; ++i) {
        drawn += draws_while_said(200);
    }
    CHECK(drawn >= 2);
}

TEST_CASE("R19: the word for speaking stands on the panel only while something is being said") {
    Rig rig;
    rig.press("Down");
    CHECK(rig.kiosk.layout().speaking_chip.width > 0);
    while (rig.kiosk.terminal().is_speaking()) {
        rig.speech.finish();
        rig.kiosk.step(0);
    }
    CHECK(rig.kiosk.layout().speaking_chip.width == 0);
    CHECK_FALSE(rig.kiosk.layout().caption_runs.empty());
}

TEST_CASE(
    "R45: with sound off, in a staff break and in help each key still gives the sound card something to play") {
    Rig rig;
    rig.keys.by_key["Off"] = accessibility::Gesture::ToggleSound;
    rig.keys.by_key["Staff"] = accessibility::Gesture::StaffBreak;
    rig.keys.by_key["Help"] = accessibility::Gesture::Help;
    rig.keys.by_key["Call"] = accessibility::Gesture::CallStaff;
    for (const char* key : {"Off", "Down", "Return", "Odd", "Help", "Down", "Help", "Help", "Staff", "Down",
                            "Staff", "Down", "Call", "Staff", "Odd", "Return", "Help", "Down"}) {
        while (rig.kiosk.terminal().is_speaking()) {
            rig.audio.play(1'000);
            while (rig.kiosk.step(0) != shell::Went::Nowhere) {
            }
        }
        const std::size_t before = rig.audio.heard(accessibility::AudioRoute::Speaker).size();
        rig.press(key);
        rig.audio.play(200);
        INFO(key);
        const auto& heard = rig.audio.heard(accessibility::AudioRoute::Speaker);
        REQUIRE(heard.size() > before);
        CHECK(std::any_of(heard.begin() + static_cast<std::ptrdiff_t>(before), heard.end(),
                          [](std::int16_t sample) { return sample != 0; }));
    }
}

}  // namespace qiming
