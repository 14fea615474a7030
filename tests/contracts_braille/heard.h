// What a braille driver posted, in order; tests wait for it.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

#include "drivers/braille/braille.h"

namespace qiming::tests {

class Heard final : public drivers::BrailleListener {
public:
    void braille_happened(drivers::BrailleInput input) override {
        {
            const std::lock_guard lock(mutex_);
            inputs_.push_back(std::move(input));
        }
        came_.notify_all();
    }

    // Takes inputs up to the first that equals `wanted`. False: it did not come in this time.
    bool wait_for(const drivers::BrailleInput& wanted, int timeout_ms = 15'000) {
        std::unique_lock lock(mutex_);
        return came_.wait_for(lock, std::chrono::milliseconds(timeout_ms), [&] {
            const auto found = std::find(inputs_.begin(), inputs_.end(), wanted);
            if (found == inputs_.end()) {
                return false;
            }
            inputs_.erase(inputs_.begin(), found + 1);
            return true;
        });
    }

    std::vector<drivers::BrailleInput> take_all() {
        const std::lock_guard lock(mutex_);
        return std::exchange(inputs_, {});
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<drivers::BrailleInput> inputs_;
};

}  // namespace qiming::tests
