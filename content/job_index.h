// Finds jobs by filter, fast enough for 100,000 of them (p99 under 10 ms). Built once from a list;
// immutable; may be read from any thread. Order of results: as delivered by the centre.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/deadline.h"
#include "content/job.h"

namespace qiming::content {

// An empty code or 0 means "any".
//
//  - A job of district "any" (a whole-city or home-based one) is found in every district.
//  - `suits` finds the jobs whose employer named that category; a job that names none is not a yes.
//  - `pay_at_least` looks at the lower end of the pay: what the posting promises for certain.
struct JobFilter {
    std::string district;
    std::string kind;
    std::string suits;
    std::string form;
    int pay_at_least = 0;     // yuan a month; jobs whose pay is to be agreed are left out then
    bool home_based = false;  // only where it is known to be so
    bool operator==(const JobFilter&) const = default;
};

class JobIndex {
public:
    explicit JobIndex(std::vector<Job> jobs);
    const std::vector<Job>& jobs() const { return jobs_; }
    // Positions in jobs(), of those that can be applied for at that moment.
    std::vector<std::uint32_t> find(const JobFilter& filter, const CivilTime& now) const;
    std::size_t open_at(const CivilTime& now) const;  // how many
    const Job* by_id(std::string_view id) const;

private:
    using Code = std::uint32_t;  // 0: a code that no job has
    // What a filter asks of one job, in 32 bytes: a search reads 3 MB for 100,000 jobs instead of
    // following pointers into their texts.
    struct Row {
        std::int64_t closes = 0;  // closing_order_of
        Code district = 0;
        Code kind = 0;
        Code form = 0;
        std::int32_t pay_low = 0;
        std::uint8_t suits = 0;  // bit n: category n
        bool home_based = false;
    };
    struct Wanted;

    Code learn(const std::string& code);
    Code known(std::string_view code) const;
    Row row_of(const Job& job);

    std::vector<Job> jobs_;
    std::vector<Row> rows_;                        // one for each job
    std::unordered_map<std::string, Code> codes_;  // of districts, kinds and forms
    std::vector<std::uint32_t> by_id_;             // positions in jobs_, by id
};

}  // namespace qiming::content
