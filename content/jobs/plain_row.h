// What the readers of a plain posting share: the row, how its parts are told, and what is noted of it. Private
// to content/. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/jobs/job_rules.h"
#include "content/json/json_reading.h"

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

struct PlainRow {
    const PlainPosting& posting;
    const JobRules& rules;
    Reading& reading;
    Job job = {};
    std::vector<std::string> defaults = {};  // "openings 1"

    // Null: not told, or nothing but blanks.
    const Told* find(std::string_view name) const;
    void refuse(const Told& told, std::string problem, std::string remedy);
    void default_to(std::string_view name, std::string_view value);
};

void read_plain_pay(PlainRow& row);
void read_plain_days(PlainRow& row);
void read_plain_codes(PlainRow& row);  // district, kind, form, suits

}  // namespace qiming::content
