// Phrases that a person has spoken, to be played in place of the synthesiser's. Immutable once
// loaded; asked by the synthesiser's thread.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "accessibility/language.h"

namespace qiming::drivers {

class RecordedVoice {
public:
    // False stops the playing.
    using Sink = std::function<bool(std::span<const std::int16_t>)>;

    virtual ~RecordedVoice() = default;
    virtual int sample_rate() const = 0;
    // Hands the clip to the sink in short blocks, `speed` times as fast and at its own pitch. False: there
    // is no such clip.
    virtual bool play(accessibility::Language language, const std::string& phrase, double speed,
                      const Sink& sink) const = 0;
};

}  // namespace qiming::drivers
