// What nobody may do to the centre who only found its address: take all its connections, all its attention, or
// speak to it in a way that can be listened to. The real program.
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "content/wire/call.h"
#include "content/wire/paths.h"
#include "content/wire/report.h"
#include "tests/central/running_centre.h"
#include "tests/central/tls_peer.h"
#include "tests/support/content/submissions.h"
#include "tests/support/figure.h"

using namespace qiming;
using namespace std::chrono_literals;
using support::RunningCentre;
using support::TlsPeer;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int strangers = 1'000;

// The longest of `times` submissions from a terminal that connects anew for each, in milliseconds.
double slowest_submission(const RunningCentre& centre, int times, int first_sequence) {
    double slowest = 0;
    for (int n = 0; n < times; ++n) {
        const auto began = Clock::now();
        const std::string sent = content::write_submission(support::sent_submission(101, first_sequence + n));
        CHECK(support::post(*centre.client(), content::submissions_path, sent).status == 201);
        slowest = std::max(slowest, std::chrono::duration<double, std::milli>(Clock::now() - began).count());
    }
    return slowest;
}

// Connections that say nothing, closed at the end.
struct Silent {
    Silent(const std::string& from, int port) {
        for (int n = 0; n < strangers; ++n) {
            connections.push_back(support::connect_from(from, port));
        }
    }
    ~Silent() {
        for (const int connection : connections) {
            ::close(connection);
        }
    }
    Silent(const Silent&) = delete;
    Silent& operator=(const Silent&) = delete;
    long still_open() const {
        return std::count_if(connections.begin(), connections.end(),
                             [](int connection) { return !support::is_closed(connection); });
    }
    std::vector<int> connections;
};

}  // namespace

TEST_CASE("a thousand idle connections shut nobody out, at their address or at another") {
    support::raise_file_limit();
    const RunningCentre centre;
    int sequence = 1;
    for (const char* const from : {"127.0.0.1", "127.0.0.2"}) {
        const Silent silent(from, centre.port());
        REQUIRE(std::count(silent.connections.begin(), silent.connections.end(), -1) == 0);
        const double slowest = slowest_submission(centre, 20, sequence);
        sequence += 20;
        CHECK(slowest < 2'000);
        CHECK(silent.still_open() <= 64);
        tests::tell_figure("slowest of 20 submissions beside 1000 idle connections of " + std::string(from) +
                           ": " + std::to_string(static_cast<int>(slowest)) + " ms");
    }
}

TEST_CASE("a thousand slow connections shut nobody out", "[.long]") {
    ::signal(SIGPIPE, SIG_IGN);
    support::raise_file_limit();
    const RunningCentre centre;
    std::vector<std::unique_ptr<TlsPeer>> slow;
    double slowest = 0;
    int sequence = 1;
    const auto trickle = [&] {
        for (const auto& peer : slow) {
            peer->send("x");
        }
    };
    while (slow.size() < strangers) {
        for (int n = 0; n < 50; ++n) {
            slow.push_back(std::make_unique<TlsPeer>(centre.port(), TlsPeer::Wishes{}));
            slow.back()->send(fmt::format("GET {} HTTP/1.1\r\nX-Slow: ", content::health_path));
        }
        trickle();
        slowest = std::max(slowest, slowest_submission(centre, 1, sequence++));
    }
    for (int round = 0; round < 20; ++round) {
        trickle();
        slowest = std::max(slowest, slowest_submission(centre, 1, sequence++));
        std::this_thread::sleep_for(100ms);
    }
    CHECK(slowest < 2'000);
    tests::tell_figure("slowest of 40 submissions beside 1000 slow connections: " +
                       std::to_string(static_cast<int>(slowest)) + " ms");
}

TEST_CASE("R59: a flood of calls or reports from one address is held up, and another address gets through") {
    const RunningCentre centre;
    const auto call = [](int n) {
        return content::write_call(
            {support::submission_id(n), "101", "hall", "2026-03-02T09:30:00+08:00", false, {}});
    };
    const std::string report = content::write_report({{}, "101", {}, "speech", false});
    TlsPeer stranger(centre.port(), {});
    int taken_calls = 0;
    int taken_reports = 0;
    std::string last;
    for (int n = 1; n <= 200; ++n) {
        last = stranger.ask("POST", content::calls_path, call(n));
        taken_calls += last.starts_with("HTTP/1.1 201") ? 1 : 0;
        taken_reports +=
            stranger.ask("POST", content::reports_path, report).starts_with("HTTP/1.1 201") ? 1 : 0;
    }
    CHECK(last.starts_with("HTTP/1.1 429"));
    CHECK(last.find("Retry-After: ") != std::string::npos);
    CHECK(last.find("too_often") != std::string::npos);
    CHECK(taken_calls >= 64);
    CHECK(taken_calls < 80);
    CHECK(taken_reports >= 64);
    CHECK(taken_reports < 80);
    CHECK(stranger.ask("GET", content::path_of_call(support::submission_id(1))).starts_with("HTTP/1.1 200"));
    TlsPeer terminal(centre.port(), {.from = "127.0.0.2", .version = 0, .suites = {}});
    CHECK(terminal.ask("POST", content::calls_path, call(500)).starts_with("HTTP/1.1 201"));
    CHECK(terminal.ask("POST", content::reports_path, report).starts_with("HTTP/1.1 201"));
}

TEST_CASE("the centre speaks TLS 1.3, and 1.2 only with suites that encrypt and authenticate in one") {
    const RunningCentre centre;
    const auto speaks = [&](int version, const char* suites) {
        TlsPeer peer(centre.port(), {.from = "127.0.0.1", .version = version, .suites = suites});
        return peer.is_greeted() && peer.ask("GET", content::health_path).starts_with("HTTP/1.1 200");
    };
    CHECK(speaks(TLS1_3_VERSION, ""));
    CHECK(speaks(TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256"));
    CHECK(speaks(TLS1_2_VERSION, "ECDHE-ECDSA-AES256-GCM-SHA384"));
    CHECK(speaks(TLS1_2_VERSION, "ECDHE-ECDSA-CHACHA20-POLY1305"));
    for (const char* const old :
         {"ECDHE-ECDSA-AES128-SHA256", "ECDHE-ECDSA-AES256-SHA", "ECDHE-ECDSA-AES128-SHA"}) {
        INFO(old);
        CHECK_FALSE(speaks(TLS1_2_VERSION, old));
    }
    CHECK_FALSE(speaks(TLS1_1_VERSION, "ALL"));
    CHECK_FALSE(speaks(TLS1_VERSION, "ALL"));
    CHECK(TlsPeer(centre.port(), {}).version() == "TLSv1.3");
}
