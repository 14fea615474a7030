// The kiosk's main thread over fakes: keys and touches come in, and what was drawn, said and played is kept.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "drivers/display/recording/recording_display.h"
#include "kiosk/shell/kiosk.h"
#include "tests/kiosk_shell/no_desks.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/sample_pronunciation.h"
#include "tests/support/sample_world.h"

namespace qiming::tests {

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
    Office office;
    kiosk::World world = sample_world();
    config::KeyMap keys;
    shell::SpeechPostman postman{office.mailbox};
    drivers::RecordingSpeech speech{postman};
    drivers::RecordingAudio audio{speech, 22'050};
    LateDisplay display{speech, deeds};
    Nobody sender;
    NoDesks none{office};
    shell::CallDesk calls{{world.settings, office.clock, office.mailbox, office.in_flight, office.link},
                          std::make_unique<drivers::ScriptedHttpClient>()};
    shell::EffectRunner effects{{world.settings, office.clock, office.storage, sender, calls, speech, audio,
                                 display, office.mailbox, office.in_flight, [] { return std::string("id"); },
                                 none.headphones, none.typing, none.prints}};
    HastyClock clock;
    shell::Kiosk kiosk{{world, keys, sample_pronunciation(), clock, office.input, display, speech, audio,
                        office.mailbox, effects, none.braille, none.onlooker, pulse, true, may_be_left}};
};

}  // namespace qiming::tests
