// Between the jack and the voice: the moment headphones are pulled out nothing sounds any more, however
// busy the main thread is (R13). It goes on when the core knows of it, and has hushed what was meant for
// one pair of ears.
#pragma once

#include <atomic>

#include "accessibility/preferences.h"
#include "drivers/audio/audio_out.h"
#include "drivers/jack/jack.h"
#include "kiosk/runtime/mailbox.h"

namespace qiming::shell {

// Where the headphones are, and where the core believes them to be.
class Headphones {
public:
    void plugged(bool in) { are_in_ = in; }                     // by the jack's thread
    void routed(accessibility::AudioRoute to) { route_ = to; }  // by the main thread
    // False: the core still speaks to headphones that are out. Any thread.
    bool may_sound() const { return are_in_ || route_ == accessibility::AudioRoute::Speaker; }

private:
    std::atomic<bool> are_in_{false};
    std::atomic<accessibility::AudioRoute> route_{accessibility::AudioRoute::Speaker};
};

// The voice as the sound device hears it.
class GuardedSource final : public drivers::SampleSource {
public:
    // Both outlive it.
    GuardedSource(drivers::SampleSource& source, const Headphones& headphones)
        : source_(source), headphones_(headphones) {}

    std::size_t pull(std::span<std::int16_t> samples) override;
    bool busy() const override { return source_.busy(); }
    bool wait_until_ready(std::size_t frames, int at_most_ms) override {
        return source_.wait_until_ready(frames, at_most_ms);
    }
    void attach(drivers::AudioOut* device) override { source_.attach(device); }

private:
    drivers::SampleSource& source_;
    const Headphones& headphones_;
};

// Carries what the jack tells into the mailbox.
class JackPostman final : public drivers::JackListener {
public:
    JackPostman(Mailbox& mailbox, Headphones& headphones) : mailbox_(mailbox), headphones_(headphones) {}
    void jack_changed(bool inserted) override;

private:
    Mailbox& mailbox_;
    Headphones& headphones_;
};

}  // namespace qiming::shell
