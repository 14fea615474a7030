// A sound file taken apart: 16-bit mono PCM in a RIFF WAVE, at any usual rate.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace qiming::drivers {

struct Wav {
    int sample_rate = 0;
    std::vector<std::int16_t> samples;
};

// The error tells what was found and what is expected.
tl::expected<Wav, std::string> parse_wav(std::string_view bytes);

}  // namespace qiming::drivers
