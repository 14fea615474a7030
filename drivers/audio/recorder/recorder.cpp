#include "drivers/audio/recorder/recorder.h"

#include <algorithm>
#include <utility>

namespace qiming::drivers {
namespace {

constexpr int period = 256;
constexpr int gap_ms = 150;
constexpr int patience_ms = 5'000;

}  // namespace

tl::expected<std::unique_ptr<Recorder>, RecorderFault> Recorder::open(const std::string& file, int sample_rate,
                                                                      SampleSource& source) {
    SF_INFO format = {};
    format.samplerate = sample_rate;
    format.channels = 1;
    format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    File opened(sf_open(file.c_str(), SFM_WRITE, &format));
    if (opened == nullptr) {
        return tl::unexpected(
            RecorderFault{file + " cannot be written.", "Name a folder that exists and may be written to."});
    }
    std::unique_ptr<Recorder> recorder(new Recorder(std::move(opened), sample_rate, source));
    source.attach(recorder.get());
    return recorder;
}

Recorder::Recorder(File file, int sample_rate, SampleSource& source)
    : file_(std::move(file)), sample_rate_(sample_rate), source_(source), block_(period) {}

Recorder::~Recorder() {
    source_.attach(nullptr);
}

int Recorder::period_frames() const {
    return period;
}

bool Recorder::advance(int ms) {
    owed_ += static_cast<std::int64_t>(ms) * sample_rate_;
    while (owed_ >= 1000) {
        const auto frames = static_cast<std::size_t>(std::min<std::int64_t>(owed_ / 1000, period));
        if (!source_.wait_until_ready(frames, patience_ms)) {
            owed_ = 0;
            return false;
        }
        const std::span<std::int16_t> block(block_.data(), frames);
        const std::size_t sounded = source_.pull(block);
        record(block.first(sounded));
        gap_is_due_ = sounded < frames && sounded_ > 0;
        owed_ -= static_cast<std::int64_t>(frames) * 1000;
    }
    return true;
}

void Recorder::record(std::span<const std::int16_t> samples) {
    if (samples.empty()) {
        return;
    }
    if (gap_is_due_) {
        write(std::vector<std::int16_t>(static_cast<std::size_t>(sample_rate_ * gap_ms / 1000)));
    }
    write(samples);
    sounded_ += samples.size();
}

void Recorder::write(std::span<const std::int16_t> samples) {
    const auto count = static_cast<sf_count_t>(samples.size());
    is_well_ = sf_write_short(file_.get(), samples.data(), count) == count && is_well_;
    written_ += samples.size();
}

double Recorder::seconds_of_sound() const {
    return static_cast<double>(sounded_) / sample_rate_;
}

double Recorder::seconds_written() const {
    return static_cast<double>(written_) / sample_rate_;
}

void Recorder::flush() {
    sf_command(file_.get(), SFC_UPDATE_HEADER_NOW, nullptr, 0);
    sf_write_sync(file_.get());
}

}  // namespace qiming::drivers
