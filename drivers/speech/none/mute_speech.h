// Says nothing, and is done with it at once, so that nobody waits for words that never come.
#pragma once

#include "drivers/speech/speech.h"

namespace qiming::drivers {

class MuteSpeech final : public Speech {
public:
    // `listener` outlives it.
    explicit MuteSpeech(SpeechListener& listener) : listener_(listener) {}
    void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>&) override {
        listener_.speech_finished(ticket);
    }
    void sound(accessibility::Earcon) override {}
    void hush() override {}
    void freeze(bool) override {}
    void set_rate(int) override {}
    void set_volume(int) override {}
    void forget() override {}

private:
    SpeechListener& listener_;
};

}  // namespace qiming::drivers
