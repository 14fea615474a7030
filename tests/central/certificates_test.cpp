// The certificates of the real centre: renewed while it runs, and its authority never replaced in silence.
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/central/tls_peer.h"
#include "tests/support/content/submissions.h"
#include "tests/support/wait_until.h"

using namespace qiming;
using namespace std::chrono_literals;
using support::RunningCentre;
using support::TlsPeer;
namespace fs = std::filesystem;

namespace {

constexpr const char* faketime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

std::string certificate_of(const RunningCentre& centre) {
    return TlsPeer(centre.port(), {}).certificate();
}

bool changes_within(const RunningCentre& centre, const std::string& before, std::chrono::seconds patience) {
    return support::wait_until([&] { return certificate_of(centre) != before; }, patience, 100ms);
}

}  // namespace

TEST_CASE("a certificate that comes to its end is renewed while the centre runs, and open connections go on") {
    RunningCentre centre;
    const std::string made = certificate_of(centre);
    centre.stop(SIGTERM);
    const std::string day = centre.folder().file("day");
    std::ofstream(day) << "+660d\n";  // 70 days before the end
    setenv("LD_PRELOAD", faketime, 1);
    setenv("FAKETIME_TIMESTAMP_FILE", day.c_str(), 1);
    setenv("FAKETIME_CACHE_DURATION", "1", 1);
    setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1", 1);
    centre.start({"--renew-every", "1"});
    for (const char* const name :
         {"LD_PRELOAD", "FAKETIME_TIMESTAMP_FILE", "FAKETIME_CACHE_DURATION", "FAKETIME_DONT_FAKE_MONOTONIC"}) {
        unsetenv(name);
    }
    TlsPeer open(centre.port(), {});
    std::this_thread::sleep_for(2s);
    CHECK(certificate_of(centre) == made);
    CHECK(open.certificate() == made);
    std::ofstream(day) << "+680d\n";  // 50 days
    CHECK(changes_within(centre, made, 20s));
    CHECK(open.ask("GET", content::health_path).starts_with("HTTP/1.1 200"));
    // The terminals still trust it: it is of the same authority.
    CHECK(support::get(*centre.client(), content::health_path).status == 200);
}

TEST_CASE("a certificate that staff replaced is taken up; one that cannot be used leaves the old in use") {
    RunningCentre centre;
    centre.stop(SIGTERM);
    centre.start({"--renew-every", "1"});
    const std::string before = certificate_of(centre);
    fs::remove(centre.data() + "/server.pem");
    CHECK(changes_within(centre, before, 10s));
    const std::string after = certificate_of(centre);
    fs::rename(centre.data() + "/ca-key.pem", centre.data() + "/elsewhere.pem");
    std::ofstream(centre.data() + "/server.pem") << "nonsense\n";
    CHECK(support::wait_until(
        [&] { return centre.log().find("the certificate was not renewed") != std::string::npos; }));
    CHECK(certificate_of(centre) == after);
    CHECK(centre.log().find("ca-key.pem") != std::string::npos);
}

TEST_CASE("a missing authority is an error, and none is made in its place unless somebody says so") {
    RunningCentre centre;
    CHECK(centre.log().find("a new certificate authority was made") != std::string::npos);
    centre.stop(SIGTERM);
    fs::remove(centre.data() + "/ca.pem");
    for (const bool is_key_there : {true, false}) {
        const auto refused = centre.command({"serve", "--port", "0"});
        CHECK(refused.status == 1);
        CHECK(refused.errors.find("ca.pem is missing") != std::string::npos);
        CHECK(refused.errors.find("--new-ca") != std::string::npos);
        CHECK_FALSE(fs::exists(centre.data() + "/ca.pem"));
        if (is_key_there) {
            for (const char* const name : {"ca-key.pem", "server.pem", "server-key.pem"}) {
                fs::remove(centre.data() + "/" + name);
            }
        }
    }
    centre.start({"--new-ca"});
    CHECK(support::get(*centre.client(), content::health_path).status == 200);
}

TEST_CASE("a database that was put into an empty folder gets no authority in silence") {
    RunningCentre centre;
    const std::string sent = content::write_submission(support::sent_submission(101, 1));
    CHECK(support::post(*centre.client(), content::submissions_path, sent).status == 201);
    centre.stop(SIGTERM);
    const support::TemporaryFolder other;
    fs::copy_file(centre.data() + "/central.db", other.file("central.db"));
    const auto refused = support::run_central({"--data", other.path().string(), "serve", "--port", "0"});
    CHECK(refused.status == 1);
    CHECK(refused.errors.find("ca.pem is missing") != std::string::npos);
    CHECK_FALSE(fs::exists(other.file("ca.pem")));
}
