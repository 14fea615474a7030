#include "drivers/speech/espeak/silence_trimmer.h"

#include <algorithm>

namespace qiming::drivers {

std::span<const std::int16_t> SilenceTrimmer::pass(std::span<const std::int16_t> block) {
    passed_.clear();
    const auto sounds = [this](std::int16_t sample) { return !is_silent(sample); };
    const auto last = std::find_if(block.rbegin(), block.rend(), sounds);
    const auto sound = static_cast<std::size_t>(std::distance(last, block.rend()));
    if (sound > 0) {
        passed_.swap(withheld_);
        passed_.insert(passed_.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(sound));
        if (!has_sounded_) {
            const auto first = std::find_if(passed_.begin(), passed_.end(), sounds);
            const auto lead_in = static_cast<std::size_t>(std::distance(passed_.begin(), first));
            const std::size_t cut = lead_in - std::min(lead_in, kept_);
            passed_.erase(passed_.begin(), passed_.begin() + static_cast<std::ptrdiff_t>(cut));
            has_sounded_ = true;
        }
    }
    withheld_.insert(withheld_.end(), block.begin() + static_cast<std::ptrdiff_t>(sound), block.end());
    return passed_;
}

}  // namespace qiming::drivers
