// The visitor of a scripted visit: presses, touches, listens, and lets time pass. Moves the visit's
// clock, and nothing else does:
//
//  1. While something is said, time passes with the samples that are written, in small steps, and
//     never outruns the synthesiser.
//  2. While an effect is under way (storage, network), time stands still and the real time is waited
//     for, with a limit; so the five seconds of an outcome page mean what they say.
//  3. Otherwise time jumps to the next moment the core asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "config/key_map.h"
#include "drivers/audio/recorder/recorder.h"
#include "drivers/clock/stepped/stepped_clock.h"
#include "drivers/display/display.h"
#include "drivers/input/script/script_input.h"
#include "drivers/jack/scripted/scripted_jack.h"
#include "drivers/printer/recording/recording_printer.h"
#include "kiosk/rehearsal/visit/journey.h"
#include "kiosk/rehearsal/visit/transcript.h"
#include "kiosk/runtime/in_flight.h"
#include "kiosk/shell/kiosk.h"

namespace qiming::shell {

class Visitor {
public:
    // All of these outlive the visitor.
    struct Things {
        Kiosk& kiosk;
        Transcript& transcript;
        drivers::SteppedClock& clock;
        drivers::Recorder& recorder;
        drivers::SampleSource& sound;
        drivers::Display& display;
        const InFlight& in_flight;
        const config::KeyMap& keys;
        drivers::ScriptedJack& jack;
        drivers::RecordingPrinter& printer;
        std::filesystem::path out;
    };
    explicit Visitor(Things things) : things_(std::move(things)) {}

    // What went wrong, for people; empty when the step went as written.
    std::string take(const JourneyStep& step);
    // Waits until nothing is said and nothing is under way.
    std::string settle();
    int pictures() const { return pictures_; }

private:
    std::string act(const JourneyStep& step, const PressGesture& press);
    std::string act(const JourneyStep& step, const PressKey& press);
    std::string act(const JourneyStep& step, const NextTo& seek);
    std::string act(const JourneyStep& step, const TouchName& touch);
    std::string act(const JourneyStep& step, const PlugJack& plug);
    std::string act(const JourneyStep& step, const TurnPrinter& turn);
    std::string act(const JourneyStep& step, const WaitFor& wait);
    std::string act(const JourneyStep& step, const HoldBy& hold);
    std::string act(const JourneyStep& step, const ExpectSaid& expected);
    std::string act(const JourneyStep& step, const ExpectPage& expected);
    // Judged when the visit is over.
    static std::string act(const JourneyStep&, const SubmitNothing&) { return {}; }
    std::string press(const JourneyStep& step, const std::string& key);
    std::string follow(const JourneyStep& step);
    std::string touch_on_panel(const std::string& name);
    // True: some of the answers that are under way came, or none is. False: the limit is reached.
    bool await_effects();
    bool sounds() const;
    bool let_sound_pass(std::int64_t ms);
    void handle_all();
    void picture();
    void keep_slips();

    Things things_;
    std::string page_;  // of the last picture
    std::string file_;  // of the last picture
    int frames_at_picture_ = 0;
    int pictures_ = 0;
    int slips_ = 0;
};

}  // namespace qiming::shell
