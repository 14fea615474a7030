// No sound device could be opened: unhealthy for good.
#pragma once

#include "drivers/audio/audio_out.h"

namespace qiming::drivers {

class NoAudio final : public AudioOut {
public:
    int sample_rate() const override { return 22'050; }
    int period_frames() const override { return 256; }
    void wake() override {}
    void rest() override {}
    void route(accessibility::AudioRoute) override {}
    bool healthy() const override { return false; }
};

}  // namespace qiming::drivers
