// One search of the visitor among so many jobs.
#include <fmt/format.h>

#include "content/jobs/job_index.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/content/many_jobs.h"

namespace qiming::bench {
namespace {

// What visitors ask: from anything at all to four conditions at once.
std::vector<content::JobFilter> usual_filters() {
    std::vector<content::JobFilter> filters(1);
    for (const char* district : {"xiangzhou", "doumen", "jinwan", ""}) {
        for (const char* suits : {"", "1", "2", "4"}) {
            for (const int pay : {0, 3000, 5000}) {
                for (const bool home : {false, true}) {
                    content::JobFilter filter;
                    filter.district = district;
                    filter.suits = suits;
                    filter.pay_at_least = pay;
                    filter.home_based = home;
                    filters.push_back(filter);
                }
            }
        }
    }
    return filters;
}

}  // namespace

std::string jobs_filter(const Report& report, int jobs) {
    const content::JobIndex index(tests::many_jobs(static_cast<std::size_t>(jobs)));
    std::vector<double> samples;
    std::size_t found = 0;
    for (int round = 0; round < 10; ++round) {
        for (const content::JobFilter& filter : usual_filters()) {
            const Stopwatch watch;
            found += index.find(filter, {{2026, 11, 23}, 10, 0}).size();
            samples.push_back(watch.ms());
        }
    }
    if (found == 0) {
        return "no filter found a job: this measured nothing";
    }
    report.samples(fmt::format("jobs.filter_ms.{}", jobs), std::move(samples), "ms");
    return "";
}

}  // namespace qiming::bench
