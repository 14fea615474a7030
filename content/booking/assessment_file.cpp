#include "content/booking/assessment_file.h"

#include <algorithm>
#include <utility>

#include "content/booking/assessment_rows.h"
#include "content/calendar/civil_day.h"

namespace qiming::content {
namespace {

using Ordered = nlohmann::ordered_json;

constexpr int longest_minutes = 480;
constexpr int highest_capacity = 50;

Slot read_slot(const JsonObject& row, const Assessments& so_far) {
    Slot slot;
    slot.id = code(row, "id");
    slot.site = read_site_of(row, so_far);
    slot.day = day_text(row, "day");
    slot.start = read_start(row, "start");
    slot.minutes = whole_number(row, "minutes", shortest_assessment, longest_minutes);
    slot.capacity = whole_number(row, "capacity", 1, highest_capacity);
    slot.left = row.has("left") ? whole_number(row, "left", 0, slot.capacity) : slot.capacity;
    if (so_far.slot(slot.id) != nullptr) {
        row.refuse("id", "\"" + slot.id + "\" was there before", "Give each slot an id of its own.");
    }
    return slot;
}

bool is_earlier(const Slot& left, const Slot& right) {
    return left.day != right.day ? left.day < right.day : left.start < right.start;
}

Ordered written_ranges(const std::vector<DayRange>& ranges) {
    Ordered list = Ordered::array();
    for (const DayRange& range : ranges) {
        list.push_back({{"from", write_day(range.from)}, {"to", write_day(range.to)}});
    }
    return list;
}

Ordered write_site(const Site& site) {
    return {{"id", site.id},
            {"name", written_local(site.name)},
            {"address", written_local(site.address)},
            {"way_in", written_local(site.way_in)},
            {"phone", site.phone},
            {"closed", written_ranges(site.closed)}};
}

Ordered write_lead(const LeadTimes& lead) {
    Ordered days = Ordered::object();
    for (const auto& [need, count] : lead.working_days) {
        days[need] = count;
    }
    return {{"hours", lead.hours}, {"working_days", std::move(days)}};
}

Ordered write_slot(const Slot& slot) {
    return {{"id", slot.id},           {"site", slot.site},         {"day", slot.day},  {"start", slot.start},
            {"minutes", slot.minutes}, {"capacity", slot.capacity}, {"left", slot.left}};
}

}  // namespace

tl::expected<Assessments, ContentFault> parse_assessments(std::string_view text, std::string_view file) {
    return parse_concrete(text, file, nullptr);
}

tl::expected<Assessments, ContentFault> parse_concrete(std::string_view text, std::string_view file,
                                                       Notes notes) {
    const auto whole = parse_json(text, file, assessment_limits);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    Reading reading(file);
    const JsonObject root(reading, *whole, "");
    Assessments read;
    read_sites(root, file, read, notes);
    read.lead = read_lead(root);
    read_list(
        root, "slots", file, read.skipped, [&](const JsonObject& row) { return read_slot(row, read); },
        read.slots);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    std::stable_sort(read.slots.begin(), read.slots.end(), is_earlier);
    return read;
}

std::string write_assessments(const Assessments& assessments) {
    Ordered sites = Ordered::array();
    for (const Site& site : assessments.sites) {
        sites.push_back(write_site(site));
    }
    Ordered slots = Ordered::array();
    for (const Slot& slot : assessments.slots) {
        slots.push_back(write_slot(slot));
    }
    const Ordered whole = {
        {"sites", std::move(sites)}, {"slots", std::move(slots)}, {"lead", write_lead(assessments.lead)}};
    return whole.dump(1, ' ', false, Ordered::error_handler_t::replace) + "\n";
}

}  // namespace qiming::content
