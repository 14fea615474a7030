#include "drivers/audio/recording/recording_audio.h"

namespace qiming::drivers {
namespace {

constexpr int period = 256;
constexpr int patience_ms = 2'000;

}  // namespace

RecordingAudio::RecordingAudio(SampleSource& source, int sample_rate)
    : source_(source), sample_rate_(sample_rate) {
    source_.attach(this);
}

RecordingAudio::~RecordingAudio() {
    source_.attach(nullptr);
}

int RecordingAudio::period_frames() const {
    return period;
}

void RecordingAudio::wake() {
    awake_ = true;
    failed_ = false;
}

void RecordingAudio::play(int ms) {
    std::vector<std::int16_t> block(period);
    const std::vector<std::int16_t> silence(period);
    for (int left = sample_rate_ * ms / 1000; left > 0 && !failed_; left -= period) {
        if (!source_.wait_until_ready(block.size(), patience_ms)) {
            failed_ = true;
            return;
        }
        if (!awake_) {
            continue;
        }
        source_.pull(block);
        const bool on_speaker = route_ == accessibility::AudioRoute::Speaker;
        const auto& to_speaker = on_speaker ? block : silence;
        const auto& to_headphones = on_speaker ? silence : block;
        speaker_.insert(speaker_.end(), to_speaker.begin(), to_speaker.end());
        headphones_.insert(headphones_.end(), to_headphones.begin(), to_headphones.end());
    }
}

const std::vector<std::int16_t>& RecordingAudio::heard(accessibility::AudioRoute route) const {
    return route == accessibility::AudioRoute::Speaker ? speaker_ : headphones_;
}

}  // namespace qiming::drivers
