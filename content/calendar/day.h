// A day of the civil calendar. Pure value.
#pragma once

namespace qiming::content {

// Handed in by the shell's clock.
struct Day {
    int year = 2026;
    int month = 1;
    int day = 1;
    int number() const { return (year * 10000) + (month * 100) + day; }
    bool operator==(const Day&) const = default;
};

}  // namespace qiming::content
