// A call for staff waits for nothing: not for the lock of the intake, and not for what the intake has at hand.
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "central/store/database.h"
#include "content/wire/paths.h"
#include "content/wire/report.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using namespace std::chrono_literals;
using support::get;
using support::post;
using support::RunningCentre;
using Clock = std::chrono::steady_clock;

namespace {

std::string call(int n) {
    return content::write_call(
        {support::submission_id(n), "101", "hall", "2026-03-02T09:30:00+08:00", false, {}});
}

// Another program that writes into the database of the centre, and takes its time.
class HeldLock {
public:
    explicit HeldLock(const std::string& file) {
        REQUIRE(sqlite3_open(file.c_str(), &database_) == SQLITE_OK);
        REQUIRE(sqlite3_exec(database_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    ~HeldLock() {
        sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(database_);
    }
    HeldLock(const HeldLock&) = delete;
    HeldLock& operator=(const HeldLock&) = delete;

private:
    sqlite3* database_ = nullptr;
};

}  // namespace

TEST_CASE("R59: a call is taken, told of and answered while the intake's lock is held and submissions wait") {
    const RunningCentre centre;
    auto lock = std::make_unique<HeldLock>(centre.data() + "/central.db");
    std::vector<std::thread> waiting;
    std::vector<int> statuses(8, 0);
    for (int n = 0; n < 8; ++n) {
        waiting.emplace_back([&, n] {
            const std::string sent = content::write_submission(support::sent_submission(101, n + 1));
            statuses[static_cast<std::size_t>(n)] =
                post(*centre.client(), content::submissions_path, sent).status;
        });
    }
    std::this_thread::sleep_for(300ms);
    const auto began = Clock::now();
    const auto client = centre.client();
    CHECK(post(*client, content::calls_path, call(7)).status == 201);
    CHECK(centre.command({"calls", "ack", support::submission_id(7)}).status == 0);
    const auto told = content::read_call(get(*client, content::path_of_call(support::submission_id(7))).body);
    CHECK(told.value().acknowledged);
    CHECK(
        post(*client, content::reports_path, content::write_report({{}, "101", {}, "speech", false})).status ==
        201);
    CHECK(Clock::now() - began < 2s);
    lock.reset();
    for (std::thread& each : waiting) {
        each.join();
    }
    CHECK(statuses == std::vector<int>(8, 201));
}

TEST_CASE(
    "calls and reports that an earlier version kept in the database are still there, and answered as before") {
    RunningCentre centre;
    centre.stop(SIGTERM);
    std::filesystem::remove(centre.data() + "/calls.db");
    {
        const auto database = central::Database::open(centre.data() + "/central.db", "zhuhai").value();
        for (int n = 1; n <= 3; ++n) {
            const auto made = content::read_call(call(n)).value();
            REQUIRE(database->add_call(made, "2026-03-02T01:30:0" + std::to_string(n) + "Z").value());
        }
        REQUIRE(database->answer_call(support::submission_id(2), "2026-03-02T01:31:00Z").value());
        REQUIRE(database->add_report({"r1", "101", "hall", "speech", false}, "2026-03-02T01:30:00Z"));
    }
    centre.start();
    const auto lines = centre.command({"calls", "--json"}).output;
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
    const auto client = centre.client();
    for (int n = 1; n <= 3; ++n) {
        const auto told =
            content::read_call(get(*client, content::path_of_call(support::submission_id(n))).body);
        CHECK(told.value().acknowledged == (n == 2));
    }
    const auto report = nlohmann::json::parse(centre.command({"reports", "--json"}).output);
    CHECK(report["reason"] == "speech");
    CHECK(report["received"] == "2026-03-02T01:30:00Z");
}
