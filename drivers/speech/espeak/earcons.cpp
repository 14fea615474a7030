#include "drivers/speech/espeak/earcons.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace qiming::drivers {
namespace {

struct Tone {
    double hertz;  // 0: a rest
    int milliseconds;
    double share = 1;  // of the usual loudness
};

// As loud as the synthesiser's vowels, so that one volume suits both.
constexpr double peak = 12'000.0;
constexpr double fade_seconds = 0.004;

constexpr Tone edge[] = {{196.0, 50}, {0.0, 20}, {196.0, 50}};
constexpr Tone typed[] = {{1'046.5, 18}};
constexpr Tone erased[] = {{523.3, 22}, {392.0, 22}};
constexpr Tone selected[] = {{659.3, 45}, {987.8, 70}};
constexpr Tone error[] = {{311.1, 110}, {0.0, 30}, {233.1, 160}};
constexpr Tone wake[] = {{523.3, 80}, {659.3, 80}, {784.0, 120}};
constexpr Tone failure[] = {{440.0, 110}, {311.1, 110}, {220.0, 170}};
constexpr Tone quiet[] = {{784.0, 16, 0.25}};  // heard by whoever presses, hardly by bystanders

std::span<const Tone> tones_of(accessibility::Earcon earcon) {
    using accessibility::Earcon;
    switch (earcon) {
        case Earcon::None: return {};
        case Earcon::Edge: return edge;
        case Earcon::Typed: return typed;
        case Earcon::Erased: return erased;
        case Earcon::Selected: return selected;
        case Earcon::Error: return error;
        case Earcon::Wake: return wake;
        case Earcon::Failure: return failure;
        case Earcon::Quiet: return quiet;
    }
    return {};
}

void append(std::vector<std::int16_t>& samples, const Tone& tone, int sample_rate) {
    const int count = sample_rate * tone.milliseconds / 1000;
    const double fade = fade_seconds * sample_rate;
    for (int i = 0; i < count; ++i) {
        const double loudness = std::min({1.0, i / fade, (count - 1 - i) / fade});
        const double phase = 2.0 * std::numbers::pi * tone.hertz * i / sample_rate;
        // A little of the octave lets low tones be heard on a small speaker.
        const double wave = 0.8 * std::sin(phase) + 0.2 * std::sin(2.0 * phase);
        samples.push_back(static_cast<std::int16_t>(std::lround(peak * tone.share * loudness * wave)));
    }
}

}  // namespace

std::vector<std::int16_t> render(accessibility::Earcon earcon, int sample_rate) {
    std::vector<std::int16_t> samples;
    for (const Tone& tone : tones_of(earcon)) {
        append(samples, tone, sample_rate);
    }
    return samples;
}

}  // namespace qiming::drivers
