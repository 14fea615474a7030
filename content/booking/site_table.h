// Assessment sites and their weekly hours from a spreadsheet, a row for each site and pattern of hours; the
// headings stand in site_table.cpp and in docs/operations.md. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/booking/assessment_pattern.h"

namespace qiming::content {

struct SiteTable {
    std::string document;  // the same as JSON: {"sites": [...], "weekly": [...]}
    Assessments read;      // as parse_assessments_from reads it; its faults name lines of the table
    std::vector<ContentNote> notes;
};

tl::expected<SiteTable, ContentFault> sites_from_table(std::string_view csv, std::string_view file,
                                                       const HolidayCalendar& holidays, Day first, int days);

}  // namespace qiming::content
