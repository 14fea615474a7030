// The sound card, or the two of them, through SDL: opened once and kept open. While nothing is to
// be heard the device's own thread sleeps inside its callback, so that silence costs no power and
// the first sample leaves the moment it is there: nothing has to be opened or started again.
//
// Threads: SDL's, one for each device, call play(); a tender, asleep until a device has been lost,
// opens it again, because opening may take long and wake() must not.
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>

#include <tl/expected.hpp>

#include "drivers/audio/audio_out.h"

namespace qiming::drivers {

struct AudioFault {
    std::string problem;
    std::string remedy;
};

struct SdlAudioOptions {
    std::string speaker;     // as SDL names the device; empty: the system's usual one
    std::string headphones;  // the same name, or none: one device for both
    int sample_rate = 22'050;
    int period_frames = 256;
};

class SdlAudio : public AudioOut {
public:
    // The source must outlive it.
    static tl::expected<std::unique_ptr<SdlAudio>, AudioFault> open(const SdlAudioOptions& options,
                                                                    SampleSource& source);
    ~SdlAudio() override;

    int sample_rate() const override { return options_.sample_rate; }
    int period_frames() const override { return options_.period_frames; }
    void wake() override;
    void rest() override;
    void route(accessibility::AudioRoute route) override;
    bool healthy() const override;

private:
    struct Sink {
        SdlAudio* owner = nullptr;
        accessibility::AudioRoute route = accessibility::AudioRoute::Speaker;
        std::string name;
        std::atomic<unsigned> device{0};
        std::atomic<std::uint64_t> last_play_ms{0};
        int silent_frames = 0;  // of the device's thread alone
    };

    SdlAudio(SdlAudioOptions options, SampleSource& source);
    tl::expected<void, AudioFault> open_sink(Sink& sink);
    void close_sink(Sink& sink);
    Sink& routed();
    const Sink& routed() const;
    bool is_routed(const Sink& sink) const { return &sink == &routed(); }
    bool has_failed(const Sink& sink) const;
    void play(Sink& sink, std::span<std::int16_t> samples);
    void silence_unless_routed(const Sink& sink, std::span<std::int16_t> samples) const;
    bool may_sleep(Sink& sink, std::size_t sounded, std::size_t frames) const;
    void sleep(Sink& sink, std::uint64_t wakes_seen);
    void note_wake();
    void tend();

    SdlAudioOptions options_;
    SampleSource& source_;
    bool has_two_devices_;
    std::array<Sink, 2> sinks_;
    std::atomic<accessibility::AudioRoute> route_{accessibility::AudioRoute::Speaker};

    mutable std::mutex mutex_;
    std::condition_variable woken_;
    std::atomic<std::uint64_t> wakes_{0};  // changed under the mutex; a sleeper waits for the next
    std::atomic<bool> resting_{false};
    bool awake_ = false;
    std::uint64_t awake_since_ms_ = 0;
    bool closing_ = false;
    bool reopening_ = false;
    bool must_reopen_ = false;
    std::thread tender_;
};

}  // namespace qiming::drivers
