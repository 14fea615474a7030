// Decides what is said now, what waits, what is hushed and what is stale. A pure value: it owns no
// device and reads no clock; whoever drives it carries its commands to the speech driver.
//
// Lifecycle of an utterance: added -> (dropped as stale) | said -> (hushed) | finished.
//  1. Any action of the visitor hushes what is being said and drops what waits (R3).
//  2. At most one utterance is with the driver at a time; earcons go before speech, never over it (R16).
//  3. An utterance of priority Focus about a node that has lost the focus is dropped.
//  4. Assertive goes before what waits, and does not cut off what is being said unless that is Polite.
//  5. `repeat` says again, word for word, all that the last action or event had to say (R6).
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <variant>
#include <vector>

#include "accessibility/presentation.h"

namespace qiming::accessibility {

struct Say {
    std::uint64_t ticket;
    Utterance utterance;
    bool operator==(const Say&) const = default;
};
struct Sound {
    Earcon earcon;
    bool operator==(const Sound&) const = default;
};
struct Hush {
    bool operator==(const Hush&) const = default;
};
struct Freeze {  // pause: the sample counter stands still
    bool paused;
    bool operator==(const Freeze&) const = default;
};
using SpeechCommand = std::variant<Say, Sound, Hush, Freeze>;

class SpeechQueue {
public:
    // The visitor did something; call before `add` for what it led to.
    std::vector<SpeechCommand> user_acted();
    std::vector<SpeechCommand> add(const Presentation& presentation, const NodeId& focus);
    // The driver has said all of `ticket`. Answers of hushed tickets are ignored.
    std::vector<SpeechCommand> finished(std::uint64_t ticket);
    std::vector<SpeechCommand> repeat();
    std::vector<SpeechCommand> toggle_pause();
    // The driver failed: everything is dropped; nothing is said until `add` is called again.
    void failed();

    bool is_speaking() const { return current_.has_value() || !waiting_.empty(); }
    bool is_paused() const { return paused_; }
    // The utterance with the driver, for the caption; null when silent.
    const Utterance* current() const;

private:
    std::vector<SpeechCommand> start_next();

    struct Speaking {
        std::uint64_t ticket;
        Utterance utterance;
    };
    std::optional<Speaking> current_;
    std::deque<Utterance> waiting_;
    std::vector<Utterance> last_;
    std::uint64_t next_ticket_ = 1;
    bool paused_ = false;
};

}  // namespace qiming::accessibility
