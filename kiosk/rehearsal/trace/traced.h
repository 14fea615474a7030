// Devices that note what passes through them. Each stands before a real one and changes nothing.
#pragma once

#include <atomic>
#include <map>
#include <string>
#include <vector>

#include "drivers/audio/audio_out.h"
#include "drivers/display/display.h"
#include "drivers/input/input.h"
#include "drivers/speech/speech.h"
#include "kiosk/rehearsal/trace/trace.h"

namespace qiming::shell {

class TracedInput final : public drivers::InputSource {
public:
    TracedInput(drivers::InputSource& real, Trace& trace) : real_(real), trace_(trace) {}
    bool wait(int timeout_ms, drivers::Input& input) override;
    void post() override { real_.post(); }

private:
    drivers::InputSource& real_;
    Trace& trace_;
};

class TracedDisplay final : public drivers::Display {
public:
    TracedDisplay(drivers::Display& real, Trace& trace) : real_(real), trace_(trace) {}
    const accessibility::TextMeasure& measure() const override { return real_.measure(); }
    accessibility::Viewport viewport() const override { return real_.viewport(); }
    void draw(const accessibility::Layout& layout, const accessibility::Preferences& preferences) override;
    tl::expected<void, drivers::DisplayFault> save_png(const std::string& file) override {
        return real_.save_png(file);
    }
    void forget() override;

private:
    drivers::Display& real_;
    Trace& trace_;
    bool drew_ = false;
    std::map<std::string, std::string> shown_;  // text by node, but for the clock's
    std::string clock_;
};

// Listens for the first sound of each utterance and earcon: say() and sound() arm it, pull() notes it.
class TracedSpeech final : public drivers::Speech, public drivers::SampleSource {
public:
    TracedSpeech(drivers::Speech& speech, drivers::SampleSource& source, Trace& trace)
        : speech_(speech), source_(source), trace_(trace) {}
    void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) override;
    void sound(accessibility::Earcon earcon) override;
    void hush() override { speech_.hush(); }
    void freeze(bool paused) override { speech_.freeze(paused); }
    void set_rate(int step) override { speech_.set_rate(step); }
    void set_volume(int step) override { speech_.set_volume(step); }
    void forget() override { speech_.forget(); }

    std::size_t pull(std::span<std::int16_t> samples) override;
    bool busy() const override { return source_.busy(); }
    bool wait_until_ready(std::size_t frames, int at_most_ms) override {
        return source_.wait_until_ready(frames, at_most_ms);
    }
    void attach(drivers::AudioOut* device) override { source_.attach(device); }

private:
    drivers::Speech& speech_;
    drivers::SampleSource& source_;
    Trace& trace_;
    std::atomic<bool> armed_{false};
    bool sounding_ = false;  // of the device's thread alone
};

}  // namespace qiming::shell
