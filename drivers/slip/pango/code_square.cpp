#include "drivers/slip/pango/code_square.h"

#include <qrencode.h>

#include <memory>

namespace qiming::drivers {

std::optional<CodeSquare> code_square(const std::string& text) {
    // Level M: a fold or a stain of up to 15 % of the code is read over.
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (code == nullptr) {
        return std::nullopt;
    }
    CodeSquare square;
    square.side = code->width;
    const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    for (std::size_t at = 0; at < modules; ++at) {
        square.dark.push_back((code->data[at] & 1U) != 0);
    }
    return square;
}

}  // namespace qiming::drivers
