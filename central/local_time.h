// What the centre's own clock says, in the time zone of its region. Decides which slots have begun, and
// nothing about safety.
#pragma once

#include <string>

#include "content/calendar/civil_day.h"
#include "drivers/clock/time_zone.h"

namespace qiming::central {

content::CivilTime local_now(const drivers::TimeZone& zone);
// "2026-03-02T01:30:00Z"
std::string utc_now();

}  // namespace qiming::central
