#include "kiosk/say/phonemes.h"

#include <mutex>
#include <utility>

#include "drivers/audio/recorder/recorder.h"
#include "drivers/speech/espeak/espeak_speech.h"

namespace qiming::say {
namespace {

using accessibility::Language;
using accessibility::Pause;
using accessibility::SpokenPhrase;

class Answers final : public drivers::SpeechListener {
public:
    void speech_finished(std::uint64_t) override {}
    void speech_failed(const std::string& reason) override {
        const std::lock_guard lock(mutex_);
        trouble_ = reason;
    }
    std::string trouble() const {
        const std::lock_guard lock(mutex_);
        return trouble_;
    }

private:
    mutable std::mutex mutex_;
    std::string trouble_;
};

const char* mark_of(Pause pause) {
    switch (pause) {
        case Pause::None: return "";
        case Pause::Short: return ",";
        case Pause::Full: break;
    }
    return ".";
}

}  // namespace

std::vector<SpokenPhrase> phrases_of(std::string_view line, Language language,
                                     const accessibility::Pronunciation& pronunciation) {
    accessibility::Utterance utterance;
    utterance.spans.push_back({std::string(line), language});
    return accessibility::pronounce(utterance, pronunciation);
}

std::string phonemes_line(std::string_view line, Language language,
                          const accessibility::Pronunciation& pronunciation) {
    std::string text;
    for (const SpokenPhrase& phrase : phrases_of(line, language, pronunciation)) {
        text += text.empty() ? "" : " ";
        text += phrase.phonemes ? "[[" + phrase.text + "]]" : "[en] " + phrase.text;
        text += mark_of(phrase.after);
    }
    return text;
}

WavFile::WavFile(std::string file, Language language, const accessibility::Pronunciation& pronunciation)
    : file_(std::move(file)), language_(language), pronunciation_(pronunciation) {}

void WavFile::add(std::string_view line) {
    auto phrases = phrases_of(line, language_, pronunciation_);
    if (!phrases.empty()) {
        lines_.push_back(std::move(phrases));
    }
}

std::string WavFile::write() {
    Answers answers;
    const auto speech = drivers::EspeakSpeech::open("", answers);
    if (!speech) {
        return speech.error().problem + " " + speech.error().remedy;
    }
    const auto recorder = drivers::Recorder::open(file_, (*speech)->sample_rate(), (*speech)->source());
    if (!recorder) {
        return recorder.error().problem + " " + recorder.error().remedy;
    }
    constexpr int step_ms = 10;
    std::uint64_t ticket = 0;
    for (const auto& phrases : lines_) {
        (*speech)->say(++ticket, phrases);
        while ((*speech)->source().busy() && answers.trouble().empty()) {
            if (!(*recorder)->advance(step_ms)) {
                return "the synthesiser gave nothing";
            }
        }
    }
    (*recorder)->flush();
    return (*recorder)->healthy() ? answers.trouble() : file_ + " cannot be written";
}

}  // namespace qiming::say
