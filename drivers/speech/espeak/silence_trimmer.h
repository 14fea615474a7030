// Takes the silence off both ends of a stream of samples, block by block: the lead-in would delay
// the first sound (R5), the tail the next utterance. Pauses within are kept.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace qiming::drivers {

class SilenceTrimmer {
public:
    // Silent is what stays below `threshold`; `kept` silent samples are left before the first sound
    // so that a soft onset is not cut.
    SilenceTrimmer(int threshold, std::size_t kept) : threshold_(threshold), kept_(kept) {}

    // The samples that may be played now. Valid until the next call.
    std::span<const std::int16_t> pass(std::span<const std::int16_t> block);
    bool has_sounded() const { return has_sounded_; }

private:
    bool is_silent(std::int16_t sample) const { return sample < threshold_ && sample > -threshold_; }

    int threshold_;
    std::size_t kept_;
    bool has_sounded_ = false;
    std::vector<std::int16_t> withheld_;  // silence that is played only if sound follows
    std::vector<std::int16_t> passed_;
};

}  // namespace qiming::drivers
