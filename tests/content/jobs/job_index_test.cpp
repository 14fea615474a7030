#include "content/jobs/job_index.h"

#include <algorithm>
#include <random>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/content/many_jobs.h"
#include "tests/support/seeds.h"

using namespace qiming::content;
using qiming::tests::many_jobs;

namespace {

constexpr CivilTime some_day{{2026, 11, 23}, 10, 0};

bool is_any_or(const std::string& wanted, const std::string& found) {
    return wanted.empty() || wanted == found;
}

// The filter in the plainest words there are.
bool matches(const JobFilter& filter, const Job& job) {
    const bool suits =
        filter.suits.empty() || std::find(job.suits.begin(), job.suits.end(), filter.suits) != job.suits.end();
    return (is_any_or(filter.district, job.district) || job.district == "any") &&
           is_any_or(filter.kind, job.kind) && is_any_or(filter.form, job.form) && suits &&
           (filter.pay_at_least == 0 || job.pay_low >= filter.pay_at_least) &&
           (!filter.home_based || job.access.home_based == Known::Yes);
}

std::vector<std::uint32_t> by_hand(const std::vector<Job>& jobs, const JobFilter& filter,
                                   const CivilTime& now) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t position = 0; position < jobs.size(); ++position) {
        if (matches(filter, jobs[position]) && is_open(jobs[position], now)) {
            found.push_back(position);
        }
    }
    return found;
}

JobFilter some_filter(const std::vector<Job>& jobs, std::mt19937& random) {
    const auto one_in = [&](unsigned chances) { return random() % chances == 0; };
    const Job& job = jobs[random() % jobs.size()];
    JobFilter filter;
    filter.district = one_in(2) ? job.district : one_in(9) ? "atlantis" : "";
    filter.kind = one_in(3) ? job.kind : one_in(9) ? "xiangzhou" : "";
    filter.form = one_in(3) ? job.form : "";
    filter.suits = one_in(3) ? std::to_string(random() % 9) : "";
    filter.pay_at_least = one_in(2) ? static_cast<int>(random() % 9000) : 0;
    filter.home_based = one_in(3);
    return filter;
}

Job job_with(std::string id) {
    Job job;
    job.id = std::move(id);
    return job;
}

}  // namespace

TEST_CASE("jobs: the filter finds what looking at every posting finds, in the centre's order", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(11);
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t hits = 0;
    for (std::uint32_t list = 1; list <= 40; ++list) {
        const std::vector<Job> jobs = many_jobs(1 + (random() % 400), seed * 40 + list);
        const JobIndex index(jobs);
        for (int i = 0; i < 100; ++i) {
            const JobFilter filter = some_filter(jobs, random);
            const CivilTime now{{2030, 1 + static_cast<int>(random() % 12), 28}, 12, 0};
            const auto found = index.find(filter, now);
            REQUIRE(found == by_hand(jobs, filter, now));
            hits += found.size();
        }
    }
    CHECK(hits > 1000);
}

TEST_CASE("jobs: an empty filter finds all") {
    const JobIndex index(many_jobs(50));
    CHECK(index.find({}, some_day).size() == 50);
}

TEST_CASE("jobs: an empty list finds nothing and is no trouble") {
    const JobIndex index{std::vector<Job>{}};
    CHECK(index.find({}, some_day).empty());
    CHECK_FALSE(index.by_id("A-1"));
}

TEST_CASE("jobs: what is closed is not found, and not counted") {
    std::vector<Job> jobs = {job_with("no deadline"), job_with("yesterday"), job_with("today"),
                             job_with("noon")};
    jobs[1].valid_through = "2026-11-22";
    jobs[2].valid_through = "2026-11-23";
    jobs[3].valid_through = "2026-11-23T12:00";
    const JobIndex index(jobs);
    CHECK(index.find({}, {{2026, 11, 23}, 11, 59}) == std::vector<std::uint32_t>{0, 2, 3});
    CHECK(index.find({}, {{2026, 11, 23}, 12, 0}) == std::vector<std::uint32_t>{0, 2});
    CHECK(index.find({}, {{2026, 11, 24}, 0, 0}) == std::vector<std::uint32_t>{0});
    CHECK(index.open_at({{2026, 11, 23}, 12, 0}) == 2);
    CHECK(index.open_at({{2026, 11, 22}, 12, 0}) == 4);
}

TEST_CASE("jobs: work at home that nobody checked is not found as work at home") {
    std::vector<Job> jobs = {job_with("yes"), job_with("no"), job_with("unknown")};
    jobs[0].access.home_based = Known::Yes;
    jobs[1].access.home_based = Known::No;
    JobFilter filter;
    filter.home_based = true;
    CHECK(JobIndex(jobs).find(filter, some_day) == std::vector<std::uint32_t>{0});
}

TEST_CASE("jobs: a posting that names no category suits none for certain") {
    std::vector<Job> jobs = {job_with("named"), job_with("silent")};
    jobs[0].suits = {"1", "7"};
    JobFilter filter;
    filter.suits = "7";
    CHECK(JobIndex(jobs).find(filter, some_day) == std::vector<std::uint32_t>{0});
    filter.suits = "2";
    CHECK(JobIndex(jobs).find(filter, some_day).empty());
}

TEST_CASE("jobs: pay to be agreed is left out when pay is asked for") {
    std::vector<Job> jobs = {job_with("agreed"), job_with("from"), job_with("range"), job_with("less")};
    jobs[1].pay_low = 3000;
    jobs[2].pay_low = 3000;
    jobs[2].pay_high = 4000;
    jobs[3].pay_low = 2900;
    jobs[3].pay_high = 9000;
    JobFilter filter;
    filter.pay_at_least = 3000;
    CHECK(JobIndex(jobs).find(filter, some_day) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("jobs: work anywhere in the city is found in every district") {
    std::vector<Job> jobs = {job_with("anywhere"), job_with("doumen"), job_with("jinwan")};
    jobs[0].district = "any";
    jobs[1].district = "doumen";
    jobs[2].district = "jinwan";
    JobFilter filter;
    filter.district = "doumen";
    CHECK(JobIndex(jobs).find(filter, some_day) == std::vector<std::uint32_t>{0, 1});
    filter.district = "any";
    CHECK(JobIndex(jobs).find(filter, some_day) == std::vector<std::uint32_t>{0});
}

TEST_CASE("jobs: a posting is found by its id") {
    std::vector<Job> jobs = many_jobs(300);
    std::reverse(jobs.begin(), jobs.end());
    const JobIndex index(jobs);
    for (const Job& job : index.jobs()) {
        REQUIRE(index.by_id(job.id) == job);
    }
    CHECK_FALSE(index.by_id("T-9999999"));
    CHECK_FALSE(index.by_id(""));
}
