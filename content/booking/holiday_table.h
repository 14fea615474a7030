// A year's holidays from a spreadsheet, a row for each day or run of days; the headings stand in
// holiday_table.cpp and in docs/operations.md. Pure.
#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "content/booking/holidays.h"

namespace qiming::content {

// `present` with the years of the table in place of its own. Of a year that the table but touches, the days are
// added. A calendar is used whole or not at all: the first
// bad row refuses it.
tl::expected<HolidayCalendar, ContentFault> holidays_from_table(std::string_view csv, std::string_view file,
                                                                const HolidayCalendar& present);

}  // namespace qiming::content
