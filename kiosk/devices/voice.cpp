#include "kiosk/devices/voice.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "drivers/audio/sdl/sdl_audio.h"

namespace qiming::shell {
namespace {

// Says nothing, and is done with it at once, so that nobody waits for words that never come.
class MuteSpeech final : public drivers::Speech {
public:
    explicit MuteSpeech(drivers::SpeechListener& listener) : listener_(listener) {}
    void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>&) override {
        listener_.speech_finished(ticket);
    }
    void sound(accessibility::Earcon) override {}
    void hush() override {}
    void freeze(bool) override {}
    void set_rate(int) override {}
    void set_volume(int) override {}
    void forget() override {}

private:
    drivers::SpeechListener& listener_;
};

// No sound device could be opened: unhealthy for good.
class NoAudio final : public drivers::AudioOut {
public:
    int sample_rate() const override { return 22'050; }
    int period_frames() const override { return 256; }
    void wake() override {}
    void rest() override {}
    void route(accessibility::AudioRoute) override {}
    bool healthy() const override { return false; }
};

std::unique_ptr<drivers::AudioOut> open_audio(const config::Settings& settings, int sample_rate,
                                              drivers::SampleSource& source) {
    drivers::SdlAudioOptions options;
    options.speaker = settings.audio_speaker;
    options.headphones = settings.audio_headphones;
    options.sample_rate = sample_rate;
    options.period_frames = settings.audio_period_frames;
    auto opened = drivers::SdlAudio::open(options, source);
    if (opened) {
        return std::move(*opened);
    }
    spdlog::error("no sound: {} {}", opened.error().problem, opened.error().remedy);
    return nullptr;
}

}  // namespace

Voice::Voice(const config::Settings& settings, drivers::SpeechListener& listener, DeviceProbe& probe,
             const Headphones& headphones, const drivers::RecordedVoice& recorded) {
    if (auto opened = drivers::EspeakSpeech::open({}, listener, &recorded)) {
        espeak_ = std::move(*opened);
        const Sounding heard = probe.before({*espeak_, espeak_->source()});
        speech_ = &heard.speech;
        guarded_ = std::make_unique<GuardedSource>(heard.source, headphones);
        audio_ = open_audio(settings, espeak_->sample_rate(), *guarded_);
    } else {
        listener.speech_failed(opened.error().problem + " " + opened.error().remedy);
    }
    if (audio_ == nullptr) {
        mute_ = std::make_unique<MuteSpeech>(listener);
        speech_ = mute_.get();
        audio_ = std::make_unique<NoAudio>();
    }
}

Voice::~Voice() = default;

}  // namespace qiming::shell
