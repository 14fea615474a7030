// The machine's own clock. May be read from any thread.
#pragma once

#include "drivers/clock/clock.h"

namespace qiming::drivers {

class SystemClock final : public Clock {
public:
    std::int64_t steady_ms() const override;
    std::int64_t wall_s() const override;
};

}  // namespace qiming::drivers
