// Sources, listeners and measures for the tests of everything that sounds.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "drivers/audio/audio_out.h"
#include "drivers/speech/espeak/espeak_speech.h"
#include "drivers/speech/recording/recording_speech.h"

namespace qiming::tests {

using Samples = std::vector<std::int16_t>;

inline constexpr int rate = 22'050;
inline constexpr std::size_t period = 256;
inline constexpr int audible = 104;  // -50 dB of full scale

// What the driver answered, from whichever thread.
class Answers : public drivers::SpeechListener {
public:
    void speech_reached(std::uint64_t ticket, std::size_t phrase) override;
    void speech_finished(std::uint64_t ticket) override;
    void speech_failed(const std::string& reason) override;
    void speech_unfit(const std::string& reason) override;
    std::vector<std::uint64_t> finished() const;
    std::vector<std::size_t> reached(std::uint64_t ticket) const;
    std::vector<std::string> failures() const;
    std::vector<std::string> unfit() const;

private:
    mutable std::mutex mutex_;
    std::vector<std::uint64_t> finished_;
    std::vector<std::pair<std::uint64_t, std::size_t>> reached_;
    std::vector<std::string> failures_;
    std::vector<std::string> unfit_;
};

// The real voice and the fake one, held the same way.
struct RealVoice {
    RealVoice();
    drivers::Speech& speech() { return *voice; }
    drivers::SampleSource& source() { return voice->source(); }
    Answers answers;
    std::unique_ptr<drivers::EspeakSpeech> voice;
};
struct FakeVoice {
    drivers::Speech& speech() { return voice; }
    drivers::SampleSource& source() { return voice; }
    Answers answers;
    drivers::RecordingSpeech voice{answers};
};

// What the front end makes of it.
std::vector<accessibility::SpokenPhrase> chinese(const std::string& text);
std::vector<accessibility::SpokenPhrase> english(const std::string& text);

// Pulls `ms` of samples period by period, as a device would, waiting for the synthesiser.
Samples pull(drivers::SampleSource& source, int ms);
// Pulls until nothing more is coming, at most a minute of sound.
Samples pull_all(drivers::SampleSource& source);

// Place of the first audible sample; the size where there is none.
std::size_t first_audible(const Samples& samples);
std::size_t last_audible(const Samples& samples);
std::size_t count_sounding(const Samples& samples);
double loudness(const Samples& samples);

// A source that gives `amount` samples of one value whenever it is told to.
class Burst : public drivers::SampleSource {
public:
    void play(std::int16_t value, std::size_t amount);
    std::size_t pulls() const { return pulls_; }

    std::size_t pull(std::span<std::int16_t> samples) override;
    bool busy() const override;
    bool wait_until_ready(std::size_t frames, int at_most_ms) override;
    void attach(drivers::AudioOut* device) override;
    bool has_device() const;

private:
    mutable std::mutex mutex_;
    std::int16_t value_ = 0;
    std::size_t left_ = 0;
    std::atomic<std::size_t> pulls_{0};
    drivers::AudioOut* device_ = nullptr;
};

}  // namespace qiming::tests
