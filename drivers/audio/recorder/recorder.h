// Writes what is heard into a WAV file (16-bit mono PCM) instead of playing it. Pulled by hand, so
// that a visit may run in a time of its own, as fast as the synthesiser can speak.
//
// The file holds speech and earcons only: however long a silence lasts, it becomes one short gap.
#pragma once

#include <sndfile.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "drivers/audio/audio_out.h"

namespace qiming::drivers {

struct RecorderFault {
    std::string problem;
    std::string remedy;
};

class Recorder : public AudioOut {
public:
    // The source must outlive it.
    static tl::expected<std::unique_ptr<Recorder>, RecorderFault> open(const std::string& file, int sample_rate,
                                                                       SampleSource& source);
    ~Recorder() override;

    // `ms` of the visit's time pass. Waits for the synthesiser where it is not ready. Returns false,
    // and does not pass the time that is left, when it gave nothing for five real seconds.
    bool advance(int ms);
    // Speech and earcons, without the gaps; and the length of the file.
    double seconds_of_sound() const;
    double seconds_written() const;
    // Completes the header, so that what was recorded so far is a sound file. The end of a recorder does so,
    // too.
    void flush();

    int sample_rate() const override { return sample_rate_; }
    int period_frames() const override;
    void wake() override {}
    void rest() override {}
    // Both ears share the file.
    void route(accessibility::AudioRoute) override {}
    bool healthy() const override { return is_well_; }

private:
    struct Close {
        void operator()(SNDFILE* file) const { sf_close(file); }
    };
    using File = std::unique_ptr<SNDFILE, Close>;

    Recorder(File file, int sample_rate, SampleSource& source);
    void record(std::span<const std::int16_t> samples);
    void write(std::span<const std::int16_t> samples);

    File file_;
    int sample_rate_;
    SampleSource& source_;
    std::vector<std::int16_t> block_;
    std::int64_t owed_ = 0;  // frames times 1000 that ms and frames differ by
    std::uint64_t sounded_ = 0;
    std::uint64_t written_ = 0;
    bool gap_is_due_ = false;
    bool is_well_ = true;  // all of it could be written
};

}  // namespace qiming::drivers
