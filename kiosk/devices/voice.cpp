#include "kiosk/devices/voice.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "drivers/audio/none/no_audio.h"
#include "drivers/speech/none/mute_speech.h"

namespace qiming::shell {

Voice::Voice(const config::Settings& settings, Devices& devices, DeviceProbe& probe,
             drivers::SpeechListener& listener, const Headphones& headphones,
             const drivers::RecordedVoice& recorded) {
    if (auto made = devices.speech(listener, recorded)) {
        real_ = std::move(made->speech);
        const Sounding heard = probe.before({*real_, made->source});
        speech_ = &heard.speech;
        guarded_ = std::make_unique<GuardedSource>(heard.source, headphones);
        auto opened = devices.audio(settings, made->sample_rate, *guarded_);
        if (opened) {
            audio_ = std::move(*opened);
            return;
        }
        trouble_ = opened.error().text();
        spdlog::error("no sound: {}", trouble_);
    } else {
        trouble_ = made.error().text();
        listener.speech_failed(trouble_);
    }
    mute_ = std::make_unique<drivers::MuteSpeech>(listener);
    speech_ = mute_.get();
    audio_ = std::make_unique<drivers::NoAudio>();
}

}  // namespace qiming::shell
