// Hashes and chance, from OpenSSL.
#pragma once

#include <string>
#include <string_view>

namespace qiming::central {

std::string sha256_hex(std::string_view text);
// 128 random bits, 32 hex digits.
std::string random_id();

}  // namespace qiming::central
