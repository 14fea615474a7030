#include "content/jobs/job_file.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/content/many_jobs.h"
#include "tests/support/content/posting.h"

using namespace qiming::content;
using qiming::tests::file_of;
using qiming::tests::good_posting;
using qiming::tests::many_jobs;
using qiming::tests::Posting;

TEST_CASE("jobs: what was written is read back the same") {
    const std::vector<Job> jobs = many_jobs(500);
    const auto read = parse_jobs(write_jobs(jobs), "jobs.json");
    REQUIRE(read);
    CHECK(read->skipped.empty());
    CHECK(read->jobs == jobs);
}

TEST_CASE("jobs: an empty list is a good list") {
    const auto read = parse_jobs(write_jobs({}), "jobs.json");
    REQUIRE(read);
    CHECK(read->jobs.empty());
}

TEST_CASE("jobs: a posting is read field by field") {
    const auto read = parse_jobs(file_of({good_posting()}), "jobs.json");
    REQUIRE(read);
    REQUIRE(read->jobs.size() == 1);
    const Job& job = read->jobs[0];
    CHECK(job.id == "A-1");
    CHECK(job.sample);
    CHECK(job.title == LocalText{"语音客服专员", "Voice agent"});
    CHECK(job.employer == LocalText{"示例公司", ""});
    CHECK(job.district == "xiangzhou");
    CHECK(job.kind == "customer_service");
    CHECK(job.form == "7");
    CHECK(job.suits == std::vector<std::string>{"1", "4"});
    CHECK(job.pay_low == 3500);
    CHECK(job.pay_high == 4500);
    CHECK(job.openings == 5);
    CHECK(job.date_posted == "2026-09-01");
    CHECK(job.valid_through == "2030-12-31");
}

TEST_CASE("jobs: pay may be left to be agreed, or have no upper end") {
    Posting agreed = good_posting();
    agreed.erase("baseSalary");
    Posting open_end = good_posting();
    open_end["identifier"]["value"] = "A-2";
    open_end["baseSalary"]["value"].erase("maxValue");
    const auto read = parse_jobs(file_of({agreed, open_end}), "jobs.json");
    REQUIRE(read);
    REQUIRE(read->jobs.size() == 2);
    CHECK(read->jobs[0].pay_low == 0);
    CHECK(read->jobs[0].pay_high == 0);
    CHECK(read->jobs[1].pay_low == 3500);
    CHECK(read->jobs[1].pay_high == 0);
}

TEST_CASE("jobs: a fact that is unknown or left out is not checked, and never yes") {
    Posting row = good_posting();
    row["qiming:"]["access"] = {{"lift", "unknown"}, {"ramp", "no"}, {"home_based", "yes"}};
    const auto read = parse_jobs(file_of({row}), "jobs.json");
    REQUIRE(read);
    REQUIRE(read->jobs.size() == 1);
    AccessFacts expected;  // all not checked
    expected.ramp = Known::No;
    expected.home_based = Known::Yes;
    CHECK(read->jobs[0].access == expected);
    CHECK(expected.lift == Known::NotChecked);
}

TEST_CASE("jobs: a fact that is neither yes, no nor unknown is refused, not guessed") {
    for (const Posting& guess : {Posting(true), Posting("Yes"), Posting("maybe"), Posting(1), Posting("")}) {
        Posting row = good_posting();
        row["qiming:"]["access"]["lift"] = guess;
        const auto read = parse_jobs(file_of({row}), "jobs.json");
        REQUIRE(read);
        CHECK(read->jobs.empty());
        REQUIRE(read->skipped.size() == 1);
        CHECK(read->skipped[0].place == "jobs[0].qiming:.access.lift");
    }
}

TEST_CASE("jobs: only a posting that says it is a sample is marked as one") {
    Posting row = good_posting();
    row["qiming:"].erase("sample");
    const auto read = parse_jobs(file_of({row}), "jobs.json");
    REQUIRE(read);
    REQUIRE(read->jobs.size() == 1);
    CHECK_FALSE(read->jobs[0].sample);
}

TEST_CASE("jobs: a deadline may be a day, a day and time, or missing") {
    const auto deadline_of = [](const std::string& text) {
        Posting row = good_posting();
        row["validThrough"] = text;
        const auto read = parse_jobs(file_of({row}), "jobs.json");
        return read && read->jobs.size() == 1 ? read->jobs[0].valid_through : "refused";
    };
    CHECK(deadline_of("2026-09-01") == "2026-09-01");
    CHECK(deadline_of("2026-09-01T09:00") == "2026-09-01T09:00");
    CHECK(deadline_of("2027-01-01T17:30:59") == "2027-01-01T17:30");
    CHECK(deadline_of("2027-01-01T00:00") == "2026-12-31");
    Posting row = good_posting();
    row.erase("validThrough");
    const auto read = parse_jobs(file_of({row}), "jobs.json");
    REQUIRE(read);
    REQUIRE(read->jobs.size() == 1);
    CHECK(read->jobs[0].valid_through.empty());
}
