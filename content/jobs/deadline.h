// Until when a posting can be applied for: the one rule, asked by the list, the posting's own page, the
// review, the sending and the centre's intake. Pure: the region's civil time is handed in.
//
//  - "2027-01-31" is open to the end of that day; "2027-01-31T17:00" until the clock shows 17:00.
//  - "2027-02-01T00:00" is the end of 31 January, and is told as that day.
//  - A posting without a deadline is open. Files are refused whose deadline cannot be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/calendar/civil_day.h"
#include "content/jobs/job.h"

namespace qiming::content {

struct Deadline {
    Day day;                    // the last one
    std::optional<int> minute;  // of that day, from which on it is closed: 1-1439; none: the whole day is open
    bool operator==(const Deadline&) const = default;
};

// Nothing unless it is YYYY-MM-DD, or that with THH:MM or THH:MM:SS of the region's time. Seconds count as
// the minute that they are in.
std::optional<Deadline> read_deadline(std::string_view text);
std::string write_deadline(const Deadline& deadline);

bool is_before(const CivilTime& now, const Deadline& deadline);
bool is_open(const Job& job, const CivilTime& now);

// The same rule in two numbers, for who looks at very many postings: it is open while the first is less than
// the second.
std::int64_t order_of(const CivilTime& now);
std::int64_t closing_order_of(const Job& job);

}  // namespace qiming::content
