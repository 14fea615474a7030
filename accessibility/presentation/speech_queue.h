// Decides what is said now, what waits, what is hushed and what is stale. A pure value: it owns no
// device and reads no clock; whoever drives it carries its commands to the speech driver.
//
// Lifecycle of an utterance: added -> (dropped as stale) | said -> (hushed) | finished.
//  1. Any action of the visitor hushes what is being said and drops what waits (R3).
//  2. At most one utterance is with the driver at a time; earcons go before speech, never over it (R16):
//     one that comes while something is being said sounds when that is finished.
//  3. An utterance of priority Focus about a node that has lost the focus is dropped, and so is
//     what an entered page or a later state of the same node makes old.
//  4. Assertive goes before what waits, and does not cut off what is being said unless that is Polite.
//     Then Focus, then Polite.
//  5. `repeat` says again, word for word, all that the last action or event had to say (R6).
//  6. A pause freezes what is being said. Only the visitor or something assertive ends it; in that case
//     what was frozen is said again from its start.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <variant>
#include <vector>

#include "accessibility/presentation/presentation.h"

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
    bool can_repeat() const { return !last_.empty(); }
    // Instead of `user_acted`, which would end the pause.
    std::vector<SpeechCommand> toggle_pause();
    // The headphones are out: nothing private is said, or said again, on the speaker (R13).
    std::vector<SpeechCommand> silence_private();
    // What `node` told of is over: it is not said any more.
    std::vector<SpeechCommand> withdraw(const NodeId& node);
    // The visit is over: all is hushed and no word of it is kept.
    std::vector<SpeechCommand> forget();
    // The driver failed: everything is dropped; nothing is said until `add` is called again.
    void failed();

    // A paused queue is silent: else a pause would hold off the end of an abandoned visit for ever.
    bool is_speaking() const { return !paused_ && (current_.has_value() || !waiting_.empty()); }
    bool is_paused() const { return paused_; }
    // Something is being said, or stands still.
    bool can_pause() const { return paused_ || is_speaking(); }
    // The utterance with the driver, for the caption; null when silent.
    const Utterance* current() const;
    // The same, if it was handed over under `ticket`; else null.
    const Utterance* said_under(std::uint64_t ticket) const;

private:
    using Commands = std::vector<SpeechCommand>;

    void hush(Commands& commands);
    void unfreeze(Commands& commands);
    void make_room_for(const Presentation& presentation, const NodeId& focus, Commands& commands);
    void enqueue(Utterance utterance);
    void start_next(Commands& commands);

    struct Speaking {
        std::uint64_t ticket;
        Utterance utterance;
    };
    std::optional<Speaking> current_;
    std::deque<Utterance> waiting_;
    std::vector<Utterance> last_;
    Earcon waiting_earcon_ = Earcon::None;
    std::uint64_t next_ticket_ = 1;
    bool paused_ = false;
};

}  // namespace qiming::accessibility
