// A fake voice: remembers what it was told to say, and hums for about as long as saying it would
// take. One thread uses it.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "drivers/audio/audio_out.h"
#include "drivers/speech/speech.h"

namespace qiming::drivers {

class RecordingSpeech : public Speech, public SampleSource {
public:
    struct Said {
        std::uint64_t ticket = 0;
        std::vector<accessibility::SpokenPhrase> phrases;
        bool hushed = false;
        bool finished = false;
    };

    explicit RecordingSpeech(SpeechListener& listener) : listener_(listener) {}

    const std::vector<Said>& said() const { return said_; }
    const std::vector<accessibility::Earcon>& sounded() const { return sounded_; }
    bool is_frozen() const { return frozen_; }
    int rate() const { return rate_; }
    int volume() const { return volume_; }
    int times_forgotten() const { return times_forgotten_; }
    // What is being said ends now, as if all of it had been played.
    void finish();
    void fail(const std::string& reason);
    // Time passes without a device that pulls.
    void advance(int ms);

    void say(std::uint64_t ticket, const std::vector<accessibility::SpokenPhrase>& phrases) override;
    void sound(accessibility::Earcon earcon) override;
    void hush() override;
    void freeze(bool paused) override;
    void set_rate(int step) override { rate_ = step; }
    void set_volume(int step) override { volume_ = step; }
    void forget() override { ++times_forgotten_; }

    std::size_t pull(std::span<std::int16_t> samples) override;
    bool busy() const override { return !pieces_.empty(); }
    bool wait_until_ready(std::size_t, int) override { return true; }
    void attach(AudioOut* device) override { device_ = device; }

private:
    struct Piece {
        std::size_t frames_left = 0;
        std::optional<std::size_t> said = {};  // place in said_
        std::size_t phrase = 0;
        bool begun = false;
        bool last = true;  // of what is said
    };
    void add(Piece piece);
    void end_piece();

    SpeechListener& listener_;
    AudioOut* device_ = nullptr;
    std::vector<Said> said_;
    std::vector<accessibility::Earcon> sounded_;
    std::deque<Piece> pieces_;
    std::uint64_t played_ = 0;
    bool frozen_ = false;
    int rate_ = accessibility::default_rate;
    int volume_ = accessibility::default_volume;
    int times_forgotten_ = 0;
};

}  // namespace qiming::drivers
