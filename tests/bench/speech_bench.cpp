// The voice alone: how soon it is silent after it was hushed. eSpeak NG, SDL's dummy device.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

#include "drivers/audio/sdl/sdl_audio.h"
#include "drivers/speech/espeak/espeak_speech.h"
#include "tests/bench/benches.h"
#include "tests/bench/trace.h"
#include "tests/support/sample_pronunciation.h"

namespace qiming::bench {
namespace {

class NobodyListens final : public drivers::SpeechListener {
public:
    void speech_finished(std::uint64_t) override {}
    void speech_failed(const std::string&) override {}
};

// Stands between voice and device, and notes when something that can be heard was handed over.
class Listening final : public drivers::SampleSource {
public:
    explicit Listening(drivers::SampleSource& voice) : voice_(voice) {}
    std::size_t pull(std::span<std::int16_t> samples) override {
        const std::size_t sounded = voice_.pull(samples);
        if (std::any_of(samples.begin(), samples.end(), [](std::int16_t sample) { return sample != 0; })) {
            heard_us_ = now_us();
        }
        return sounded;
    }
    bool busy() const override { return voice_.busy(); }
    bool wait_until_ready(std::size_t frames, int at_most_ms) override {
        return voice_.wait_until_ready(frames, at_most_ms);
    }
    void attach(drivers::AudioOut* device) override { voice_.attach(device); }
    std::int64_t heard_us() const { return heard_us_; }

private:
    drivers::SampleSource& voice_;
    std::atomic<std::int64_t> heard_us_{0};
};

void sleep_ms(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

}  // namespace

std::string speech_stop(const Report& report) {
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    NobodyListens nobody;
    auto speech = drivers::EspeakSpeech::open("", nobody);
    if (!speech) {
        return speech.error().problem;
    }
    Listening listening((*speech)->source());
    drivers::SdlAudioOptions options;
    options.sample_rate = (*speech)->sample_rate();
    const auto audio = drivers::SdlAudio::open(options, listening);
    if (!audio) {
        return audio.error().problem;
    }
    const double period_ms = 1000.0 * options.period_frames / options.sample_rate;
    const auto sentence =
        accessibility::pronounce({{{"请选择您希望从事的工作种类，可以选择一项或者多项，然后按中间的键继续",
                                    accessibility::Language::Chinese}}},
                                 tests::sample_pronunciation());
    constexpr int rounds = 100;
    std::vector<double> samples;
    for (int i = 0; i < rounds; ++i) {
        const std::int64_t asked_us = now_us();
        (*speech)->say(static_cast<std::uint64_t>(i), sentence);
        sleep_ms(60 + i);
        if (listening.heard_us() < asked_us) {
            return "nothing was heard of what was said";
        }
        const std::int64_t hushed_us = now_us();
        (*speech)->hush();
        sleep_ms(60);
        // What was handed over last sounds for one more period.
        samples.push_back(static_cast<double>(listening.heard_us() - hushed_us) / 1000.0 + period_ms);
    }
    report.samples("speech.stop_ms", std::move(samples), "ms");
    return "";
}

}  // namespace qiming::bench
