#include "drivers/clock/stepped/stepped_clock.h"

#include <utility>

namespace qiming::drivers {

SteppedClock::SteppedClock(std::int64_t wall_s_at_start, TimeZone zone)
    : wall_s_at_start_(wall_s_at_start), zone_(std::move(zone)) {}

std::int64_t SteppedClock::steady_ms() const {
    return steady_ms_.load();
}

std::int64_t SteppedClock::wall_s() const {
    return wall_s_at_start_ + (steady_ms_.load() / 1000);
}

void SteppedClock::advance(std::int64_t ms) {
    if (ms > 0) {
        steady_ms_.fetch_add(ms);
    }
}

}  // namespace qiming::drivers
