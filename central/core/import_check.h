// What an import would change of what is there, and whether it may. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace qiming::central {

// One thing that a file of content holds: a posting, a site, an hour, a holiday.
struct ImportEntry {
    std::string id;
    std::string words;         // what people call it
    std::uint64_t digest = 0;  // of all that is told of it
    bool counts = true;        // its end removes something from visitors: a posting that is still open
};

struct Difference {
    std::string things;              // "jobs", "sites": what is counted
    std::vector<ImportEntry> added;  // each list in the order of the ids
    std::vector<ImportEntry> changed;
    std::vector<ImportEntry> removed;
    std::size_t same = 0;
    std::size_t counted_before = 0;   // how many of those that are there count
    std::size_t counted_removed = 0;  // ... and would be gone

    bool is_nothing() const { return added.empty() && changed.empty() && removed.empty(); }
    // More than a fifth of what is there: likelier a broken export than the truth.
    bool removes_too_much() const { return counted_removed * 5 > counted_before; }
};

Difference difference(std::string things, std::vector<ImportEntry> before, std::vector<ImportEntry> after);

// "2 added, 1 changed, 3 removed, 94 as before"
std::string summary(const Difference& difference);
// A line for each that changes: "+ A-1 语音客服专员", "~ A-2 ...", "- A-3 ..."; of each kind the first `most`,
// then how many more.
std::vector<std::string> lines_of(const Difference& difference, std::size_t most);

}  // namespace qiming::central
