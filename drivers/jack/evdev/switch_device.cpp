#include "drivers/jack/evdev/switch_device.h"

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <utility>
#include <vector>

namespace qiming::drivers {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t bits_of_a_word = sizeof(unsigned long) * CHAR_BIT;
constexpr std::size_t longest_name = 256;
using Switches = std::array<unsigned long, (SW_MAX / bits_of_a_word) + 1>;

bool has(const Switches& switches, std::size_t which) {
    return ((switches[which / bits_of_a_word] >> (which % bits_of_a_word)) & 1UL) != 0;
}

bool has_headphone_switch(int device) {
    Switches switches{};
    return ::ioctl(device, EVIOCGBIT(EV_SW, sizeof switches), switches.data()) >= 0 &&
           has(switches, SW_HEADPHONE_INSERT);
}

std::string name_of(int device) {
    std::array<char, longest_name> name{};
    return ::ioctl(device, EVIOCGNAME(longest_name - 1), name.data()) >= 0 ? name.data() : "";
}

std::optional<bool> ask_switch(int device) {
    Switches switches{};
    if (::ioctl(device, EVIOCGSW(sizeof switches), switches.data()) < 0) {
        return std::nullopt;
    }
    return has(switches, SW_HEADPHONE_INSERT);
}

// event0, event1 ... event10, in the order in which the kernel found them.
std::vector<fs::path> nodes_in(const fs::path& folder) {
    std::vector<fs::path> nodes;
    std::error_code trouble;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, trouble)) {
        if (entry.path().filename().string().starts_with("event")) {
            nodes.push_back(entry.path());
        }
    }
    std::sort(nodes.begin(), nodes.end(), [](const fs::path& one, const fs::path& other) {
        const std::string a = one.string();
        const std::string b = other.string();
        return std::pair(a.size(), a) < std::pair(b.size(), b);
    });
    return nodes;
}

int open_named(const std::string& name, const fs::path& folder) {
    for (const fs::path& node : nodes_in(folder)) {
        const int device = ::open(node.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (device < 0) {
            continue;
        }
        if (has_headphone_switch(device) && (name.empty() || name == name_of(device))) {
            return device;
        }
        ::close(device);
    }
    return -1;
}

}  // namespace

SwitchDevice switch_device(std::string name, fs::path folder) {
    return {[name = std::move(name), folder = std::move(folder)] { return open_named(name, folder); },
            ask_switch};
}

}  // namespace qiming::drivers
