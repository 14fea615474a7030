// A QR code as a square of modules.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace qiming::drivers {

struct CodeSquare {
    int side = 0;            // modules, without the quiet zone
    std::vector<bool> dark;  // row by row
};
inline constexpr int quiet_modules = 4;  // on each side, as the standard wants it

// Nothing: it is empty, or too long for any code.
std::optional<CodeSquare> code_square(const std::string& text);

}  // namespace qiming::drivers
