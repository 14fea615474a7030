#include "tests/headphones/marked_voice.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace qiming::tests {
namespace {

constexpr int audible = 104;  // -50 dB of full scale

}  // namespace

std::int64_t now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::size_t count_sounding(const Samples& samples) {
    return static_cast<std::size_t>(
        std::count_if(samples.begin(), samples.end(), [](int sample) { return sample != 0; }));
}

std::size_t count_private(const Samples& samples) {
    return static_cast<std::size_t>(
        std::count_if(samples.begin(), samples.end(), [](int sample) { return sample % 2 != 0; }));
}

MarkedVoice::MarkedVoice(drivers::SpeechListener& listener, std::string secret) : secret_(std::move(secret)) {
    auto opened = drivers::EspeakSpeech::open("", listener);
    if (!opened) {
        throw std::runtime_error(opened.error().problem);
    }
    voice_ = std::move(*opened);
}

void MarkedVoice::say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) {
    is_secret_ = std::any_of(phrases.begin(), phrases.end(), [this](const accessibility::SpokenPhrase& phrase) {
        std::string text = phrase.text;
        std::replace(text.begin(), text.end(), '|', ' ');
        return text.find(secret_) != std::string::npos;
    });
    voice_->say(ticket, phrases);
}

void MarkedVoice::hush() {
    voice_->hush();
    is_secret_ = false;
}

// The mark is looked at after the pull: what was said meanwhile may be in it.
std::size_t MarkedVoice::pull(std::span<std::int16_t> samples) {
    const std::size_t sounding = voice_->source().pull(samples);
    const bool is_secret = is_secret_;
    for (std::int16_t& sample : samples) {
        const bool is_heard = std::abs(sample) > audible;
        if (is_heard && first_sound_ms_ < 0) {
            first_sound_ms_ = now_ms();
        }
        const int even = sample - (sample % 2);
        sample = static_cast<std::int16_t>(is_secret && sample != 0 ? even + 1 : even);
    }
    return sounding;
}

}  // namespace qiming::tests
