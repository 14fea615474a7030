#include "kiosk/supervise/restart_policy.h"

#include <algorithm>

namespace qiming::shell {

std::int64_t RestartPolicy::pause_after_crash(std::int64_t started_ms, std::int64_t now_ms) {
    if (now_ms - started_ms > limits_.within_ms) {
        recent_.clear();
        pause_ms_ = 0;
    }
    if (pause_ms_ > 0) {
        pause_ms_ = std::min(pause_ms_ * 2, limits_.longest_pause_ms);
        return pause_ms_;
    }
    std::erase_if(recent_, [&](std::int64_t at) { return now_ms - at > limits_.within_ms; });
    recent_.push_back(now_ms);
    if (recent_.size() >= static_cast<std::size_t>(limits_.crashes)) {
        pause_ms_ = limits_.first_pause_ms;
    }
    return pause_ms_;
}

}  // namespace qiming::shell
