// SHA-256 by OpenSSL: tells whether something is what it was.
#pragma once

#include <string>
#include <string_view>

namespace qiming::drivers {

// 64 hex digits. Throws std::runtime_error when the library cannot hash, which it always can.
std::string sha256_hex(std::string_view text);

}  // namespace qiming::drivers
