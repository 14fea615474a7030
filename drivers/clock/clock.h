// The only room that knows what time it is. Real: drivers/clock/system; virtual, for the demo
// visit and tests: drivers/clock/stepped, moved by hand.
#pragma once

#include <cstdint>

#include "drivers/clock/time_zone.h"

namespace qiming::drivers {

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t steady_ms() const = 0;
    // Seconds since 1970, as best known.
    virtual std::int64_t wall_s() const = 0;
    // Of the region, whatever the machine is set to.
    virtual const TimeZone& zone() const = 0;
    // True: nobody knows the date. It may be later than wall_s() tells, by years.
    virtual bool is_guess() const { return false; }
};

}  // namespace qiming::drivers
