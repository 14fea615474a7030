// The samples between the synthesiser's thread and the audio device's thread: one queue in which
// speech and earcons follow each other, so that they cannot overlap (R16), and which is emptied at
// one stroke when somebody acts (R3).
//
// Invariants:
//  1. A generation is what lies between two flushes. What was begun in an earlier generation can no
//     longer add a sample, nor report that it finished.
//  2. While frozen no sample is taken out; the position stands still (R6).
//  3. No lock is held for longer than it takes to copy one buffer.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "drivers/audio/audio_out.h"
#include "drivers/speech/speech.h"

namespace qiming::drivers {

class SampleRing : public SampleSource {
public:
    SampleRing(std::size_t capacity, SpeechListener& listener);

    // Device side.
    std::size_t pull(std::span<std::int16_t> samples) override;
    bool busy() const override;
    bool wait_until_ready(std::size_t frames, int at_most_ms) override;
    void attach(AudioOut* device) override;

    // Caller side. A promise announces that samples are coming and returns the generation in which.
    std::uint64_t promise();
    void flush();
    void freeze(bool frozen);
    void set_gain(double gain);
    void close();
    // Zeroes what was pulled or flushed already.
    void wipe();

    // Synthesiser side. Waits while the ring is full; false when `generation` has passed.
    bool write(std::uint64_t generation, std::span<const std::int16_t> samples);
    bool is_current(std::uint64_t generation) const;
    // The promise is kept: all its samples were written.
    void keep(std::uint64_t generation);
    // `phrase` of `ticket` begins with the next sample written.
    void begin_phrase(std::uint64_t generation, std::uint64_t ticket, std::size_t phrase);
    // As keep, and `ticket` is finished once all that was written so far has been pulled.
    void keep(std::uint64_t generation, std::uint64_t ticket);
    void report_failure(const std::string& reason);
    void report_unfit(const std::string& reason);

private:
    struct Mark {
        std::uint64_t position;  // due when so many samples were pulled
        std::uint64_t ticket;
        std::optional<std::size_t> begun;  // the phrase that began; nothing: all is said
    };
    std::size_t stored() const { return static_cast<std::size_t>(written_ - read_); }
    bool is_live(std::uint64_t generation) const { return generation == generation_ && !closed_; }
    void report_marks();
    void wake_device();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::int16_t> samples_;
    std::uint64_t written_ = 0;
    std::uint64_t read_ = 0;
    std::uint64_t generation_ = 1;
    std::size_t promised_ = 0;
    std::deque<Mark> marks_;
    double gain_ = 1.0;
    bool frozen_ = false;
    bool closed_ = false;
    AudioOut* device_ = nullptr;
    SpeechListener& listener_;
};

}  // namespace qiming::drivers
