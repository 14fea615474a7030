// Between the core, which has texts said, and the synthesiser, which says phrases: turns the one into the
// other, and knows which part of a text is heard. Keeps no word. Of the main thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "accessibility/presentation/speech_queue.h"
#include "accessibility/pronunciation/pronounce.h"
#include "drivers/speech/speech.h"
#include "kiosk/runtime/mailbox.h"

namespace qiming::shell {

class SpeechDesk {
public:
    // Both outlive the desk.
    SpeechDesk(drivers::Speech& speech, const accessibility::Pronunciation& pronunciation)
        : speech_(speech), pronunciation_(pronunciation) {}

    void carry_out(const accessibility::SpeechCommand& command);

    struct Part {
        std::size_t span, begin, end;  // which span of the utterance, and its bytes
    };
    // Of what was said last; nothing: it belongs to something older.
    std::optional<Part> part_of(const SpeechReached& reached) const;

private:
    void say(const accessibility::Say& command);

    drivers::Speech& speech_;
    const accessibility::Pronunciation& pronunciation_;
    std::uint64_t ticket_ = 0;
    std::vector<Part> parts_;  // by phrase
};

}  // namespace qiming::shell
