// A clock that stands still until it is moved by hand: for the scripted visit and for tests. It is
// moved by one thread and may be read from any.
#pragma once

#include <atomic>

#include "drivers/clock/clock.h"

namespace qiming::drivers {

class SteppedClock final : public Clock {
public:
    explicit SteppedClock(std::int64_t wall_s_at_start, TimeZone zone = {});

    std::int64_t steady_ms() const override;
    std::int64_t wall_s() const override;
    const TimeZone& zone() const override { return zone_; }
    // Never backwards: a negative amount moves nothing.
    void advance(std::int64_t ms);

private:
    std::int64_t wall_s_at_start_;
    TimeZone zone_;
    std::atomic<std::int64_t> steady_ms_{0};
};

}  // namespace qiming::drivers
