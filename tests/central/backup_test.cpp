#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <vector>

#include "central/store/copies.h"
#include "content/wire/durability.h"
#include "content/wire/paths.h"
#include "tests/central/copies.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::post;
using support::RunningCentre;
using support::sent_submission;
using tests::Copies;

namespace {

void send(drivers::HttpClient& client, long sequence) {
    REQUIRE(post(client, content::submissions_path, content::write_submission(sent_submission(101, sequence)))
                .status == 201);
}

content::Durability durability_at(drivers::HttpClient& client) {
    const auto answer = post(client, content::durable_path, content::write_durability_question("101"));
    REQUIRE(answer.status == 200);
    return content::read_durability(answer.body, "answer").value();
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("R58: the centre calls durable what a rehearsed backup holds, and nothing before") {
    const RunningCentre centre;
    const auto client = centre.client();
    send(*client, 1);
    send(*client, 2);
    CHECK(durability_at(*client) == content::Durability{0, 2, {}});
    const auto made = centre.command({"backup", "--to", centre.folder().file("backups")});
    CHECK(made.status == 0);
    CHECK(made.output.find("2 submissions, rehearsed; durable up to mark 2") != std::string::npos);
    send(*client, 3);
    CHECK(durability_at(*client) == content::Durability{2, 3, {}});
}

TEST_CASE("R58: the receipt of what came in tells its mark, and the same one for ever") {
    const RunningCentre centre;
    const auto client = centre.client();
    const auto mark_of = [&](long sequence) {
        const auto answer =
            post(*client, content::submissions_path, content::write_submission(sent_submission(101, sequence)));
        return content::read_receipt(answer.body)->mark;
    };
    CHECK(mark_of(1) == 1);
    CHECK(mark_of(2) == 2);
    CHECK(mark_of(1) == 1);
    CHECK(mark_of(3) == 3);
}

TEST_CASE("R58: while several copies are kept, only what every one of them holds is durable") {
    Copies copies;
    copies.take_in(1);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 2));
    copies.take_in(2);
    REQUIRE(copies.back_up("2026-03-02T03:00:00Z", 2));
    CHECK(copies.durable() == 1);
    const auto third = copies.back_up("2026-03-03T03:00:00Z", 2);
    REQUIRE(third);
    CHECK(third->durable == 2);
    CHECK(copies.durable() == 2);
    CHECK(copies.count() == 2);
    CHECK_FALSE(fs::exists(copies.path + "/central-20260301T030000Z.db"));
}

TEST_CASE("R58: a copy that does not rehearse is no backup: nothing becomes durable, nothing old goes") {
    Copies copies;
    copies.take_in(1);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 1));
    copies.take_in_damaged(2);
    const auto second = copies.back_up("2026-03-02T03:00:00Z", 1);
    REQUIRE_FALSE(second);
    CHECK(second.error().problem.find(sent_submission(101, 2).id) != std::string::npos);
    CHECK(copies.durable() == 1);
    CHECK(fs::exists(copies.path + "/central-20260301T030000Z.db"));
    CHECK_FALSE(fs::exists(copies.path + "/central-20260302T030000Z.db"));
}

TEST_CASE("R71: a kept copy that is damaged is named, and nothing more becomes durable") {
    Copies copies;
    copies.take_in(1);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 2));
    fs::resize_file(copies.path + "/central-20260301T030000Z.db", 4'096);
    copies.take_in(2);
    const auto second = copies.back_up("2026-03-02T03:00:00Z", 2);
    REQUIRE_FALSE(second);
    CHECK(second.error().problem.find("central-20260301T030000Z.db") != std::string::npos);
    CHECK(copies.durable() == 1);
}

TEST_CASE("R71: nothing is ever written into a backup, nor beside it, however often it is rehearsed") {
    Copies copies;
    copies.take_in(1);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 3));
    const std::string first = copies.path + "/central-20260301T030000Z.db";
    const std::string before = bytes_of(first);
    const auto written_at = fs::last_write_time(first);
    fs::permissions(first, fs::perms::owner_read);
    copies.take_in(2);
    REQUIRE(copies.back_up("2026-03-02T03:00:00Z", 3));
    REQUIRE(copies.back_up("2026-03-03T03:00:00Z", 3));
    CHECK(bytes_of(first) == before);
    CHECK(fs::last_write_time(first) == written_at);
    CHECK(copies.count() == 3);
}

TEST_CASE("a backup is a database that the centre can be started on, for its owner alone") {
    const RunningCentre centre;
    const auto client = centre.client();
    send(*client, 1);
    const std::string folder = centre.folder().file("backups");
    REQUIRE(centre.command({"backup", "--to", folder}).status == 0);
    const std::string copy = folder + "/" + central::copies_in(folder).at(0);
    struct stat status {};
    REQUIRE(stat(copy.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    const std::string restored = centre.folder().file("restored");
    fs::create_directories(restored);
    fs::copy_file(copy, restored + "/central.db");
    const auto listed = support::run_central({"--data", restored, "submissions", "--json"});
    CHECK(listed.status == 0);
    CHECK(listed.output.find(sent_submission(101, 1).id) != std::string::npos);
}

TEST_CASE("a folder that cannot be written is named, and nothing becomes durable") {
    const RunningCentre centre;
    const auto made = centre.command({"backup", "--to", "/proc/backups"});
    CHECK(made.status == 1);
    CHECK(made.errors.find("/proc/backups") != std::string::npos);
}

TEST_CASE("a question for durability that names no terminal is refused") {
    const RunningCentre centre;
    const auto client = centre.client();
    CHECK(post(*client, content::durable_path, R"({"ids":["x"]})").status == 400);
    CHECK(post(*client, content::durable_path, "[]").status == 400);
}
