#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "content/booking/assessment.h"
#include "content/booking/assessment_file.h"
#include "content/jobs/job_file.h"
#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/posting.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using support::get;
using support::post;
using support::RunningCentre;

namespace {

const std::string samples = std::string(QIMING_SOURCE_DIR) + "/content/samples";

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

std::string write(const RunningCentre& centre, const std::string& name, const std::string& text) {
    std::ofstream(centre.folder().file(name)) << text;
    return centre.folder().file(name);
}

}  // namespace

TEST_CASE("a centre without content hands out none, with an ETag") {
    const RunningCentre centre;
    const auto jobs = get(*centre.client(), content::jobs_path);
    CHECK(jobs.status == 200);
    CHECK_FALSE(jobs.etag.empty());
    CHECK(content::parse_jobs(jobs.body, "answer").value().jobs.empty());
}

TEST_CASE("jobs are handed out once, then 304 until an import beside the running server") {
    const RunningCentre centre;
    const auto client = centre.client();
    const auto before = get(*client, content::jobs_path);
    CHECK(get(*client, content::jobs_path, before.etag).status == 304);
    CHECK(centre.command({"import", "jobs", samples + "/jobs.json"}).status == 0);
    const auto after = get(*client, content::jobs_path, before.etag);
    CHECK(after.status == 200);
    CHECK(after.etag != before.etag);
    CHECK(content::parse_jobs(after.body, "answer").value().jobs.size() >= 300);
    const auto unchanged = get(*client, content::jobs_path, after.etag);
    CHECK(unchanged.status == 304);
    CHECK(unchanged.body.empty());
    CHECK(unchanged.etag == after.etag);
}

TEST_CASE("assessments come as concrete days to come, and their ETag moves with a booking") {
    const RunningCentre centre;
    const auto client = centre.client();
    CHECK(centre.command({"import", "assessments", samples + "/assessments.json"}).status == 0);
    const auto before = get(*client, content::assessments_path);
    const auto offered = content::parse_assessments(before.body, "answer").value();
    REQUIRE(offered.slots.size() > 10);
    CHECK(offered.skipped.empty());
    const auto& slot = offered.slots.back();
    const auto booking = support::sent_booking(101, 1, slot.id);
    CHECK(post(*client, content::submissions_path, content::write_submission(booking)).status == 201);
    const auto after = get(*client, content::assessments_path, before.etag);
    CHECK(after.status == 200);
    const auto booked = content::parse_assessments(after.body, "answer").value();
    REQUIRE(booked.slot(slot.id) != nullptr);
    CHECK(booked.slot(slot.id)->left == slot.left - 1);
    CHECK(get(*client, content::assessments_path, after.etag).status == 304);
}

TEST_CASE("a file that cannot be parsed: one clear error, exit 2, nothing touched") {
    const RunningCentre centre;
    REQUIRE(centre.command({"import", "jobs", samples + "/jobs.json"}).status == 0);
    const auto before = get(*centre.client(), content::jobs_path);
    for (const char* const kind : {"jobs", "assessments"}) {
        const std::string path = write(centre, "broken.json", "{\"jobs\": [\n  {\"title\": }\n]}");
        const auto result = centre.command({"import", kind, path});
        CHECK(result.status == 2);
        CHECK(result.output.empty());
        CHECK(result.errors.find(path) != std::string::npos);
        CHECK(result.errors.find("line 2") != std::string::npos);
        CHECK(std::count(result.errors.begin(), result.errors.end(), '\n') == 1);
    }
    CHECK(get(*centre.client(), content::jobs_path).etag == before.etag);
}

TEST_CASE("a file that is not there: exit 2") {
    const RunningCentre centre;
    const auto result = centre.command({"import", "jobs", "/nonexistent/jobs.json"});
    CHECK(result.status == 2);
    CHECK(result.errors.find("/nonexistent/jobs.json") != std::string::npos);
}

TEST_CASE("a bad row among good ones: reported and skipped, exit 3") {
    const RunningCentre centre;
    auto jobs = nlohmann::json::parse(text_of(samples + "/jobs.json"));
    const auto good = jobs["jobs"].size();
    jobs["jobs"].insert(jobs["jobs"].begin() + 1, nlohmann::json{{"title", 5}});
    const auto result = centre.command({"import", "jobs", write(centre, "jobs.json", jobs.dump())});
    CHECK(result.status == 3);
    CHECK(result.errors.find("skipped: ") != std::string::npos);
    CHECK(result.errors.find("jobs[1]") != std::string::npos);
    const auto handed_out = get(*centre.client(), content::jobs_path).body;
    CHECK(content::parse_jobs(handed_out, "answer").value().jobs.size() == good);
}

TEST_CASE("samples come in while there is no content, and never over what was imported") {
    RunningCentre centre;
    centre.import("jobs", tests::file_of({tests::good_posting()}));
    centre.stop(SIGTERM);
    centre.start({"--samples", samples});
    const auto jobs = content::parse_jobs(get(*centre.client(), content::jobs_path).body, "answer").value();
    CHECK(jobs.jobs.size() == 1);
    const auto slots = get(*centre.client(), content::assessments_path).body;
    CHECK(content::parse_assessments(slots, "answer").value().slots.size() > 10);
    centre.stop(SIGTERM);
    centre.start({"--samples", samples});
    const auto again = content::parse_jobs(get(*centre.client(), content::jobs_path).body, "answer").value();
    CHECK(again.jobs.size() == 1);
}

TEST_CASE("samples without a row that can be used keep no centre from serving, and the log names them") {
    RunningCentre centre;
    centre.stop(SIGTERM);
    auto row = tests::good_posting();
    row["title"]["zh-CN"] = "　";
    const std::string folder = centre.folder().file("samples");
    std::filesystem::create_directories(folder);
    std::ofstream(folder + "/jobs.json") << tests::file_of({row});
    std::ofstream(folder + "/assessments.json") << text_of(samples + "/assessments.json");
    centre.start({"--samples", folder});
    CHECK(content::parse_jobs(get(*centre.client(), content::jobs_path).body, "answer").value().jobs.empty());
    CHECK(centre.log().find("jobs[0].title.zh-CN: the text is empty") != std::string::npos);
}

TEST_CASE("samples that are not there: exit 2") {
    const support::TemporaryFolder folder;
    const auto refused = support::run_central(
        {"--data", folder.file("data"), "serve", "--port", "0", "--samples", folder.file("nowhere")});
    CHECK(refused.status == 2);
    CHECK(refused.errors.find("jobs.json") != std::string::npos);
}

TEST_CASE("a wrong command line says what is wrong and exits with 2") {
    CHECK(support::run_central({}).status == 2);
    CHECK(support::run_central({"--data", "/tmp", "dance"}).status == 2);
    CHECK(support::run_central({"--data", "/tmp", "import", "recipes", "x"}).status == 2);
    CHECK(support::run_central({"--help"}).status == 0);
}
