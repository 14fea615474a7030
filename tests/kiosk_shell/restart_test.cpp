#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <string>

#include "kiosk/shell/supervise/restart_policy.h"
#include "kiosk/shell/supervise/supervisor.h"
#include "tests/support/temporary_folder.h"

namespace qiming {
namespace {

using shell::RestartLimits;
using shell::RestartPolicy;
using shell::Verdict;

// Runs the supervisor over a small shell script in a process of its own, as in the field.
int supervise_script(const std::string& script, RestartLimits limits) {
    const pid_t child = fork();
    if (child == 0) {
        _exit(shell::supervise({"/bin/sh", "-c", script}, limits));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

long lines_in(const std::string& file) {
    std::ifstream stream(file);
    return std::count(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>(), '\n');
}

}  // namespace

TEST_CASE("a crashed kiosk is started at once, until it is a crash loop") {
    RestartPolicy policy({3, 60'000, 60'000, 1});
    CHECK(policy.crashed(0, 1'000) == Verdict::StartAtOnce);
    CHECK(policy.crashed(1'000, 2'000) == Verdict::StartAtOnce);
    CHECK(policy.crashed(2'000, 3'000) == Verdict::StartAfterPause);
    CHECK(policy.crashed(63'000, 64'000) == Verdict::StartAtOnce);
    CHECK(policy.crashed(64'000, 65'000) == Verdict::StartAtOnce);
    CHECK(policy.crashed(65'000, 66'000) == Verdict::GiveUp);
}

TEST_CASE("a kiosk that ran for long and then crashed is no crash loop") {
    RestartPolicy policy({2, 60'000, 60'000, 0});
    for (std::int64_t hour = 0; hour < 20; ++hour) {
        CHECK(policy.crashed(hour * 3'600'000, (hour + 1) * 3'600'000) == Verdict::StartAtOnce);
    }
}

TEST_CASE("the supervisor restarts a crashed program within two seconds and leaves with it") {
    const support::TemporaryFolder folder;
    const std::string log = folder.file("starts");
    const auto before = std::chrono::steady_clock::now();
    const int code =
        supervise_script("echo start >> " + log + "; [ $(wc -l < " + log + ") -lt 3 ] && kill -SEGV $$; exit 0",
                         {5, 60'000, 60'000, 1});
    CHECK(code == 0);
    CHECK(lines_in(log) == 3);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(2));
}

TEST_CASE("the supervisor gives up on a program that crashes again and again") {
    const support::TemporaryFolder folder;
    const std::string log = folder.file("starts");
    CHECK(supervise_script("echo start >> " + log + "; kill -ABRT $$", {3, 60'000, 50, 1}) == shell::gave_up);
    CHECK(lines_in(log) == 6);
}

TEST_CASE("a program whose settings are bad is not started again") {
    const support::TemporaryFolder folder;
    const std::string log = folder.file("starts");
    CHECK(supervise_script("echo start >> " + log + "; exit 2", {}) == 2);
    CHECK(lines_in(log) == 1);
}

TEST_CASE("the supervisor hands SIGTERM on and leaves") {
    const support::TemporaryFolder folder;
    const std::string ready = folder.file("ready");
    const std::string told = folder.file("told");
    const pid_t supervisor = fork();
    if (supervisor == 0) {
        _exit(shell::supervise({"/bin/sh", "-c",
                                "trap 'echo told > " + told + "; exit 0' TERM; echo ready > " + ready +
                                    "; while :; do sleep 0.05; done"},
                               {}));
    }
    while (lines_in(ready) == 0) {
        usleep(10'000);
    }
    kill(supervisor, SIGTERM);
    int status = 0;
    waitpid(supervisor, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(lines_in(told) == 1);
}

}  // namespace qiming
