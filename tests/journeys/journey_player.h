// Plays a journey (kiosk/rehearsal/visit/journey.h) on the kiosk without devices and writes down, key by
// key, what came through each channel: said, felt, captioned, sound.
//
// The centre of these journeys answers at once: it receives what is sent and confirms bookings; but
// whoever first asks for a slot with a single place comes too late. It has a call for staff at once,
// and they answer when the visitor waits.
#pragma once

#include <string>
#include <vector>

#include "kiosk/rehearsal/visit/journey.h"
#include "tests/support/screens/pure_kiosk.h"

namespace qiming::tests {

class JourneyPlayer {
public:
    JourneyPlayer();
    JourneyPlayer(const JourneyPlayer&) = delete;
    JourneyPlayer& operator=(const JourneyPlayer&) = delete;

    // What went wrong, with its line; empty: nothing.
    std::string play(const shell::Journey& journey);
    // All that was perceived, one paragraph a key.
    const std::string& text() const { return text_; }
    const std::vector<kiosk::Effect>& effects() const { return kiosk_.effects(); }

private:
    struct Perceived {
        std::vector<std::string> events;
        std::vector<std::string> sounds;
        std::vector<std::string> said;
        std::string felt;
        std::vector<std::string> captioned;
    };

    void see(const std::string& cause, const kiosk::Turn& turn);
    void take(const shell::JourneyStep& step);
    // What the visitor did not do: the time, the centre, the staff.
    void happen(std::string what, decltype(kiosk::Event::what) event);
    void press(const shell::JourneyStep& step, accessibility::Gesture gesture);
    void press(const shell::JourneyStep& step, const kiosk::KeyPressed& key);
    void begin();
    void write_down(const shell::JourneyStep& step, const std::string& key);
    void answer_as_centre();
    void answer(const kiosk::Sent& sent);

    PureKiosk kiosk_;
    Perceived perceived_;
    std::string caption_;
    std::string text_;
    std::string event_;
    std::string fault_;
    int steps_ = 0;
    std::size_t answered_ = 0;
    std::size_t seen_effects_ = 0;
    bool somebody_was_faster_ = false;
    bool staff_are_called_ = false;
};

}  // namespace qiming::tests
