#include "central/core/import_check.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace qiming::central {
namespace {

void sort_by_id(std::vector<ImportEntry>& entries) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const ImportEntry& left, const ImportEntry& right) { return left.id < right.id; });
}

void add_lines(std::vector<std::string>& lines, char sign, const std::vector<ImportEntry>& entries,
               const std::string& things, std::size_t most) {
    for (std::size_t at = 0; at < std::min(most, entries.size()); ++at) {
        lines.push_back(fmt::format("{} {} {}", sign, entries[at].id, entries[at].words));
    }
    if (entries.size() > most) {
        lines.push_back(fmt::format("{} and {} more {}", sign, entries.size() - most, things));
    }
}

}  // namespace

Difference difference(std::string things, std::vector<ImportEntry> before, std::vector<ImportEntry> after) {
    sort_by_id(before);
    sort_by_id(after);
    Difference found;
    found.things = std::move(things);
    auto now = after.begin();
    for (ImportEntry& old : before) {
        while (now != after.end() && now->id < old.id) {
            found.added.push_back(std::move(*now++));
        }
        found.counted_before += old.counts ? 1 : 0;
        if (now == after.end() || now->id != old.id) {
            found.counted_removed += old.counts ? 1 : 0;
            found.removed.push_back(std::move(old));
            continue;
        }
        if (old.counts && !now->counts) {
            found.ended.push_back(*now);
        }
        if (now->digest != old.digest) {
            found.changed.push_back(std::move(*now++));
        } else {
            ++found.same;
            ++now;
        }
    }
    std::move(now, after.end(), std::back_inserter(found.added));
    return found;
}

std::string summary(const Difference& difference) {
    return fmt::format("{} added, {} changed, {} removed, {} as before", difference.added.size(),
                       difference.changed.size(), difference.removed.size(), difference.same);
}

std::string destruction(const Difference& difference) {
    const std::string ending =
        difference.ended.empty() ? "" : fmt::format(" and end {}", difference.ended.size());
    return fmt::format("it would remove {}{} of {} {}{}", difference.counted_removed, ending,
                       difference.counted_before, difference.things,
                       difference.removes_a_fifth() ? ", more than a fifth" : "");
}

std::vector<std::string> lines_of(const Difference& difference, std::size_t most) {
    std::vector<std::string> lines;
    add_lines(lines, '-', difference.removed, difference.things, most);
    add_lines(lines, '!', difference.ended, difference.things, most);
    add_lines(lines, '~', difference.changed, difference.things, most);
    add_lines(lines, '+', difference.added, difference.things, most);
    return lines;
}

}  // namespace qiming::central
