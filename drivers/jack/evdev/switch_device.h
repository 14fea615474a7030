// Input devices of this machine that have a headphone switch.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace qiming::drivers {

// How a jack gets at its device; another one in tests.
struct SwitchDevice {
    // A descriptor that does not block, for the caller to close; negative: there is no such device now.
    std::function<int()> open;
    // Is something in? Nothing: the device cannot say.
    std::function<std::optional<bool>(int)> ask;
};

// The input device of that name; an empty name: the first that has a headphone switch.
SwitchDevice switch_device(std::string name, std::filesystem::path folder = "/dev/input");

}  // namespace qiming::drivers
