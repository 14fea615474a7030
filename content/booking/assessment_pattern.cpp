#include "content/booking/assessment_pattern.h"

#include <algorithm>
#include <map>
#include <utility>

#include "content/booking/assessment_file.h"
#include "content/booking/assessment_rows.h"
#include "content/booking/booking_rule.h"
#include "content/calendar/civil_day.h"

namespace qiming::content {
namespace {

constexpr int friday = 5;
constexpr std::size_t most_starts = 24;
constexpr int longest_minutes = 480;
constexpr int highest_capacity = 50;

template <typename Member>
bool holds(const std::vector<Member>& members, const Member& wanted) {
    return std::find(members.begin(), members.end(), wanted) != members.end();
}

std::vector<int> read_weekdays(const JsonObject& row) {
    std::vector<int> weekdays;
    for (const Json& value : row.list("weekdays", friday)) {
        const int found = value.is_number_unsigned() && value <= friday ? value.get<int>() : 0;
        if (found < 1 || holds(weekdays, found)) {
            row.refuse("weekdays", "expected different days, 1 (Monday) to 5 (Friday)", "Correct the list.");
            return {};
        }
        weekdays.push_back(found);
    }
    if (weekdays.empty()) {
        row.refuse("weekdays", "expected at least one day, 1 (Monday) to 5 (Friday)", "Name the days.");
    }
    return weekdays;
}

std::vector<std::string> read_starts(const JsonObject& row) {
    std::vector<std::string> starts;
    for (const Json& value : row.list("starts", most_starts)) {
        const std::string found = value.is_string() ? value.get<std::string>() : std::string();
        if (!is_start_time(found) || holds(starts, found)) {
            row.refuse("starts", "expected different times of day, HH:MM", "Correct the list.");
            return {};
        }
        starts.push_back(found);
    }
    return starts;
}

WeeklySlots read_weekly(const JsonObject& row, const Assessments& so_far) {
    WeeklySlots weekly;
    weekly.site = read_site_of(row, so_far);
    weekly.weekdays = read_weekdays(row);
    weekly.starts = read_starts(row);
    weekly.minutes = whole_number(row, "minutes", shortest_assessment, longest_minutes);
    weekly.capacity = whole_number(row, "capacity", 1, highest_capacity);
    return weekly;
}

std::string slot_id(const std::string& site, Day day, const std::string& start) {
    return fmt::format("{}-{}-{}{}", site, day.number(), start.substr(0, 2), start.substr(3));
}

void add_day(const std::vector<WeeklySlots>& pattern, Day day, std::vector<Slot>& slots) {
    const auto first_of_day = static_cast<std::ptrdiff_t>(slots.size());
    for (const WeeklySlots& weekly : pattern) {
        if (!holds(weekly.weekdays, weekday(day))) {
            continue;
        }
        for (const std::string& start : weekly.starts) {
            slots.push_back({slot_id(weekly.site, day, start), weekly.site, write_day(day), start,
                             weekly.minutes, weekly.capacity, weekly.capacity});
        }
    }
    std::stable_sort(slots.begin() + first_of_day, slots.end(),
                     [](const Slot& left, const Slot& right) { return left.start < right.start; });
}

void leave_out_closed(Assessments& read, const HolidayCalendar& holidays) {
    const auto is_closed = [&](const Slot& slot) {
        return !is_open_day(holidays, read.site(slot.site), *read_day(slot.day));
    };
    read.slots.erase(std::remove_if(read.slots.begin(), read.slots.end(), is_closed), read.slots.end());
}

// Two rows of a pattern may name the same site, day and start: two assessors, whose places are one slot's.
void join_rows_of_one_hour(std::vector<Slot>& slots) {
    std::map<std::string, std::size_t> at;  // by id, in `joined`
    std::vector<Slot> joined;
    for (Slot& slot : slots) {
        const auto [found, is_new] = at.emplace(slot.id, joined.size());
        if (is_new) {
            joined.push_back(std::move(slot));
            continue;
        }
        Slot& other = joined[found->second];
        other.capacity = std::min(highest_capacity, other.capacity + slot.capacity);
        other.left = other.capacity;
        other.minutes = std::max(other.minutes, slot.minutes);
    }
    slots = std::move(joined);
}

}  // namespace

std::vector<Slot> expand(const std::vector<WeeklySlots>& pattern, const HolidayCalendar& holidays, Day first,
                         int days) {
    std::vector<Slot> slots;
    for (int i = 0; i < days; ++i) {
        const Day day = later(first, i);
        if (weekday(day) <= friday && !holidays.is_holiday(day)) {
            add_day(pattern, day, slots);
        }
    }
    return slots;
}

tl::expected<Assessments, ContentFault> parse_assessments_from(std::string_view text, std::string_view file,
                                                               const HolidayCalendar& holidays, Day first,
                                                               int days, std::vector<ContentNote>* notes) {
    const auto whole = parse_json(text, file, assessment_limits);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    if (!whole->is_object() || !whole->contains("weekly")) {
        return parse_concrete(text, file, notes);
    }
    Reading reading(file);
    const JsonObject root(reading, *whole, "");
    Assessments read;
    std::vector<WeeklySlots> pattern;
    read_sites(root, file, read, notes);
    read_list(
        root, "weekly", file, read.skipped, [&](const JsonObject& row) { return read_weekly(row, read); },
        pattern);
    read.lead = read_lead(root);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    read.slots = expand(pattern, holidays, first, days);
    leave_out_closed(read, holidays);
    join_rows_of_one_hour(read.slots);
    return read;
}

}  // namespace qiming::content
