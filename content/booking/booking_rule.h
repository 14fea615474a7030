// Which slots can still be booked by whom: the one rule, asked by the pattern that makes slots, by the
// kiosk that offers them and by the centre that gives them away. Pure: the region's civil time is handed in.
//
//  - Never on a public holiday, nor on a day on which the site is closed.
//  - Never what has begun, nor what is nearer than the lead time: some hours for everybody, some working
//    days for help that others must be asked for.
//  - One person is at one place at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/booking/assessment.h"
#include "content/booking/holidays.h"

namespace qiming::content {

// Working days that the needs of this visitor ask for; 0 without such needs.
int lead_days(const LeadTimes& lead, const std::vector<std::string>& needs);

// Is the site open on the slot's day?
bool is_open_day(const HolidayCalendar& holidays, const Site* site, Day day);

struct BookingTime {
    CivilTime now;
    int grace_minutes = 0;  // so much of the lead time may have gone by since the visitor chose
};

bool can_be_booked(const Slot& slot, const Assessments& all, const HolidayCalendar& holidays,
                   const std::vector<std::string>& needs, const BookingTime& time);

// They share a minute: one person cannot be at both.
bool overlap(const Slot& one, const Slot& other);

}  // namespace qiming::content
