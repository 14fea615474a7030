// What postings are judged by beside their own text. Pure value.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "content/calendar/civil_day.h"
#include "content/jobs/job.h"
#include "content/phrases/known_codes.h"

namespace qiming::content {

struct JobRules {
    KnownCodes known = {};                            // a row with another code is a bad one
    LocalText not_stated = {"未写明", "not stated"};  // what a text that is missing in a plain posting becomes
    std::optional<Day> today = {};                    // the day of a plain posting that tells none
    // When that posting was posted by the list that is there; empty: it is new. It counts for a plain posting
    // that tells no day: else each import would make it new again.
    std::function<std::string(const std::string& id)> posted_before = {};
    // What the region's clocks show at that time, in seconds since 1970; without it no zone is understood.
    std::function<CivilTime(std::int64_t wall_s)> region = {};
};

// Longest texts, in bytes; highest numbers.
inline constexpr std::size_t longest_line = 240;   // 80 Chinese characters
inline constexpr std::size_t longest_text = 3000;  // 1000 Chinese characters
inline constexpr int highest_pay = 200'000;        // yuan a month; above that a digit too many was typed
inline constexpr int most_openings = 10'000;

}  // namespace qiming::content
