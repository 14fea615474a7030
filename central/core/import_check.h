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
    bool counts = true;        // it is there for visitors: a posting that is open, a site with hours
    std::string posted = {};   // of a posting: the day
};

struct Difference {
    std::string things;              // "jobs", "sites": what is counted
    std::vector<ImportEntry> added;  // each list in the order of the ids
    std::vector<ImportEntry> changed;
    std::vector<ImportEntry> removed;
    std::vector<ImportEntry> ended;  // those that stay, and count no more; also among the changed or the same
    std::size_t same = 0;
    std::size_t counted_before = 0;   // how many of those that are there count
    std::size_t counted_removed = 0;  // ... and would be gone
    bool none_may_end = false;        // what stays must go on counting: a site without an hour is a slip

    bool is_nothing() const { return added.empty() && changed.empty() && removed.empty(); }
    // More than a fifth of what is there: likelier a broken export than the truth. What has ended is gone for
    // visitors, whether it still stands in the list or not.
    bool removes_a_fifth() const { return (counted_removed + ended.size()) * 5 > counted_before; }
    bool removes_too_much() const { return removes_a_fifth() || (none_may_end && !ended.empty()); }
};

Difference difference(std::string things, std::vector<ImportEntry> before, std::vector<ImportEntry> after);

// "2 added, 1 changed, 3 removed, 94 as before"
std::string summary(const Difference& difference);
// "it would remove 3 and end 2 of 10 jobs, more than a fifth"
std::string destruction(const Difference& difference);
// A line for each that changes: "+ A-1 语音客服专员", "~ A-2 ...", "- A-3 ..."; "! A-4 ..." for one that ends.
// Of each kind the first `most`, then how many more.
std::vector<std::string> lines_of(const Difference& difference, std::size_t most);

}  // namespace qiming::central
