// What makes this centre one of its region: the time zone and the holidays.
#pragma once

#include <filesystem>
#include <string>

#include <tl/expected.hpp>

#include "central/fault.h"
#include "content/booking/holidays.h"
#include "content/jobs/job_rules.h"
#include "drivers/clock/time_zone.h"

namespace qiming::central {

struct Regional {
    drivers::TimeZone zone;
    content::HolidayCalendar holidays;  // of the file
    bool names_calendar = false;        // the file was named: it goes before what was imported
    content::JobRules jobs;             // by which postings are judged that come in
};

// `calendar`: the file of holidays; empty: the one of `share`, the folder that holds content/.
tl::expected<Regional, ShellFault> load_regional(const std::string& time_zone,
                                                 const std::filesystem::path& share,
                                                 const std::string& calendar);

// For staff, in the log: what can be booked touches a year whose holidays are not published.
void warn_of_unpublished(const content::HolidayCalendar& holidays, const content::Day& today);

}  // namespace qiming::central
