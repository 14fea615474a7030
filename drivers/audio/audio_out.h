// Where sound goes: 16-bit mono samples at a fixed rate, pulled from a source by the device's own
// thread (SDL) or by hand (recorder, fake). It sleeps when the source is silent and wakes at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "accessibility/preferences.h"

namespace qiming::drivers {

class AudioOut;

// What is to be heard. An audio device attaches itself when it is made and detaches itself when it
// goes; from then on the source wakes it whenever there is something to play.
class SampleSource {
public:
    virtual ~SampleSource() = default;
    // Fills `samples`; returns how many are sound (the rest is filled with silence). Called on the
    // device's thread: must not block.
    virtual std::size_t pull(std::span<std::int16_t> samples) = 0;
    // True while something sounds or is still being synthesised. Any thread.
    virtual bool busy() const = 0;
    // For devices pulled by hand, whose time must not outrun the synthesiser: waits until `frames`
    // samples lie ready or no more are coming. False: neither happened within `at_most_ms`.
    virtual bool wait_until_ready(std::size_t frames, int at_most_ms) = 0;
    // The device to wake; null when it goes.
    virtual void attach(AudioOut* device) = 0;
};

class AudioOut {
public:
    virtual ~AudioOut() = default;
    virtual int sample_rate() const = 0;
    virtual int period_frames() const = 0;
    // The source has something to say; starts a sleeping device. Any thread; returns at once and
    // calls nothing of the source.
    virtual void wake() = 0;
    // Nothing more comes for now; the device may sleep at once. It does so by itself after a while
    // of silence.
    virtual void rest() = 0;
    // The speaker gets nothing at all while the headphones are chosen (R13, R14).
    virtual void route(accessibility::AudioRoute route) = 0;
    // False once the device has failed; it is tried again on the next wake.
    virtual bool healthy() const = 0;
};

}  // namespace qiming::drivers
