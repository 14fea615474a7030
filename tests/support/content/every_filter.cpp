#include "tests/support/content/every_filter.h"

#include <functional>
#include <set>
#include <string>

namespace qiming::tests {

using content::JobFilter;

namespace {

using Change = std::function<void(JobFilter&)>;

// For each of the six filters, what each of its values does.
std::vector<std::vector<Change>> changes(const content::JobIndex& jobs) {
    std::set<std::string> districts;
    std::set<std::string> kinds;
    std::set<std::string> forms;
    std::set<std::string> suits;
    for (const content::Job& job : jobs.jobs()) {
        districts.insert(job.district);
        kinds.insert(job.kind);
        forms.insert(job.form);
        suits.insert(job.suits.begin(), job.suits.end());
    }
    std::vector<std::vector<Change>> all(6);
    const auto add = [&](std::size_t filter, const std::set<std::string>& codes,
                         std::string JobFilter::*field) {
        for (const std::string& code : codes) {
            all[filter].emplace_back([code, field](JobFilter& changed) { changed.*field = code; });
        }
    };
    add(0, districts, &JobFilter::district);
    add(1, kinds, &JobFilter::kind);
    add(2, forms, &JobFilter::form);
    add(3, suits, &JobFilter::suits);
    for (const int pay : {2000, 3000, 4000, 5000, 6000}) {
        all[4].emplace_back([pay](JobFilter& changed) { changed.pay_at_least = pay; });
    }
    all[5].emplace_back([](JobFilter& changed) { changed.home_based = true; });
    return all;
}

}  // namespace

std::vector<JobFilter> single_filters(const content::JobIndex& jobs) {
    std::vector<JobFilter> filters{JobFilter{}};
    for (const auto& values : changes(jobs)) {
        for (const Change& change : values) {
            change(filters.emplace_back());
        }
    }
    return filters;
}

std::vector<JobFilter> pairs_of_filters(const content::JobIndex& jobs) {
    std::vector<JobFilter> filters;
    const auto all = changes(jobs);
    for (std::size_t one = 0; one < all.size(); ++one) {
        for (std::size_t other = one + 1; other < all.size(); ++other) {
            for (const Change& first : all[one]) {
                for (const Change& second : all[other]) {
                    JobFilter& both = filters.emplace_back();
                    first(both);
                    second(both);
                }
            }
        }
    }
    return filters;
}

}  // namespace qiming::tests
