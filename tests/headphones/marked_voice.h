// The real synthesiser with a watermark: every sample of words that hold the secret is odd, every other
// one even. So they can be counted wherever they turn up, however late.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "drivers/audio/audio_out.h"
#include "drivers/speech/espeak/espeak_speech.h"

namespace qiming::tests {

using Samples = std::vector<std::int16_t>;

std::size_t count_sounding(const Samples& samples);
std::size_t count_private(const Samples& samples);

class MarkedVoice final : public drivers::Speech, public drivers::SampleSource {
public:
    // `secret` as it is said: in phonemes, with blanks between the syllables.
    MarkedVoice(drivers::SpeechListener& listener, std::string secret);

    int sample_rate() const { return voice_->sample_rate(); }
    // When a device was last handed the first sound after silence was asked for.
    void listen() { first_sound_ms_ = -1; }
    std::int64_t first_sound_ms() const { return first_sound_ms_; }

    void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) override;
    void sound(accessibility::Earcon earcon) override { voice_->sound(earcon); }
    void hush() override;
    void freeze(bool paused) override { voice_->freeze(paused); }
    void set_rate(int step) override { voice_->set_rate(step); }
    void set_volume(int step) override { voice_->set_volume(step); }
    void forget() override { voice_->forget(); }

    std::size_t pull(std::span<std::int16_t> samples) override;
    bool busy() const override { return voice_->source().busy(); }
    bool wait_until_ready(std::size_t frames, int at_most_ms) override {
        return voice_->source().wait_until_ready(frames, at_most_ms);
    }
    void attach(drivers::AudioOut* device) override { voice_->source().attach(device); }

private:
    std::unique_ptr<drivers::EspeakSpeech> voice_;
    std::string secret_;
    std::atomic<bool> is_secret_{false};
    std::atomic<std::int64_t> first_sound_ms_{-1};
};

std::int64_t now_ms();

}  // namespace qiming::tests
