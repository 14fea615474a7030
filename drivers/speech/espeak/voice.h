// libespeak-ng itself, one process-wide synthesiser without state of ours. Used by one thread at a
// time. Synchronous: `speak` returns when all of the text was handed to the sink, or the sink said
// stop. espeak_Cancel is never called; it blocks for up to 32 ms.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include <tl/expected.hpp>

#include "accessibility/language.h"
#include "accessibility/pronunciation/spoken_phrase.h"

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
    // Phonemes under a Chinese voice, plain words under the English one; anything else is a fault.
    tl::expected<void, SpeechFault> speak(const accessibility::SpokenPhrase& phrase, int words_a_minute,
                                          const Sink& sink);

    // For the self-test: what the synthesiser takes the phrase for, and whether it can be heard. Says no more
    // of it than it must to know that.
    struct Heard {
        std::string phonemes;
        bool sounded = false;
    };
    tl::expected<Heard, SpeechFault> hear(const accessibility::SpokenPhrase& phrase);

private:
    explicit Voice(int sample_rate) : sample_rate_(sample_rate) {}
    tl::expected<void, SpeechFault> choose(accessibility::Language language);

    int sample_rate_;  // 0: moved from
    std::optional<accessibility::Language> chosen_;
};

}  // namespace qiming::drivers
