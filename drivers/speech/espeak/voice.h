// libespeak-ng itself, one process-wide synthesiser without state of ours. Used by one thread at a
// time. Synchronous: `speak` returns when all of the text was handed to the sink, or the sink said
// stop. espeak_Cancel is never called; it blocks for up to 32 ms.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include <tl/expected.hpp>

#include "accessibility/language.h"

namespace qiming::drivers {

struct SpeechFault {
    std::string problem;
    std::string remedy;
};

class Voice {
public:
    // False stops the synthesis.
    using Sink = std::function<bool(std::span<const std::int16_t>)>;

    // `data_folder` holds espeak-ng-data; empty means where the library was told to look when it
    // was built. Only one Voice may exist at a time.
    static tl::expected<Voice, SpeechFault> open(const std::string& data_folder);
    Voice(Voice&& other) noexcept;
    Voice& operator=(Voice&&) = delete;
    ~Voice();

    int sample_rate() const { return sample_rate_; }
    tl::expected<void, SpeechFault> speak(const std::string& text, accessibility::Language language,
                                          int words_a_minute, const Sink& sink);

private:
    explicit Voice(int sample_rate) : sample_rate_(sample_rate) {}
    int sample_rate_;  // 0: moved from
};

}  // namespace qiming::drivers
