// Waits for what another thread or program does, no longer than it takes.
#pragma once

#include <chrono>
#include <thread>

namespace qiming::support {

// True as soon as `holds()` is; false when it is not within `patience`. Looks every few milliseconds.
template <typename Condition>
bool wait_until(const Condition& holds, std::chrono::milliseconds patience = std::chrono::seconds(10),
                std::chrono::milliseconds step = std::chrono::milliseconds(5)) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!holds()) {
        if (std::chrono::steady_clock::now() >= end) {
            return holds();
        }
        std::this_thread::sleep_for(step);
    }
    return true;
}

}  // namespace qiming::support
