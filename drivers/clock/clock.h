// The only room that knows what time it is. Real: drivers/clock/system; virtual, for the demo
// visit and tests: drivers/clock/stepped, moved by hand.
#pragma once

#include <cstdint>
#include <string>

namespace qiming::drivers {

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t steady_ms() const = 0;
    // Seconds since 1970, as this machine believes.
    virtual std::int64_t wall_s() const = 0;
};

}  // namespace qiming::drivers
