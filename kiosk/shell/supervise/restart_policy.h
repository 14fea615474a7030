// When a crashed kiosk is started again. Pure: the time of each crash is handed in.
//
//  - At once, as long as fewer than `crashes` of them happened within `within_ms`.
//  - Otherwise it is a crash loop: after a pause of `pause_ms`, and not for ever: after `pauses`
//    of them in a row it gives up. A kiosk that ran longer than `within_ms` starts the count anew.
#pragma once

#include <cstdint>
#include <vector>

namespace qiming::shell {

struct RestartLimits {
    int crashes = 5;
    std::int64_t within_ms = 60'000;
    std::int64_t pause_ms = 60'000;
    int pauses = 10;
};

enum class Verdict { StartAtOnce, StartAfterPause, GiveUp };

class RestartPolicy {
public:
    explicit RestartPolicy(RestartLimits limits) : limits_(limits) {}
    Verdict crashed(std::int64_t started_ms, std::int64_t now_ms);

private:
    RestartLimits limits_;
    std::vector<std::int64_t> recent_;
    int pauses_ = 0;
};

}  // namespace qiming::shell
