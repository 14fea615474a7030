// The main thread: takes what the devices hand in and what the other threads mail, asks the core,
// and carries its answer to the voice, the panel and the effect runner.
//
//  - Speech goes out before the picture: a key is heard first.
//  - Before something new is said, the sound goes where it belongs (R13).
//  - Nothing is drawn when nothing changed; between events it sleeps until input or next_wake.
//  - At the end of a step that wiped a visit, nothing of it is left in this thread's memory (R38).
//  - Whoever watches over it hears of it after each frame, and of each turn after which nothing is overdue.
//  - It ends when it is asked to by mail, and by a key or a closed window only in a demo.
//  - A key that the key map does not know goes to the core all the same: it wakes a resting terminal and
//    is answered. A modifier on its own is no key.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "accessibility/interaction/touching.h"
#include "accessibility/layout/page/layout.h"
#include "accessibility/layout/picture.h"
#include "accessibility/pronunciation/pronounce.h"
#include "config/key_map.h"
#include "drivers/audio/audio_out.h"
#include "drivers/clock/clock.h"
#include "drivers/display/display.h"
#include "drivers/input/input.h"
#include "drivers/speech/speech.h"
#include "kiosk/core/terminal.h"
#include "kiosk/devices/braille_desk.h"
#include "kiosk/devices/speech_desk.h"
#include "kiosk/runtime/mailbox.h"
#include "kiosk/shell/effect_runner.h"
#include "kiosk/supervise/lifeline.h"

namespace qiming::shell {

// Looks on: the record of a scripted visit, the trace of a bench. Called on the main thread.
class Onlooker {
public:
    virtual ~Onlooker() = default;
    // `happened` is null when a turn came from finished speech.
    virtual void turned(const kiosk::Event* happened, const kiosk::Turn& turn,
                        const kiosk::Terminal& terminal) = 0;
    virtual void finished_speaking(std::uint64_t ticket) = 0;
    virtual void drew() = 0;
};

// Nobody looks on.
class NoOnlooker final : public Onlooker {
public:
    void turned(const kiosk::Event*, const kiosk::Turn&, const kiosk::Terminal&) override {}
    void finished_speaking(std::uint64_t) override {}
    void drew() override {}
};

enum class Went { Nowhere, On, Away };  // nothing came; something was handled; somebody asked to leave

class Kiosk {
public:
    // All of these outlive the kiosk.
    struct Parts {
        kiosk::World& world;
        const config::KeyMap& keys;
        const accessibility::Pronunciation& pronunciation;
        const drivers::Clock& clock;
        drivers::InputSource& input;
        drivers::Display& display;
        drivers::Speech& speech;
        drivers::AudioOut& audio;
        Mailbox& mailbox;
        EffectRunner& effects;
        BrailleDesk& braille;
        Onlooker& onlooker;
        Pulse& pulse;              // hears that the kiosk does its work
        bool has_voice = true;     // false: there is no synthesiser that is fit; finished speech proves nothing
        bool may_be_left = false;  // a demo: Ctrl+Alt+Q or a closed window end it
    };
    explicit Kiosk(Parts parts);

    // The first picture.
    void start();
    // Waits for one input or the next wake, at most `most_ms` (negative: as long as it takes), and
    // handles what came.
    Went step(int most_ms);
    // step() until it is to end.
    void run();

    const kiosk::Terminal& terminal() const { return *terminal_; }
    const accessibility::Layout& layout() const { return layout_; }
    // When the core wants to be woken, in steady milliseconds.
    std::optional<std::int64_t> next_wake() const;

private:
    Went handle(const drivers::Input& input);
    void handle_key(const std::string& key);
    void handle_finger(const accessibility::Pointer& pointer);
    accessibility::TouchManner manner() const;
    void touch_means(const accessibility::TouchMeaning& meaning);
    bool feel_resting_finger();
    bool handle_mail();
    bool wake_when_due();
    bool watch_audio();
    void take(Mail mail);
    void happen(Happening what);
    void carry_out(const kiosk::Event* event, const kiosk::Turn& turn);
    void reach(const SpeechReached& reached);
    accessibility::Layout layout_now() const;
    void draw();
    void forget_visit();
    void show_life();
    int patience(int most_ms) const;

    Parts parts_;
    SpeechDesk voice_;
    std::unique_ptr<kiosk::Terminal> terminal_;  // never null
    accessibility::Layout layout_;
    accessibility::TouchState touch_;
    bool visit_ended_ = false;  // in this step
    bool drew_ = false;         // since life was shown last
    bool asked_to_leave_ = false;
    bool keeps_free_memory_ = false;  // what the last visits needed
};

}  // namespace qiming::shell
