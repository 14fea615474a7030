// The synthesiser and the sound device of a kiosk in the field. When one of them is missing the
// kiosk still runs: it is then unfit for blind visitors, says so on the panel, and tells the centre.
#pragma once

#include <memory>

#include "config/settings.h"
#include "drivers/audio/audio_out.h"
#include "drivers/speech/espeak/espeak_speech.h"
#include "drivers/speech/speech.h"
#include "kiosk/devices/headphones.h"
#include "kiosk/trace/traced.h"

namespace qiming::shell {

class Voice {
public:
    // `listener`, `headphones` and `recorded` outlive it. A missing synthesiser is reported to it.
    Voice(const config::Settings& settings, drivers::SpeechListener& listener, Trace& trace,
          const Headphones& headphones, const drivers::RecordedVoice& recorded);
    ~Voice();

    drivers::Speech& speech();
    drivers::AudioOut& audio();
    bool is_there() const { return mute_ == nullptr; }

private:
    std::unique_ptr<drivers::EspeakSpeech> espeak_;
    std::unique_ptr<TracedSpeech> traced_;
    std::unique_ptr<GuardedSource> guarded_;
    std::unique_ptr<drivers::Speech> mute_;
    std::unique_ptr<drivers::AudioOut> audio_;
};

}  // namespace qiming::shell
