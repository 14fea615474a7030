#include "kiosk/runtime/ids.h"

#include <fmt/format.h>

#include <random>

namespace qiming::shell {

std::string random_id() {
    std::random_device source;
    std::string id;
    for (int i = 0; i < 4; ++i) {
        id += fmt::format("{:08x}", source() & 0xFFFFFFFFU);
    }
    return id;
}

}  // namespace qiming::shell
