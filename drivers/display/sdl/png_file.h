// Writes pixels as a PNG file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "drivers/display/display.h"

namespace qiming::drivers {

// `rgb`: 8 bits a channel, row by row.
tl::expected<void, DisplayFault> write_png(const std::string& file, int width, int height,
                                           const std::vector<std::uint8_t>& rgb);

}  // namespace qiming::drivers
