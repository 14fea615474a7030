// Puts a traced device before each real one. Main thread; of one kiosk.
#pragma once

#include <memory>

#include "kiosk/devices/device_probe.h"
#include "kiosk/rehearsal/trace/traced.h"

namespace qiming::shell {

class TracingProbe final : public DeviceProbe {
public:
    // `trace` outlives it.
    explicit TracingProbe(Trace& trace) : trace_(trace) {}
    drivers::InputSource& before(drivers::InputSource& real) override {
        input_ = std::make_unique<TracedInput>(real, trace_);
        return *input_;
    }
    drivers::Display& before(drivers::Display& real) override {
        display_ = std::make_unique<TracedDisplay>(real, trace_);
        return *display_;
    }
    Sounding before(Sounding real) override {
        speech_ = std::make_unique<TracedSpeech>(real.speech, real.source, trace_);
        return {*speech_, *speech_};
    }

private:
    Trace& trace_;
    std::unique_ptr<TracedInput> input_;
    std::unique_ptr<TracedDisplay> display_;
    std::unique_ptr<TracedSpeech> speech_;
};

}  // namespace qiming::shell
