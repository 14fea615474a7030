// The synthesiser and the sound device of a kiosk. When one of them is missing the kiosk still runs: it is then
// unfit for blind visitors, says so on the panel, and tells the centre. Main thread.
#pragma once

#include <memory>
#include <string>

#include "kiosk/devices/device_probe.h"
#include "kiosk/devices/devices.h"
#include "kiosk/devices/headphones.h"

namespace qiming::shell {

class Voice {
public:
    // All but the settings outlive it. A missing synthesiser is reported to `listener`.
    Voice(const config::Settings& settings, Devices& devices, DeviceProbe& probe,
          drivers::SpeechListener& listener, const Headphones& headphones,
          const drivers::RecordedVoice& recorded);

    drivers::Speech& speech() { return *speech_; }
    drivers::AudioOut& audio() { return *audio_; }
    // Why there is none, for people; empty: all is there.
    const std::string& trouble() const { return trouble_; }
    bool is_there() const { return trouble_.empty(); }

private:
    std::unique_ptr<drivers::Speech> real_;
    std::unique_ptr<GuardedSource> guarded_;
    std::unique_ptr<drivers::Speech> mute_;
    std::unique_ptr<drivers::AudioOut> audio_;
    drivers::Speech* speech_ = nullptr;  // the mute one, or what the probe put before the real one; never null
    std::string trouble_;
};

}  // namespace qiming::shell
