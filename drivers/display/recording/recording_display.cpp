#include "drivers/display/recording/recording_display.h"

#include <array>
#include <cstdint>
#include <fstream>

#include "accessibility/text/utf8.h"

namespace qiming::drivers {
namespace {

constexpr std::array<std::uint8_t, 67> one_white_pixel{
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00,
    0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63, 0xF8, 0x0F, 0x00, 0x01, 0x01, 0x01, 0x00,
    0x1B, 0xB6, 0xEE, 0x56, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};

}  // namespace

void RecordingDisplay::draw(const accessibility::Layout& layout,
                            const accessibility::Preferences& preferences) {
    frames_.push_back({layout, preferences});
}

tl::expected<void, DisplayFault> RecordingDisplay::save_png(const std::string& file) {
    if (frames_.empty()) {
        return tl::unexpected(DisplayFault{"There is no picture to save.", "Draw one first."});
    }
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(one_white_pixel.data()), one_white_pixel.size());
    if (!out) {
        return tl::unexpected(
            DisplayFault{"The picture " + file + " cannot be written.", "Check that the folder exists."});
    }
    return {};
}

float RecordingDisplay::FixedMeasure::width(std::string_view text, float em_px, accessibility::Weight) const {
    float ems = 0;
    for (const char32_t character : accessibility::decode_utf8(text)) {
        ems += character < 0x2E80 ? 0.55F : 1.0F;
    }
    return ems * em_px;
}

}  // namespace qiming::drivers
