#include "drivers/audio/recorder/recorder.h"

#include <algorithm>
#include <utility>

namespace qiming::drivers {
namespace {

constexpr int period = 256;
constexpr int gap_ms = 150;
constexpr int patience_ms = 5'000;
constexpr int bytes_a_sample = 2;
constexpr std::uint32_t header_bytes = 44;

void put(std::ofstream& file, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        file.put(static_cast<char>((value >> (8 * i)) & 0xFFU));
    }
}

}  // namespace

tl::expected<std::unique_ptr<Recorder>, RecorderFault> Recorder::open(const std::string& file, int sample_rate,
                                                                      SampleSource& source) {
    std::ofstream opened(file, std::ios::binary | std::ios::trunc);
    if (!opened) {
        return tl::unexpected(
            RecorderFault{file + " cannot be written.", "Name a folder that exists and may be written to."});
    }
    std::unique_ptr<Recorder> recorder(new Recorder(std::move(opened), sample_rate, source));
    source.attach(recorder.get());
    return recorder;
}

Recorder::Recorder(std::ofstream file, int sample_rate, SampleSource& source)
    : file_(std::move(file)), sample_rate_(sample_rate), source_(source), block_(period) {
    write_header();
}

Recorder::~Recorder() {
    source_.attach(nullptr);
    flush();
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
        const int gap = sample_rate_ * gap_ms / 1000;
        for (int i = 0; i < gap; ++i) {
            put(file_, 0, bytes_a_sample);
        }
        written_ += static_cast<std::uint64_t>(gap);
    }
    for (const std::int16_t sample : samples) {
        put(file_, static_cast<std::uint16_t>(sample), bytes_a_sample);
    }
    written_ += samples.size();
    sounded_ += samples.size();
}

double Recorder::seconds_of_sound() const {
    return static_cast<double>(sounded_) / sample_rate_;
}

double Recorder::seconds_written() const {
    return static_cast<double>(written_) / sample_rate_;
}

void Recorder::flush() {
    const auto end = file_.tellp();
    write_header();
    file_.seekp(end);
    file_.flush();
}

void Recorder::write_header() {
    const auto bytes = static_cast<std::uint32_t>(written_ * bytes_a_sample);
    const auto rate = static_cast<std::uint32_t>(sample_rate_);
    file_.seekp(0);
    file_ << "RIFF";
    put(file_, header_bytes - 8 + bytes, 4);
    file_ << "WAVEfmt ";
    put(file_, 16, 4);  // length of this part
    put(file_, 1, 2);   // PCM
    put(file_, 1, 2);   // one channel
    put(file_, rate, 4);
    put(file_, rate * bytes_a_sample, 4);
    put(file_, bytes_a_sample, 2);
    put(file_, 8 * bytes_a_sample, 2);
    file_ << "data";
    put(file_, bytes, 4);
}

}  // namespace qiming::drivers
