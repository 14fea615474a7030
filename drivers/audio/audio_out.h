// Where sound goes: 16-bit mono samples at a fixed rate, pulled from a source by the device's own
// thread (SDL) or by hand (recorder, fake). It sleeps when the source is silent and wakes at once.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include <tl/expected.hpp>

#include "accessibility/preferences.h"

namespace qiming::drivers {

// Fills `samples`; returns how many are sound (the rest is filled with silence). Called on the
// device's thread: must not block.
class SampleSource {
public:
    virtual ~SampleSource() = default;
    virtual std::size_t pull(std::span<std::int16_t> samples) = 0;
};

class AudioOut {
public:
    virtual ~AudioOut() = default;
    virtual int sample_rate() const = 0;
    virtual int period_frames() const = 0;
    // The source has something to say; starts a sleeping device.
    virtual void wake() = 0;
    // Nothing more comes for now; the device may sleep.
    virtual void rest() = 0;
    // The speaker gets nothing at all while the headphones are chosen (R13, R14).
    virtual void route(accessibility::AudioRoute route) = 0;
    // False once the device has failed; it is tried again on the next wake.
    virtual bool healthy() const = 0;
};

}  // namespace qiming::drivers
