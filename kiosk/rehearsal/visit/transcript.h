// What a scripted visit was like for the visitor: for each step what was said (complete or hushed),
// felt and captioned, side by side, with the visit's own time. Looks on, changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "drivers/clock/clock.h"
#include "kiosk/shell/kiosk.h"

namespace qiming::shell {

class Transcript final : public Onlooker {
public:
    struct Said {
        std::uint64_t ticket = 0;
        std::string words;
        enum class Ending { Open, Complete, Hushed } ending = Ending::Open;
    };
    struct Entry {
        std::int64_t at_ms = 0;
        std::string step;  // as written in the journey
        std::string key;
        bool unhurried = true;  // the visitor waits until all is said
        std::string page;
        std::vector<Said> said;
        std::vector<accessibility::Earcon> earcons;
        std::string felt;
        std::vector<std::string> captioned;
        std::vector<std::string> events;  // what came by itself
        std::int64_t sounded_ms = 0;
    };
    struct Submitted {
        std::string service;
        std::string id;
        std::string number;
        std::string answer;  // of the centre; empty: none yet
    };

    explicit Transcript(const drivers::Clock& clock) : clock_(clock) {}

    void begin(std::string step, std::string key, bool unhurried);
    void sounded(std::int64_t ms) { entries_.back().sounded_ms += ms; }

    void turned(const kiosk::Event* happened, const kiosk::Turn& turn,
                const kiosk::Terminal& terminal) override;
    void finished_speaking(std::uint64_t ticket) override;
    void drew() override { ++frames_; }

    const std::vector<Entry>& entries() const { return entries_; }
    const std::vector<Submitted>& submitted() const { return submitted_; }
    bool is_paused() const { return paused_; }
    int frames() const { return frames_; }
    double seconds() const;
    // Of what was said in steps that were waited for.
    int utterances() const;
    int complete_utterances() const;
    // True when `words` were said at or after entry `from`.
    bool was_said(const std::string& words, std::size_t from) const;
    // How many steps led to `words`.
    std::size_t times_said(const std::string& words) const;
    std::string text() const;

private:
    void note(const accessibility::SpeechCommand& command);
    void note(const kiosk::Event& event, const kiosk::Terminal& terminal);

    const drivers::Clock& clock_;
    std::vector<Entry> entries_;
    std::vector<Submitted> submitted_;
    std::size_t speaking_entry_ = 0;
    bool paused_ = false;
    int frames_ = 0;
};

}  // namespace qiming::shell
