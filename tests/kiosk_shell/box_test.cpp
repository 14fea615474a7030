// The real kiosk under its real supervisor, with a real centre: it hangs, it crashes five times in a minute,
// somebody ends it, and each time it is there again and the centre knows.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/rehearsal/visit/centre_process.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/figure.h"
#include "tests/support/wait_until.h"

namespace qiming {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool comes_true(const std::function<bool()>& what, std::chrono::milliseconds within) {
    return support::wait_until(what, within, 20ms);
}

class RealBox {
public:
    explicit RealBox(const std::vector<std::string>& options = {})
        : centre_(QIMING_CENTRAL, folder_.path() / "centre", fs::path(QIMING_SOURCE_DIR) / "content/samples") {
        REQUIRE(centre_.start());
        std::ofstream(file("settings.toml")) << "[terminal]\nkiosk_code = 101\n";
        write_traced_kiosk();
        std::vector<std::string> words = {QIMING_KIOSK, "supervise", "--program", file("kiosk.sh")};
        words.insert(words.end(), options.begin(), options.end());
        for (const std::string& word :
             {std::string("--"), std::string("run"), std::string("--window"), std::string("--settings"),
              file("settings.toml"), std::string("--data"), file("kiosk"), std::string("--centre"),
              centre_.url(), std::string("--ca"), centre_.ca_file(), std::string("--share"),
              std::string(QIMING_SOURCE_DIR)}) {
            words.push_back(word);
        }
        supervisor_ = fork();
        if (supervisor_ == 0) {
            become(words);
        }
    }
    ~RealBox() {
        if (supervisor_ > 0) {
            end();
        }
    }
    RealBox(const RealBox&) = delete;
    RealBox& operator=(const RealBox&) = delete;

    // Of the program that the supervisor runs now; 0: none.
    pid_t child() const {
        const std::string pid = std::to_string(supervisor_);
        std::ifstream children("/proc/" + pid + "/task/" + pid + "/children");
        pid_t found = 0;
        children >> found;
        return found;
    }
    // "run", or "please-wait"; empty: there is none.
    std::string what_runs() const {
        const std::string words = text_of("/proc/" + std::to_string(child()) + "/cmdline");
        const auto has = [&](const std::string& word) {
            return words.find(std::string("\0", 1) + word + std::string("\0", 1)) != std::string::npos;
        };
        if (!has("trace")) {
            return {};
        }
        return has("--please-wait") ? "please-wait" : "run";
    }
    // The kiosk is there, serves, and is another one than `before`.
    bool serves_anew(pid_t before) const {
        return comes_true(
            [&] {
                return child() != 0 && child() != before && what_runs() == "run" &&
                       text_of(file("trace")).find("\"frame\"") != std::string::npos;
            },
            30s);
    }
    // To the program that runs now. What is traced from now on is of the next one.
    void send(int signal) const {
        fs::remove(file("trace"));
        REQUIRE(kill(child(), signal) == 0);
    }
    bool is_there() const { return waitpid(supervisor_, nullptr, WNOHANG) == 0; }
    int end() {
        int status = 0;
        kill(supervisor_, SIGTERM);
        waitpid(supervisor_, &status, 0);
        supervisor_ = -1;
        return status;
    }
    // How many lines of the centre's reports hold these words.
    long reported(const std::string& words) const {
        const std::string command = std::string(QIMING_CENTRAL) + " --data " +
                                    (folder_.path() / "centre").string() + " reports >" + file("reports") +
                                    " 2>&1";
        REQUIRE(std::system(command.c_str()) == 0);
        long found = 0;
        const std::string text = text_of(file("reports"));
        for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
            ++found;
        }
        return found;
    }
    std::string trace() const { return text_of(file("trace")); }
    std::string log() const { return text_of(file("log")); }

private:
    std::string file(const char* name) const { return (folder_.path() / name).string(); }
    // The supervisor's own way to start a kiosk and its waiting room; both are traced.
    void write_traced_kiosk() const {
        std::ofstream(file("kiosk.sh"))
            << "#!/bin/sh\n"
            << "[ \"$1\" = please-wait ] && waits=--please-wait\n"
            << "shift\n"
            << "exec " << QIMING_REHEARSE << " trace --trace " << file("trace") << " $waits \"$@\"\n";
        fs::permissions(file("kiosk.sh"), fs::perms::owner_all);
    }
    [[noreturn]] void become(std::vector<std::string>& words) const {
        ::dup2(::open(file("log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600), STDERR_FILENO);
        ::unsetenv("DISPLAY");
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        ::setenv("SDL_AUDIODRIVER", "dummy", 1);
        std::vector<char*> plain;
        for (std::string& word : words) {
            plain.push_back(word.data());
        }
        plain.push_back(nullptr);
        ::execv(plain[0], plain.data());
        ::_exit(127);
    }

    support::TemporaryFolder folder_;
    shell::CentreProcess centre_;
    pid_t supervisor_ = -1;
};

long ms_since(Clock::time_point began) {
    return static_cast<long>(
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began).count());
}

}  // namespace

TEST_CASE("a hung kiosk is started again within five seconds, and the centre is told that it hung", "[.long]") {
    const RealBox box;
    REQUIRE(box.serves_anew(0));
    std::this_thread::sleep_for(6s);  // left alone it goes on
    const pid_t first = box.child();
    const auto began = Clock::now();
    box.send(SIGSTOP);
    REQUIRE(comes_true([&] { return box.child() != 0 && box.child() != first; }, 10s));
    const long started_ms = ms_since(began);
    CHECK(started_ms < 5'000);
    REQUIRE(box.serves_anew(first));
    tests::tell_figure("a hung kiosk: started again after " + std::to_string(started_ms) +
                       " ms, serving after " + std::to_string(ms_since(began)) + " ms");
    CHECK(comes_true([&] { return box.reported("restarted: hung") == 1; }, 40s));
    const pid_t second = box.child();
    std::this_thread::sleep_for(6s);
    CHECK(box.child() == second);
}

TEST_CASE(
    "the box stays shut: a kiosk that somebody ends is there again, and only the supervisor's SIGTERM ends it",
    "[.long]") {
    RealBox box;
    REQUIRE(box.serves_anew(0));
    const pid_t first = box.child();
    box.send(SIGTERM);
    REQUIRE(box.serves_anew(first));
    CHECK(box.is_there());
    CHECK(comes_true([&] { return box.reported("restarted: left with code 0") == 1; }, 40s));
    const pid_t last = box.child();
    const auto asked = Clock::now();
    CHECK(box.end() == 0);
    CHECK(Clock::now() - asked < 5s);
    CHECK(kill(last, 0) != 0);
}

TEST_CASE("five crashes in a minute: people are told to wait, by eye and ear, and then it goes on", "[.long]") {
    const RealBox box;
    pid_t before = 0;
    const auto began = Clock::now();
    for (int crash = 0; crash < 5; ++crash) {
        REQUIRE(box.serves_anew(before));
        before = box.child();
        box.send(SIGSEGV);
        REQUIRE(comes_true([&] { return box.child() != before; }, 5s));
    }
    CHECK(Clock::now() - began < 60s);
    REQUIRE(comes_true([&] { return box.what_runs() == "please-wait"; }, 5s));
    CHECK(comes_true(
        [&] {
            return box.trace().find("first_frame") != std::string::npos &&
                   box.trace().find("\"sound\"") != std::string::npos;
        },
        5s));
    CHECK(box.what_runs() == "please-wait");
    REQUIRE(box.serves_anew(before));
    tests::tell_figure("five crashes in a minute: serving again " + std::to_string(ms_since(began)) +
                       " ms after the first start");
    CHECK(box.log().find("again and again. It is tried again in 5.0 s") != std::string::npos);
    CHECK(comes_true([&] { return box.reported("restarted: crashed: signal 11") == 5; }, 60s));
}

}  // namespace qiming
