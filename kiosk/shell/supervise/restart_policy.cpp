#include "kiosk/shell/supervise/restart_policy.h"

#include <algorithm>

namespace qiming::shell {

Verdict RestartPolicy::crashed(std::int64_t started_ms, std::int64_t now_ms) {
    if (now_ms - started_ms > limits_.within_ms) {
        recent_.clear();
        pauses_ = 0;
    }
    const auto is_old = [&](std::int64_t at) { return now_ms - at > limits_.within_ms; };
    recent_.erase(std::remove_if(recent_.begin(), recent_.end(), is_old), recent_.end());
    recent_.push_back(now_ms);
    if (recent_.size() < static_cast<std::size_t>(limits_.crashes)) {
        return Verdict::StartAtOnce;
    }
    recent_.clear();
    return ++pauses_ > limits_.pauses ? Verdict::GiveUp : Verdict::StartAfterPause;
}

}  // namespace qiming::shell
