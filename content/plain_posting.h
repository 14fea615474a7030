// A posting of which only some things are told, each as people or other systems write it: a row of a
// spreadsheet, a JobPosting of schema.org without the fields of this house. What is missing gets a default, and
// each default is noted. Private to content/. Pure.
#pragma once

#include <map>
#include <string>

#include "content/job_rules.h"
#include "content/json_reading.h"

namespace qiming::content {

struct Told {
    std::string place;  // where it stands, as the file calls it: "line 7, 职位", "jobs[2].title"
    std::string text;
};

// By name: id title employer place duties requirements hours (each of the texts also as title_en ...), district
// kind form suits, pay pay_low pay_high pay_unit currency, openings, posted, valid_through, sample, and the
// access facts by their codes (lift, ramp ...).
struct PlainPosting {
    std::string place;  // of the whole row
    std::map<std::string, Told, std::less<>> told;
};

// The first fault stays in `reading`; then the job is worthless.
Job read_plain_posting(const PlainPosting& posting, const JobRules& rules, Reading& reading);

}  // namespace qiming::content
