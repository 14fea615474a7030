#include "drivers/display/sdl/png_file.h"

#include <png.h>

namespace qiming::drivers {

tl::expected<void, DisplayFault> write_png(const std::string& file, int width, int height,
                                           const std::vector<std::uint8_t>& rgb) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    if (png_image_write_to_file(&image, file.c_str(), 0, rgb.data(), 0, nullptr) == 0) {
        return tl::unexpected(DisplayFault{"The picture " + file + " cannot be written: " + image.message,
                                           "Check that the folder exists and has room."});
    }
    return {};
}

}  // namespace qiming::drivers
