// Which slots can be booked now, and how many places each has left. Pure.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "content/booking/assessment.h"
#include "content/booking/booking_rule.h"

namespace qiming::central {

using TakenPlaces = std::map<std::string, int, std::less<>>;  // by slot

// Without what this rule lets nobody with these needs book any more (content/booking/booking_rule.h).
content::Assessments bookable(content::Assessments assessments, const TakenPlaces& taken,
                              const content::HolidayCalendar& holidays, const std::vector<std::string>& needs,
                              const content::BookingTime& time);

}  // namespace qiming::central
