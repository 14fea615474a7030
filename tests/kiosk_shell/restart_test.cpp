// The box stays shut: what ends the supervisor and what does not, when a program is started again, and what is
// told.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <thread>

#include "kiosk/supervise/lifeline.h"
#include "kiosk/supervise/restart_policy.h"
#include "kiosk/supervise/supervisor.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/wait_until.h"

namespace qiming {
namespace {

using namespace std::chrono_literals;
using shell::RestartLimits;
using shell::RestartPolicy;
using shell::Supervised;
using Clock = std::chrono::steady_clock;

std::string text_of(const std::string& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

long lines_in(const std::string& file) {
    const std::string text = text_of(file);
    return std::count(text.begin(), text.end(), '\n');
}

bool comes_true(const std::function<bool()>& what, std::chrono::milliseconds within = 10s) {
    return support::wait_until(what, within, 10ms);
}

// The supervisor over a small shell script, in a process of its own, as in the field.
class Box {
public:
    explicit Box(const std::string& script, Supervised with = {}) {
        with.command = {"/bin/sh", "-c", "log=" + log() + "; echo start >>$log; " + script};
        pid_ = fork();
        if (pid_ == 0) {
            // What it tells is not what this test has to tell.
            ::dup2(::open(told_file().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600), STDERR_FILENO);
            _exit(shell::supervise(with));
        }
    }
    ~Box() {
        if (pid_ > 0) {
            send(SIGKILL);
            code();
        }
    }
    Box(const Box&) = delete;
    Box& operator=(const Box&) = delete;

    void send(int signal) const { kill(pid_, signal); }
    bool has_ended() {
        int status = 0;
        const bool has = pid_ > 0 && waitpid(pid_, &status, WNOHANG) == pid_;
        if (has) {
            pid_ = -1;
            code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
        }
        return pid_ < 0;
    }
    int code() {
        comes_true([this] { return has_ended(); }, 20s);
        return code_;
    }
    std::string log() const { return folder_.file("log"); }
    std::string told() const { return text_of(told_file()); }
    bool has_started(long times) const {
        return comes_true([&] {
            const std::string text = text_of(log());
            long starts = 0;
            for (auto at = text.find("start\n"); at != std::string::npos; at = text.find("start\n", at + 1)) {
                ++starts;
            }
            return starts >= times;
        });
    }

private:
    std::string told_file() const { return folder_.file("told"); }
    support::TemporaryFolder folder_;
    pid_t pid_ = -1;
    int code_ = -1000;
};

constexpr const char* forever = "while :; do sleep 0.05; done";
// A program that shows that it lives, by the pipe that it was handed.
const std::string beat = "printf a >/dev/fd/$QIMING_LIFELINE; ";

Supervised quick() {
    Supervised with;
    with.limits = {3, 60'000, 100, 400};
    return with;
}

Supervised demo() {
    Supervised with = quick();
    with.is_demo = true;
    return with;
}

}  // namespace

TEST_CASE("a crashed kiosk is started at once, until it is a crash loop; then pauses grow, and never end") {
    RestartPolicy policy({3, 60'000, 5'000, 30'000});
    CHECK(policy.pause_after_crash(0, 1'000) == 0);
    CHECK(policy.pause_after_crash(1'000, 2'000) == 0);
    std::int64_t now = 3'000;
    for (const std::int64_t pause : {5'000, 10'000, 20'000, 30'000, 30'000, 30'000}) {
        CHECK(policy.pause_after_crash(now - 1'000, now) == pause);
        now += pause + 1'000;
    }
    for (int n = 0; n < 10'000; ++n) {
        now += 31'000;
        REQUIRE(policy.pause_after_crash(now - 1'000, now) == 30'000);
    }
    // It ran for longer: the count begins anew.
    CHECK(policy.pause_after_crash(now, now + 60'001) == 0);
}

TEST_CASE("a kiosk that ran for long and then crashed is no crash loop") {
    RestartPolicy policy({2, 60'000, 60'000, 60'000});
    for (std::int64_t hour = 0; hour < 20; ++hour) {
        CHECK(policy.pause_after_crash(hour * 3'600'000, (hour + 1) * 3'600'000) == 0);
    }
}

TEST_CASE(
    "the box stays shut: a program that crashes, leaves in good order or by its own SIGTERM is started again") {
    for (const char* const end : {"kill -SEGV $$", "kill -TERM $$", "exit 0", "exit 2", "exit 3", "exit 127"}) {
        INFO(end);
        Box box(std::string("[ $(wc -l <$log) -lt 2 ] && ") + end + "; " + forever, quick());
        CHECK(box.has_started(2));
        CHECK_FALSE(box.has_ended());
        box.send(SIGTERM);
        CHECK(box.code() == 0);
    }
}

TEST_CASE("the box stays shut: neither a closed terminal nor Ctrl+C ends the supervisor or its program") {
    Box box("trap 'echo told >>$log; exit 0' TERM; " + std::string(forever), quick());
    REQUIRE(box.has_started(1));
    for (const int signal : {SIGHUP, SIGINT}) {
        box.send(signal);
    }
    std::this_thread::sleep_for(300ms);
    CHECK_FALSE(box.has_ended());
    CHECK(lines_in(box.log()) == 1);
    box.send(SIGTERM);
    CHECK(box.code() == 0);
    CHECK(text_of(box.log()) == "start\ntold\n");
}

TEST_CASE("the supervisor's own SIGTERM ends it, also when the program heeds none") {
    Box box("trap '' TERM; " + std::string(forever), quick());
    REQUIRE(box.has_started(1));
    const auto asked = Clock::now();
    box.send(SIGTERM);
    CHECK(box.code() == 0);
    CHECK(Clock::now() - asked < 5s);
}

TEST_CASE("a demo may be left: by a program that leaves or cannot be used, and by Ctrl+C") {
    CHECK(Box("exit 0", demo()).code() == 0);
    CHECK(Box("exit 2", demo()).code() == 2);
    CHECK(Box("[ $(wc -l <$log) -lt 3 ] && kill -SEGV $$; exit 0", demo()).code() == 0);
    Box box(forever, demo());
    REQUIRE(box.has_started(1));
    box.send(SIGINT);
    CHECK(box.code() == 0);
}

TEST_CASE(
    "a program that showed it lives and then hangs is started again within five seconds, one that beats is "
    "not") {
    Box hangs(beat + "[ $(wc -l <$log) -lt 2 ] || while :; do " + beat + "sleep 0.1; done; kill -STOP $$");
    REQUIRE(hangs.has_started(1));
    const auto hung = Clock::now();
    CHECK(hangs.has_started(2));
    CHECK(Clock::now() - hung < 5s);
    CHECK(hangs.told().find("the kiosk hung; it is started again") != std::string::npos);
    std::this_thread::sleep_for(4'500ms);
    CHECK(lines_in(hangs.log()) == 2);
}

TEST_CASE("a program that hangs before it ever showed that it lives is started again") {
    Supervised with = quick();
    with.start_ms = 300;
    Box box(forever, with);
    CHECK(box.has_started(3));
}

TEST_CASE(
    "it never gives up: after any number of crashes there is another start, and people are told meanwhile") {
    Supervised with = quick();
    const support::TemporaryFolder folder;
    with.waiting_room = {"/bin/sh", "-c", "echo wait >>" + folder.file("waits") + "; " + forever};
    Box box("kill -ABRT $$", with);
    CHECK(box.has_started(9));
    CHECK_FALSE(box.has_ended());
    CHECK(lines_in(folder.file("waits")) >= 5);
    CHECK(box.told().find("again and again. It is tried again in 0.4 s") != std::string::npos);
    box.send(SIGTERM);
    CHECK(box.code() == 0);
}

TEST_CASE("each restart is told to the program, until that says that the centre knows") {
    Supervised with = quick();
    with.limits.crashes = 100;
    with.hang_ms = 300;
    Box box(
        "printf '%s' \"$QIMING_RESTARTS\" | cut -d' ' -f2- >>$log; echo . >>$log;"
        "case $(grep -c start $log) in 1) kill -SEGV $$;; 2) exit 7;; 3) " +
            beat + "kill -STOP $$;; 4) printf rr >/dev/fd/$QIMING_LIFELINE; exit 8;; esac; " + forever,
        with);
    CHECK(box.has_started(5));
    CHECK(comes_true([&] { return lines_in(box.log()) >= 18; }));
    CHECK(text_of(box.log()) ==
          "start\n.\n"
          "start\ncrashed: signal 11\n.\n"
          "start\ncrashed: signal 11\nleft with code 7\n.\n"
          "start\ncrashed: signal 11\nleft with code 7\nhung\n.\n"
          "start\nhung\nleft with code 8\n.\n");
}

TEST_CASE("what is told of restarts is read as it was written") {
    const std::vector<shell::Restart> restarts{{"0a", "hung"}, {"0b", "left with code 7"}};
    CHECK(shell::read_restarts(shell::write_restarts(restarts)) == restarts);
    CHECK(shell::read_restarts("").empty());
    CHECK(shell::read_restarts("nonsense\n \n").empty());
}

}  // namespace qiming
