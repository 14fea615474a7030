// The machine's own clock, read in the zone that it is given. May be read from any thread.
#pragma once

#include <utility>

#include "drivers/clock/clock.h"

namespace qiming::drivers {

class SystemClock final : public Clock {
public:
    explicit SystemClock(TimeZone zone = {}) : zone_(std::move(zone)) {}

    std::int64_t steady_ms() const override;
    std::int64_t wall_s() const override;
    const TimeZone& zone() const override { return zone_; }

private:
    TimeZone zone_;
};

}  // namespace qiming::drivers
