// Whoever wants to note what passes through the devices of a kiosk puts one of its own before each; a bench
// does. The kiosk in a hall has none. Called on the main thread as the devices are opened; outlives them.
#pragma once

#include "drivers/audio/audio_out.h"
#include "drivers/display/display.h"
#include "drivers/input/input.h"
#include "drivers/speech/speech.h"

namespace qiming::shell {

// A synthesiser, and what is to be heard of it.
struct Sounding {
    drivers::Speech& speech;
    drivers::SampleSource& source;
};

class DeviceProbe {
public:
    virtual ~DeviceProbe() = default;
    // Each returns what the kiosk is to use in place of the real device, which outlives that.
    virtual drivers::InputSource& before(drivers::InputSource& real) = 0;
    virtual drivers::Display& before(drivers::Display& real) = 0;
    virtual Sounding before(Sounding real) = 0;
};

class NoProbe final : public DeviceProbe {
public:
    drivers::InputSource& before(drivers::InputSource& real) override { return real; }
    drivers::Display& before(drivers::Display& real) override { return real; }
    Sounding before(Sounding real) override { return real; }
};

}  // namespace qiming::shell
