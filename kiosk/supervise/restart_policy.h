// When a crashed kiosk is started again. Pure: the time of each crash is handed in.
//
//  - At once, as long as fewer than `crashes` of them happened within `within_ms`.
//  - Otherwise it is a crash loop: after a pause, twice as long after each further crash, up to
//  `longest_pause_ms`.
//  - It never gives up: what made it crash may pass, and nobody else would start it. A kiosk that ran longer
//  than
//    `within_ms` starts the count anew.
#pragma once

#include <cstdint>
#include <vector>

namespace qiming::shell {

struct RestartLimits {
    int crashes = 5;
    std::int64_t within_ms = 60'000;
    std::int64_t first_pause_ms = 5'000;
    std::int64_t longest_pause_ms = 300'000;
};

class RestartPolicy {
public:
    explicit RestartPolicy(RestartLimits limits) : limits_(limits) {}
    // How long to wait before it is started again; 0: not at all.
    std::int64_t pause_after_crash(std::int64_t started_ms, std::int64_t now_ms);

private:
    RestartLimits limits_;
    std::vector<std::int64_t> recent_;
    std::int64_t pause_ms_ = 0;  // the last one of this crash loop
};

}  // namespace qiming::shell
