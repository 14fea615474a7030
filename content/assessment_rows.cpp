#include "content/assessment_rows.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_line = 240;     // bytes: 80 Chinese characters
constexpr std::size_t longest_way_in = 1500;  // bytes: 500 Chinese characters
constexpr std::size_t longest_phone = 24;

Site read_site(const JsonObject& row, const Assessments& so_far) {
    Site site;
    site.id = code(row, "id");
    site.name = local_text(row, "name", longest_line);
    site.address = local_text(row, "address", longest_line);
    site.way_in = local_text(row, "way_in", longest_way_in);
    site.phone = shown_text_or_empty(row, "phone", longest_phone);
    if (so_far.site(site.id) != nullptr) {
        row.refuse("id", fmt::format("\"{}\" was there before", site.id), "Give each site an id of its own.");
    }
    return site;
}

}  // namespace

void read_sites(const JsonObject& root, std::string_view file, Assessments& read) {
    read_list(
        root, "sites", file, read.skipped, [&](const JsonObject& row) { return read_site(row, read); },
        read.sites);
}

std::string read_site_of(const JsonObject& row, const Assessments& so_far) {
    std::string site = code(row, "site");
    if (so_far.site(site) == nullptr) {
        row.refuse("site", fmt::format("no site \"{}\" stands in this file", site),
                   "Name one of the sites, or add the site.");
    }
    return site;
}

bool is_time_of_day(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || !digit(0) || !digit(1) || text[2] != ':' || !digit(3) || !digit(4)) {
        return false;
    }
    return text.substr(0, 2) < "24" && text[3] < '6';
}

std::string read_start(const JsonObject& row, std::string_view key) {
    std::string start = row.text(key, 5);
    if (!is_time_of_day(start)) {
        row.refuse(key, "expected a time of day, HH:MM", "Correct the time.");
    }
    return start;
}

}  // namespace qiming::content
