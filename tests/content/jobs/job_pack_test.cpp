#include "content/jobs/job_pack.h"

#include <catch2/catch_test_macros.hpp>

#include "content/jobs/job_index.h"
#include "content/jobs/job_stream.h"
#include "tests/support/content/many_jobs.h"
#include "tests/support/content/posting.h"

using namespace qiming::content;
using qiming::tests::many_jobs;

namespace {

std::string packed(const std::vector<Job>& jobs, const std::string& label = "\"7\"") {
    std::string block;
    JobPackWriter writer([&](std::string_view piece) {
        block += piece;
        return true;
    });
    for (const Job& job : jobs) {
        REQUIRE(writer.add(job));
    }
    REQUIRE(writer.finish(label));
    return block;
}

struct Streamed {
    std::vector<Job> jobs;
    std::vector<ContentFault> skipped;
    std::optional<ContentFault> fault;
};

Streamed streamed(const std::string& text, std::size_t piece, JobStreamLimits limits = {}) {
    Streamed result;
    const JobRules rules;
    JobStream stream(
        "jobs", rules,
        [&](Job job) {
            result.jobs.push_back(std::move(job));
            return true;
        },
        limits);
    for (std::size_t at = 0; at < text.size() && stream.feed(std::string_view(text).substr(at, piece));
         at += piece) {
    }
    auto ended = stream.end();
    if (ended) {
        result.skipped = *ended;
    } else {
        result.fault = ended.error();
    }
    return result;
}

}  // namespace

TEST_CASE("packs: every posting comes back as it was, and its version with it") {
    auto jobs = many_jobs(500);
    jobs[7].title.chinese = "　";  // whatever a posting holds
    jobs[8].district = "macau";
    const std::string block = packed(jobs);
    const auto pack = JobPack::of(block);
    REQUIRE(pack);
    CHECK(pack->label() == "\"7\"");
    REQUIRE(pack->size() == jobs.size());
    for (std::size_t at = 0; at < jobs.size(); ++at) {
        REQUIRE(pack->job(at) == jobs[at]);
        REQUIRE(pack->position_of(jobs[at].id) == at);
    }
    CHECK_FALSE(pack->position_of("T-9999999"));
    CHECK_FALSE(pack->position_of(""));
    CHECK(JobPack::of(packed({}))->size() == 0);
}

TEST_CASE("packs: damage is noticed by the sum, and what is no pack is none") {
    const std::string good = packed(many_jobs(20));
    const auto is_as_written = [](const std::string& block) {
        const auto pack = JobPack::of(block);
        PackSum sum;
        if (pack) {
            sum.add(std::string_view(block).substr(0, pack->summed_bytes()));
        }
        return pack && sum.value() == pack->sum_of_block();
    };
    CHECK(is_as_written(good));
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
        if (is_as_written(flipped)) {
            FAIL("a flipped byte " << at << " of " << good.size() << " was not noticed");
        }
    }
    CHECK_FALSE(JobPack::of(""));
    CHECK_FALSE(JobPack::of(std::string(4'000, 'x')));
    CHECK_FALSE(is_as_written(good.substr(0, good.size() - 1)));
    CHECK_FALSE(is_as_written(good.substr(100)));
}

TEST_CASE("packs: a block that lies about itself is read without harm") {
    const std::string good = packed(many_jobs(20));
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ 0xFF);
        const auto pack = JobPack::of(flipped);
        for (std::size_t position = 0; pack && position < std::min<std::size_t>(pack->size(), 20); ++position) {
            pack->job(position);
            pack->position_of(pack->id(position));
        }
    }
    SUCCEED();
}

TEST_CASE("streams: what write_jobs writes is read in pieces of any size") {
    const auto jobs = many_jobs(40);
    const std::string text = write_jobs(jobs);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{1'000}, text.size()}) {
        const Streamed read = streamed(text, piece);
        REQUIRE_FALSE(read.fault);
        CHECK(read.jobs == jobs);
    }
    CHECK(streamed(write_jobs({}), 5).jobs.empty());
    CHECK(streamed(R"({"jobs": []})", 5).jobs.empty());
    CHECK(streamed(qiming::tests::file_of({qiming::tests::good_posting()}), 5).jobs.size() == 1);
}

TEST_CASE("streams: a list that was cut off anywhere is refused whole") {
    const std::string text = write_jobs(many_jobs(5));
    for (std::size_t length = 0; length + 2 < text.size(); length += 11) {
        if (!streamed(text.substr(0, length), 64).fault) {
            FAIL("cut after " << length << " of " << text.size());
        }
    }
    CHECK(streamed(text + "{}", 64).fault);
    CHECK(streamed("<html>Please log in</html>", 64).fault);
}

TEST_CASE("streams: a bad row is left out and named, a list beyond the limits is refused with the reason") {
    auto jobs = many_jobs(4);
    jobs[2].title.chinese = " ";
    jobs[3].id = jobs[0].id;
    const Streamed read = streamed(write_jobs(jobs), 50);
    REQUIRE_FALSE(read.fault);
    CHECK(read.jobs.size() == 2);
    REQUIRE(read.skipped.size() == 2);
    CHECK(read.skipped[0].place == "jobs[2].title.zh-CN");
    CHECK(read.skipped[1].place == "jobs[3].identifier.value");
    const Streamed many = streamed(write_jobs(many_jobs(20)), 50, {10, 65'536, 1'000});
    REQUIRE(many.fault);
    CHECK(many.fault->problem.find("more than 10 postings") != std::string::npos);
    CHECK(streamed(write_jobs(many_jobs(2)), 50, {10, 100, 1'000}).fault);
    CHECK(streamed("[" + std::string(2'000, ' ') + "]", 50, {10, 100, 1'000}).fault);
}
