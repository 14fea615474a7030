#include "content/booking/assessment_rows.h"

#include <optional>

#include "content/calendar/civil_day.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_line = 240;     // bytes: 80 Chinese characters
constexpr std::size_t longest_way_in = 1500;  // bytes: 500 Chinese characters
constexpr std::size_t longest_phone = 24;

constexpr std::size_t most_closures = 200;
constexpr int longest_lead_hours = 24 * 14;
constexpr int longest_lead_days = 30;

// A day, or the days between two, both among them.
std::vector<DayRange> read_closed(const JsonObject& row) {
    std::vector<DayRange> closed;
    if (!row.has("closed")) {
        return closed;
    }
    for (const Json& value : row.list("closed", most_closures)) {
        const auto day = [&](const char* name) -> std::optional<Day> {
            const bool is_there = value.is_object() && value.contains(name) && value[name].is_string();
            return is_there ? read_day(value[name].get<std::string>()) : std::nullopt;
        };
        const auto from = day("from");
        const auto to = day("to");
        if (!from || !to || to->number() < from->number()) {
            row.refuse("closed", R"(expected {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}, in this order)",
                       "Correct the days on which the site is closed.");
            return {};
        }
        closed.push_back({*from, *to});
    }
    return closed;
}

Site read_site(const JsonObject& row, const Assessments& so_far) {
    Site site;
    site.id = code(row, "id");
    site.name = local_text(row, "name", longest_line);
    site.address = local_text(row, "address", longest_line);
    site.way_in = local_text(row, "way_in", longest_way_in);
    site.phone = shown_text_or_empty(row, "phone", longest_phone);
    site.closed = read_closed(row);
    if (so_far.site(site.id) != nullptr) {
        row.refuse("id", fmt::format("\"{}\" was there before", site.id), "Give each site an id of its own.");
    }
    return site;
}

}  // namespace

void read_sites(const JsonObject& root, std::string_view file, Assessments& read, Notes notes) {
    read_list(
        root, "sites", file, read.skipped, [&](const JsonObject& row) { return read_site(row, read); },
        read.sites, notes);
}

LeadTimes read_lead(const JsonObject& root) {
    LeadTimes lead;
    if (!root.has("lead")) {
        return lead;
    }
    const JsonObject given = root.part("lead");
    given.allow_only({"hours", "working_days"});
    lead.hours = static_cast<int>(given.whole_or("hours", lead.hours, 0, longest_lead_hours));
    if (!given.has("working_days")) {
        return lead;
    }
    const JsonObject days = given.part("working_days");
    for (auto& [need, count] : lead.working_days) {
        count = static_cast<int>(days.whole_or(need, count, 0, longest_lead_days));
    }
    days.allow_only({"sign_interpreter", "braille", "pick_up"});
    return lead;
}

std::string read_site_of(const JsonObject& row, const Assessments& so_far) {
    std::string site = code(row, "site");
    if (so_far.site(site) == nullptr) {
        row.refuse("site", fmt::format("no site \"{}\" stands in this file", site),
                   "Name one of the sites, or add the site.");
    }
    return site;
}

bool is_start_time(std::string_view text) {
    return text.size() == 5 && text[2] == ':' &&
           is_time_of_day(fmt::format("{}{}", text.substr(0, 2), text.substr(3)));
}

std::string read_start(const JsonObject& row, std::string_view key) {
    std::string start = row.text(key, 5);
    if (!is_start_time(start)) {
        row.refuse(key, "expected a time of day, HH:MM", "Correct the time.");
    }
    return start;
}

}  // namespace qiming::content
