// Assessments that repeat every week: {"sites": [...], "weekly": [{"site", "weekdays": [1-5],
// "starts": ["09:30"], "minutes", "capacity"}]}. The centre turns a pattern into concrete days when
// it imports the file; kiosks only ever see the concrete form (content/booking/assessment.h). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/booking/assessment.h"
#include "content/calendar/day.h"
#include "content/forms/form_engine.h"

namespace qiming::content {

// Weekly patterns are offered for so many days.
inline constexpr int days_offered = 28;

struct WeeklySlots {
    std::string site;
    std::vector<int> weekdays;        // 1 Monday to 5 Friday
    std::vector<std::string> starts;  // HH:MM
    int minutes = 90;
    int capacity = 1;
    bool operator==(const WeeklySlots&) const = default;
};

// The slots of `days` days from `first` on, by day, start and then as in the pattern; none on Saturdays and
// Sundays (a day of work moved there follows no weekday's plan), none on holidays. A slot's id is made of site,
// day and start, so that the same slot keeps its id when the pattern is expanded again on another day.
std::vector<Slot> expand(const std::vector<WeeklySlots>& pattern, const HolidayCalendar& holidays, Day first,
                         int days);

// Reads either form: a file with "weekly" is expanded for `days` days from `first` on, without the days on
// which a site is closed; any other is read as concrete slots. Bad rows are reported and skipped. Rows of one
// site, day and start are several assessors: one slot with the places of all. `notes`: what was done to good
// ones.
tl::expected<Assessments, ContentFault> parse_assessments_from(std::string_view json, std::string_view file,
                                                               const HolidayCalendar& holidays, Day first,
                                                               int days,
                                                               std::vector<ContentNote>* notes = nullptr);

}  // namespace qiming::content
