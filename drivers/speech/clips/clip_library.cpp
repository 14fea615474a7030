#include "drivers/speech/clips/clip_library.h"

#include <soundtouch/SoundTouch.h>

#include <algorithm>
#include <cmath>

#include "drivers/speech/clips/wav.h"

namespace qiming::drivers {
namespace {

constexpr std::size_t block = 441;  // 20 ms
constexpr float full_scale = 32'768.0F;

// One stretch or resampling under way: samples go in, what is ready goes to the sink.
class Converter {
public:
    Converter(int sample_rate, const RecordedVoice::Sink& sink) : sink_(sink) {
        touch_.setSampleRate(static_cast<unsigned>(sample_rate));
        touch_.setChannels(1);
        // Short windows suit speech.
        touch_.setSetting(SETTING_SEQUENCE_MS, 40);
        touch_.setSetting(SETTING_SEEKWINDOW_MS, 15);
        touch_.setSetting(SETTING_OVERLAP_MS, 8);
    }
    soundtouch::SoundTouch& touch() { return touch_; }

    void convert(std::span<const std::int16_t> samples) {
        bool goes_on = true;
        while (goes_on && !samples.empty()) {
            const auto some = samples.first(std::min(block, samples.size()));
            floats_.assign(some.size(), 0.0F);
            std::transform(some.begin(), some.end(), floats_.begin(),
                           [](std::int16_t sample) { return static_cast<float>(sample) / full_scale; });
            touch_.putSamples(floats_.data(), static_cast<unsigned>(floats_.size()));
            samples = samples.subspan(some.size());
            goes_on = hand_on();
        }
        if (goes_on) {
            touch_.flush();
            hand_on();
        }
    }

private:
    bool hand_on() {
        floats_.resize(block);
        for (;;) {
            const std::size_t got = touch_.receiveSamples(floats_.data(), static_cast<unsigned>(block));
            if (got == 0) {
                return true;
            }
            shorts_.clear();
            for (std::size_t i = 0; i < got; ++i) {
                const float sample = std::clamp(floats_[i] * full_scale, -full_scale, full_scale - 1.0F);
                shorts_.push_back(static_cast<std::int16_t>(std::lround(sample)));
            }
            if (!sink_(shorts_)) {
                return false;
            }
        }
    }

    soundtouch::SoundTouch touch_;
    const RecordedVoice::Sink& sink_;
    std::vector<float> floats_;
    std::vector<std::int16_t> shorts_;
};

}  // namespace

tl::expected<void, std::string> ClipLibrary::add(accessibility::Language language, const std::string& phrase,
                                                 std::string_view wav) {
    auto parsed = parse_wav(wav);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    std::vector<std::int16_t> samples;
    if (parsed->sample_rate == sample_rate_) {
        samples = std::move(parsed->samples);
    } else {
        const Sink keep = [&samples](std::span<const std::int16_t> some) {
            samples.insert(samples.end(), some.begin(), some.end());
            return true;
        };
        Converter converter(sample_rate_, keep);
        converter.touch().setRate(static_cast<double>(parsed->sample_rate) / sample_rate_);
        converter.convert(parsed->samples);
    }
    clips_[{language, phrase}] = std::move(samples);
    return {};
}

bool ClipLibrary::play(accessibility::Language language, const std::string& phrase, double speed,
                       const Sink& sink) const {
    const auto clip = clips_.find({language, phrase});
    if (clip == clips_.end()) {
        return false;
    }
    constexpr double same = 0.01;
    if (std::abs(speed - 1.0) < same) {
        std::span<const std::int16_t> left = clip->second;
        while (!left.empty() && sink(left.first(std::min(block, left.size())))) {
            left = left.subspan(std::min(block, left.size()));
        }
        return true;
    }
    Converter converter(sample_rate_, sink);
    converter.touch().setTempo(speed);
    converter.convert(clip->second);
    return true;
}

}  // namespace qiming::drivers
