// The synthesiser and the sound device of a kiosk in the field. When one of them is missing the
// kiosk still runs: it is then unfit for blind visitors, says so on the panel, and tells the centre.
#pragma once

#include <memory>

#include "config/settings.h"
#include "drivers/audio/audio_out.h"
#include "drivers/speech/espeak/espeak_speech.h"
#include "drivers/speech/speech.h"
#include "kiosk/devices/device_probe.h"
#include "kiosk/devices/headphones.h"

namespace qiming::shell {

class Voice {
public:
    // `listener`, `probe`, `headphones` and `recorded` outlive it. A missing synthesiser is reported to it.
    Voice(const config::Settings& settings, drivers::SpeechListener& listener, DeviceProbe& probe,
          const Headphones& headphones, const drivers::RecordedVoice& recorded);
    ~Voice();

    drivers::Speech& speech() { return *speech_; }
    drivers::AudioOut& audio() { return *audio_; }
    bool is_there() const { return mute_ == nullptr; }

private:
    std::unique_ptr<drivers::EspeakSpeech> espeak_;
    std::unique_ptr<GuardedSource> guarded_;
    std::unique_ptr<drivers::Speech> mute_;
    std::unique_ptr<drivers::AudioOut> audio_;
    drivers::Speech* speech_ = nullptr;  // one of the above, or what the probe put before it; never null
};

}  // namespace qiming::shell
