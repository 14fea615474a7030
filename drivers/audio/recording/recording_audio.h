// A fake sound card: plays when told, and keeps what each of the two outputs got.
#pragma once

#include <atomic>
#include <vector>

#include "drivers/audio/audio_out.h"

namespace qiming::drivers {

class RecordingAudio : public AudioOut {
public:
    RecordingAudio(SampleSource& source, int sample_rate);
    ~RecordingAudio() override;

    // The device asks for as many periods as fit into `ms`; a sleeping or failed one for none.
    void play(int ms);
    void fail() { failed_ = true; }
    const std::vector<std::int16_t>& heard(accessibility::AudioRoute route) const;
    bool is_awake() const { return awake_; }

    int sample_rate() const override { return sample_rate_; }
    int period_frames() const override;
    void wake() override;
    void rest() override { awake_ = false; }
    void route(accessibility::AudioRoute route) override { route_ = route; }
    bool healthy() const override { return !failed_; }

private:
    SampleSource& source_;
    int sample_rate_;
    accessibility::AudioRoute route_ = accessibility::AudioRoute::Speaker;
    std::atomic<bool> awake_{false};
    std::atomic<bool> failed_{false};
    std::vector<std::int16_t> speaker_;
    std::vector<std::int16_t> headphones_;
};

}  // namespace qiming::drivers
