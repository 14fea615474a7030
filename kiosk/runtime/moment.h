// From a clock to what the core is told about time, and to what is written beside a submission.
#pragma once

#include <string>

#include "drivers/clock/clock.h"
#include "kiosk/core/state.h"

namespace qiming::shell {

kiosk::Moment moment_of(const drivers::Clock& clock);

// ISO 8601 with offset, in the region's time zone: "2026-03-01T09:30:00+08:00".
std::string wall_time_of(const drivers::Clock& clock);

}  // namespace qiming::shell
