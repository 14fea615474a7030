#include "kiosk/devices/speech_desk.h"

#include <variant>

#include "kiosk/core/overloaded.h"

namespace qiming::shell {

void SpeechDesk::carry_out(const accessibility::SpeechCommand& command) {
    std::visit(kiosk::Overloaded{
                   [this](const accessibility::Say& it) { say(it); },
                   [this](const accessibility::Sound& it) { speech_.sound(it.earcon); },
                   [this](const accessibility::Hush&) { speech_.hush(); },
                   [this](const accessibility::Freeze& it) { speech_.freeze(it.paused); },
               },
               command);
}

void SpeechDesk::say(const accessibility::Say& command) {
    const auto phrases = accessibility::pronounce(command.utterance, pronunciation_);
    ticket_ = command.ticket;
    parts_.clear();
    for (const accessibility::SpokenPhrase& phrase : phrases) {
        parts_.push_back({phrase.span, phrase.begin, phrase.end});
    }
    speech_.say(command.ticket, phrases);
}

std::optional<SpeechDesk::Part> SpeechDesk::part_of(const SpeechReached& reached) const {
    if (reached.ticket != ticket_ || reached.phrase >= parts_.size()) {
        return std::nullopt;
    }
    return parts_[reached.phrase];
}

}  // namespace qiming::shell
