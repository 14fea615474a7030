// A drawn slip as a printer of 203 dpi would put it on paper: pdftoppm makes a grey picture of each page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "drivers/slip/slip_drawing.h"

namespace qiming::tests {

inline constexpr double printer_px_per_mm = 8;  // 203.2 dpi

struct Grey {
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<std::uint8_t> pixels;  // row by row, 0 is black

    bool is_dark(std::size_t x, std::size_t y) const { return pixels[y * width + x] < 128; }
    bool row_has_ink(std::size_t y) const;
    bool operator==(const Grey&) const = default;
};

std::vector<Grey> printed(const drivers::DrawnSlip& slip);

// What a reader makes of the QR codes on the picture.
std::vector<std::string> codes_on(const Grey& page);

// The heights of the runs of rows with ink, from the top, in millimetres.
std::vector<double> heights_of_lines(const Grey& page);

}  // namespace qiming::tests
