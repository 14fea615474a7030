// The main thread over fakes: what a touch means, and what comes first.
#include "kiosk/shell/kiosk.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "drivers/display/recording/recording_display.h"
#include "tests/kiosk_shell/no_desks.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/sample_pronunciation.h"
#include "tests/support/sample_world.h"

namespace qiming {
namespace {

using accessibility::Box;
using accessibility::Point;
using accessibility::Rect;

struct Nobody final : shell::Sender {
    void wake() override {}
    void refresh() override {}
};

// What was shown, and when whoever watches over the kiosk heard of it, in order.
using Deeds = std::vector<std::string>;

struct RecordingPulse final : shell::Pulse {
    explicit RecordingPulse(Deeds& its) : deeds(its) {}
    void beat() override { deeds.emplace_back("beat"); }
    Deeds& deeds;
};

// Remembers how much had been said by the time of each picture.
class LateDisplay final : public drivers::Display {
public:
    LateDisplay(const drivers::RecordingSpeech& speech, Deeds& deeds) : speech_(speech), deeds_(deeds) {}
    const accessibility::TextMeasure& measure() const override { return paper_.measure(); }
    accessibility::Viewport viewport() const override { return paper_.viewport(); }
    void draw(const accessibility::Layout&, const accessibility::Preferences&) override {
        said_before.push_back(speech_.said().size());
        deeds_.emplace_back("frame");
    }
    tl::expected<void, drivers::DisplayFault> save_png(const std::string& file) override {
        return paper_.save_png(file);
    }
    void forget() override {}

    std::vector<std::size_t> said_before;

private:
    const drivers::RecordingSpeech& speech_;
    Deeds& deeds_;
    drivers::RecordingDisplay paper_;
};

long resident_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (long kilobytes = 0; word == "VmRSS:" && status >> kilobytes) {
            return kilobytes;
        }
    }
    return 0;
}

// The time of the system, or later; with each look at it, where that is wanted.
struct HastyClock final : drivers::Clock {
    std::int64_t steady_ms() const override {
        return system.steady_ms() + ahead_ms + (raced_ms += each_look_ms);
    }
    std::int64_t wall_s() const override { return system.wall_s() + ahead_ms / 1000; }
    const drivers::TimeZone& zone() const override { return system.zone(); }
    drivers::SystemClock system;
    std::int64_t ahead_ms = 0;
    std::int64_t each_look_ms = 0;
    mutable std::int64_t raced_ms = 0;
};

struct Rig {
    explicit Rig(bool is_demo = false) : may_be_left(is_demo) {
        keys.by_key = {{"Down", accessibility::Gesture::Next},
                       {"Return", accessibility::Gesture::Activate},
                       {"End", accessibility::Gesture::Finish}};
        kiosk.start();
        press("Down");
        press("Return");
        REQUIRE(page() == "home");
    }
    void hand_in(drivers::Input input) {
        office.input.put(std::move(input));
        kiosk.step(1'000);
    }
    void press(const std::string& key) { hand_in(drivers::KeyDown{key}); }
    void touch(Point down, Point up) {
        hand_in(accessibility::Pointer{accessibility::Pointer::Kind::Down, 1, down});
        hand_in(accessibility::Pointer{accessibility::Pointer::Kind::Up, 1, up});
    }
    std::string page() const { return kiosk.terminal().tree().root().node.id; }
    Rect rect_of(const std::string& id) const {
        for (const Box& box : kiosk.layout().boxes) {
            if (box.id == id) {
                return box.rect;
            }
        }
        FAIL("not shown: " << id);
        return {};
    }
    Point middle_of(const std::string& id) const {
        const Rect rect = rect_of(id);
        return {rect.x + rect.width / 2, rect.y + rect.height / 2};
    }

    bool may_be_left;
    Deeds deeds;
    RecordingPulse pulse{deeds};
    tests::Office office;
    kiosk::World world = tests::sample_world();
    config::KeyMap keys;
    shell::SpeechPostman postman{office.mailbox};
    drivers::RecordingSpeech speech{postman};
    drivers::RecordingAudio audio{speech, 22'050};
    LateDisplay display{speech, deeds};
    Nobody sender;
    tests::NoDesks none{office};
    shell::CallDesk calls{{world.settings, office.clock, office.mailbox, office.in_flight, office.link},
                          std::make_unique<drivers::ScriptedHttpClient>()};
    shell::EffectRunner effects{{world.settings, office.clock, office.storage, sender, calls, speech, audio,
                                 display, office.mailbox, office.in_flight, [] { return std::string("id"); },
                                 none.headphones, none.typing, none.prints}};
    HastyClock clock;
    shell::Kiosk kiosk{{world, keys, tests::sample_pronunciation(), clock, office.input, display, speech, audio,
                        office.mailbox, effects, none.braille, none.onlooker, pulse, true, may_be_left}};
};

}  // namespace

TEST_CASE("R29: a touch counts only when it goes down and up inside the same target") {
    Rig rig;
    std::this_thread::sleep_for(std::chrono::milliseconds(350));  // a touch just after a page came is dropped
    const Point demand = rig.middle_of("home/demand");
    const Point jobs = rig.middle_of("home/jobs");
    const Point beside{rig.rect_of("home/demand").x - 2, demand.y};
    using Slide = std::pair<accessibility::Point, accessibility::Point>;
    for (const Slide& dragged :
         {Slide{demand, jobs}, Slide{jobs, demand}, Slide{beside, demand}, Slide{demand, beside}}) {
        const auto before = rig.kiosk.terminal().state().screen;
        rig.touch(dragged.first, dragged.second);
        CHECK(rig.page() == "home");
        CHECK(rig.kiosk.terminal().state().screen == before);
    }
    rig.touch(demand, {demand.x + 5, demand.y - 5});
    CHECK(rig.page() == "ask/consent");
}

TEST_CASE("R4: a key is answered by the voice before the picture is drawn") {
    Rig rig;
    const std::size_t said = rig.speech.said().size();
    rig.display.said_before.clear();
    rig.press("Down");
    REQUIRE(rig.display.said_before.size() == 1);
    CHECK(rig.display.said_before.front() > said);
}

TEST_CASE("whoever watches over the kiosk hears of it after the frame that was due, and when nothing was") {
    Rig rig;
    rig.deeds.clear();
    rig.press("Down");
    CHECK(rig.deeds == Deeds{"frame", "beat"});
    while (rig.kiosk.terminal().is_speaking()) {
        rig.speech.finish();
        rig.kiosk.step(0);
    }
    rig.deeds.clear();
    rig.kiosk.step(0);
    CHECK(rig.deeds == Deeds{"beat"});
    CHECK(rig.office.input.timeouts().back() <= 1'000);
}

TEST_CASE("a loop that turns and never gets done with what is due is no sign of life") {
    Rig rig;
    rig.clock.each_look_ms = 3'600'000;  // as soon as it has waked, it is late again
    for (int turns = 0; turns < 200; ++turns) {
        rig.kiosk.step(0);
        rig.speech.finish();
    }
    REQUIRE(rig.page() == "resting");
    rig.deeds.clear();
    for (int turns = 0; turns < 50; ++turns) {
        rig.kiosk.step(0);
    }
    CHECK(std::count(rig.deeds.begin(), rig.deeds.end(), "beat") <=
          std::count(rig.deeds.begin(), rig.deeds.end(), "frame"));
    rig.clock.each_look_ms = 0;
    rig.deeds.clear();
    rig.kiosk.step(0);
    CHECK(std::count(rig.deeds.begin(), rig.deeds.end(), "beat") == 1);
}

TEST_CASE("the box stays shut: Ctrl+Alt+Q and a closed window mean nothing, unless it is a demo") {
    Rig shut;
    shut.office.input.put(drivers::QuitRequested{});
    CHECK(shut.kiosk.step(1'000) == shell::Went::On);
    CHECK(shut.page() == "home");
    Rig demo(true);
    demo.office.input.put(drivers::QuitRequested{});
    CHECK(demo.kiosk.step(1'000) == shell::Went::Away);
}

TEST_CASE("a signal to the kiosk itself ends it in good order") {
    Rig rig;
    rig.office.mailbox.put(shell::LeaveAsked{});
    CHECK(rig.kiosk.step(1'000) == shell::Went::Away);
}

TEST_CASE("a key with a modifier beside it does nothing, and is answered like any key that means nothing") {
    Rig rig;
    rig.keys.by_key["F4"] = accessibility::Gesture::CallStaff;
    const auto before = rig.kiosk.terminal().state();
    const std::size_t sounds = rig.speech.sounded().size();
    rig.press("Alt+F4");
    CHECK(rig.kiosk.terminal().state().call.state == kiosk::CallState::None);
    CHECK(rig.kiosk.terminal().state().screen == before.screen);
    CHECK(rig.speech.sounded().size() > sounds);
    rig.press("F4");
    CHECK(rig.kiosk.terminal().state().call.state != kiosk::CallState::None);
}

TEST_CASE("R38: what a visit needed goes back to the system when it ends, and what is kept stays as it was") {
    Rig rig;
    std::vector<std::unique_ptr<std::string>> kept;
    {
        std::vector<std::unique_ptr<std::string>> needed;
        for (int each = 0; each < 16'000; ++each) {
            needed.push_back(std::make_unique<std::string>(2'000, 'n'));
            if (each % 100 == 0) {
                kept.push_back(std::make_unique<std::string>(2'000, 'k'));
            }
        }
    }
    const long before = resident_kb();
    rig.press("End");
    for (int steps = 0; steps < 10 && rig.kiosk.terminal().tree().focus().node.id != "finish/end"; ++steps) {
        rig.press("Down");
    }
    rig.press("Return");
    REQUIRE(rig.page() == "farewell");
    for (int steps = 0; steps < 20 && rig.page() != "resting"; ++steps) {
        rig.speech.finish();
        rig.clock.ahead_ms += 20'000;
        rig.kiosk.step(10);
    }
    REQUIRE(rig.page() == "resting");
    CHECK(before - resident_kb() > 20'000);
    CHECK(
        std::all_of(kept.begin(), kept.end(), [](const auto& one) { return *one == std::string(2'000, 'k'); }));
}

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
