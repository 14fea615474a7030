#include "content/booking/booking_rule.h"

#include <algorithm>

namespace qiming::content {
namespace {

constexpr int minutes_a_day = 24 * 60;

int minute_of_day(const std::string& start) {
    return (std::stoi(start.substr(0, 2)) * 60) + std::stoi(start.substr(3, 2));
}

// `minutes` after `time`, earlier when negative.
CivilTime shifted(CivilTime time, int minutes) {
    int minute = (time.hour * 60) + time.minute + minutes;
    while (minute < 0) {
        minute += minutes_a_day;
        time.day = later(time.day, -1);
    }
    while (minute >= minutes_a_day) {
        minute -= minutes_a_day;
        time.day = later(time.day, 1);
    }
    return {time.day, minute / 60, minute % 60};
}

bool is_after(Day day, const std::string& start, const CivilTime& time) {
    return day.number() != time.day.number() ? day.number() > time.day.number()
                                             : minute_of_day(start) > (time.hour * 60) + time.minute;
}

}  // namespace

int lead_days(const LeadTimes& lead, const std::vector<std::string>& needs) {
    int days = 0;
    for (const std::string& need : needs) {
        const auto found = lead.working_days.find(need);
        days = std::max(days, found == lead.working_days.end() ? 0 : found->second);
    }
    return days;
}

bool is_open_day(const HolidayCalendar& holidays, const Site* site, Day day) {
    const auto is_closed = [day](const DayRange& range) { return range.holds(day); };
    return !holidays.is_holiday(day) &&
           (site == nullptr || std::none_of(site->closed.begin(), site->closed.end(), is_closed));
}

bool can_be_booked(const Slot& slot, const Assessments& all, const HolidayCalendar& holidays,
                   const std::vector<std::string>& needs, const BookingTime& time) {
    const auto day = read_day(slot.day);
    if (!day || !is_open_day(holidays, all.site(slot.site), *day) || !is_after(*day, slot.start, time.now)) {
        return false;
    }
    const CivilTime chosen_at = shifted(time.now, -time.grace_minutes);
    if (!is_after(*day, slot.start, shifted(chosen_at, (all.lead.hours * 60) - 1))) {
        return false;
    }
    const int days = lead_days(all.lead, needs);
    return days == 0 || day->number() >= holidays.working_day_after(chosen_at.day, days).number();
}

bool overlap(const Slot& one, const Slot& other) {
    const int one_begins = minute_of_day(one.start);
    const int other_begins = minute_of_day(other.start);
    return one.day == other.day && one_begins < other_begins + other.minutes &&
           other_begins < one_begins + one.minutes;
}

}  // namespace qiming::content
