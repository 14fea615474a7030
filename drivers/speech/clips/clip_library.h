// Recorded phrases in memory, at the rate of the sound device. SoundTouch changes their speed and
// leaves their pitch.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "drivers/speech/recorded_voice.h"

namespace qiming::drivers {

class ClipLibrary final : public RecordedVoice {
public:
    explicit ClipLibrary(int sample_rate) : sample_rate_(sample_rate) {}

    // `wav` is the content of a file. The error tells what is wrong with it.
    tl::expected<void, std::string> add(accessibility::Language language, const std::string& phrase,
                                        std::string_view wav);
    std::size_t size() const { return clips_.size(); }

    int sample_rate() const override { return sample_rate_; }
    bool play(accessibility::Language language, const std::string& phrase, double speed,
              const Sink& sink) const override;

private:
    using Key = std::pair<accessibility::Language, std::string>;
    int sample_rate_;
    std::map<Key, std::vector<std::int16_t>> clips_;
};

}  // namespace qiming::drivers
