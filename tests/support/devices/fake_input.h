// An input device whose inputs are put in by hand, in order; it also remembers how it was waited for.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

#include "drivers/input/input.h"

namespace qiming::support {

class FakeInput final : public drivers::InputSource {
public:
    void put(drivers::Input input) {
        {
            const std::lock_guard lock(mutex_);
            inputs_.push_back(std::move(input));
        }
        came_.notify_all();
    }
    bool wait(int timeout_ms, drivers::Input& input) override {
        std::unique_lock lock(mutex_);
        timeouts_.push_back(timeout_ms);
        const auto something = [this] { return !inputs_.empty(); };
        if (timeout_ms < 0) {
            came_.wait(lock, something);
        } else if (!came_.wait_for(lock, std::chrono::milliseconds(timeout_ms), something)) {
            return false;
        }
        input = std::move(inputs_.front());
        inputs_.pop_front();
        return true;
    }
    void post() override { put(drivers::Posted{}); }

    std::vector<int> timeouts() const {
        const std::lock_guard lock(mutex_);
        return timeouts_;
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable came_;
    std::deque<drivers::Input> inputs_;
    std::vector<int> timeouts_;
};

}  // namespace qiming::support
