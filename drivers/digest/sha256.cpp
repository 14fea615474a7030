#include "drivers/digest/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace qiming::drivers {

std::string sha256_hex(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int size = 0;
    if (EVP_Digest(text.data(), text.size(), hash.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("OpenSSL cannot hash");
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (unsigned int at = 0; at < size; ++at) {
        hex += digits[hash[at] >> 4U];
        hex += digits[hash[at] & 15U];
    }
    return hex;
}

}  // namespace qiming::drivers
