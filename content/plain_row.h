// What the readers of a plain posting share: the row, how its parts are told, and what is noted of it. Private
// to content/. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/plain_posting.h"

namespace qiming::content {

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
