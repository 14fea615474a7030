// The real kiosk on a disk that is full, or can only be read: at its start and in mid-visit. It says so on the
// first page, or before the first question, never after the last; and when there is room again it says that,
// and saves.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/devices/small_disk.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/wait_until.h"

using namespace qiming;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The first posting is applied for, by somebody who agreed on the first page.
constexpr const char* form = R"(digit-1
next-page
type 440402199003071232
next-page
type 13800138000
next-page
spell wang
digit-0
spell li
digit-0
next-page
digit-1
next-page
digit-1
next-page
digit-1
next-page
expect-page "review/apply"
)";
constexpr const char* wanted = "digit-2\ndigit-1\nnext-to \"我想应聘\"\nactivate\n";
constexpr const char* send = "next-page\nactivate\n";
constexpr const char* told = "expect-said \"现在存不了资料，填了也提交不了\"\n";
constexpr const char* well = "expect-said \"现在可以保存了\"\n";

// A visit of the real program by such a journey; `{here}` in it is a file to hold by.
class Visit {
public:
    Visit(std::string journey, const std::string& data, const std::string& disk_of = {}) {
        for (auto at = journey.find("{here}"); at != std::string::npos; at = journey.find("{here}")) {
            journey.replace(at, 6, here());
        }
        std::ofstream(file("visit.journey")) << journey;
        child_ = fork();
        if (child_ == 0) {
            become(data, disk_of);
        }
    }
    ~Visit() {
        if (child_ > 0) {
            kill(child_, SIGKILL);
            waitpid(child_, nullptr, 0);
        }
    }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    // The journey holds; false: it came to its end before.
    bool holds() const {
        support::wait_until([&] { return fs::exists(here()) || waitpid(child_, nullptr, WNOHANG) != 0; }, 60s);
        return fs::exists(here());
    }
    void go_on() const { fs::remove(here()); }
    bool logs(const std::string& words) const {
        return support::wait_until([&] { return log().find(words) != std::string::npos; }, 30s);
    }
    int code() {
        int status = 0;
        waitpid(child_, &status, 0);
        child_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::string log() const { return text_of(file("out/data/kiosk/log.txt")); }
    std::string errors() const { return text_of(file("errors")); }
    std::string transcript() const { return text_of(file("out/transcript.txt")); }

private:
    std::string file(const char* name) const { return folder_.file(name); }
    std::string here() const { return file("here"); }
    [[noreturn]] void become(const std::string& data, const std::string& disk_of) const {
        ::dup2(::open(file("printed").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), STDOUT_FILENO);
        ::dup2(::open(file("errors").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), STDERR_FILENO);
        if (!disk_of.empty()) {
            ::setenv("LD_PRELOAD", QIMING_STUBBORN_DISK, 1);
            ::setenv("STUBBORN_DISK", disk_of.c_str(), 1);
        }
        ::execl(QIMING_REHEARSE, QIMING_REHEARSE, "visit", "--share", QIMING_SOURCE_DIR, "--journey",
                file("visit.journey").c_str(), "--out", file("out").c_str(), "--data", data.c_str(), nullptr);
        ::_exit(127);
    }

    support::TemporaryFolder folder_;
    pid_t child_ = -1;
};

// A folder that can be made to take nothing.
struct StubbornFolder {
    std::string data() const { return folder.path().string(); }
    std::string marker() const { return folder.file("takes-nothing"); }
    void only_read() const { std::ofstream(marker()) << "\n"; }
    void mend() const { fs::remove(marker()); }
    support::TemporaryFolder folder;
};

const std::string hold = "hold \"{here}\"\n";
const std::string wake = "jack in\n";
const std::string to_home = "activate\n";

void check_saved(Visit& visit) {
    const int code = visit.code();
    INFO(visit.errors());
    CHECK(code == 0);  // each submission is at the centre, once, and every expectation came true
    CHECK(visit.transcript().find("中心已收到") != std::string::npos);
}

}  // namespace

TEST_CASE("R69: a disk that is full at the start is told on the first page; with room again all is saved",
          "[.long]") {
    const support::SmallDisk disk(24);
    if (!disk.is_there()) {
        SKIP("only root can make a disk");
    }
    disk.fill();
    Visit visit(wake + told + to_home + told + hold + well + wanted + form + send + "wait 10s\n", disk.path());
    REQUIRE(visit.holds());
    CHECK(visit.logs("nothing can be stored"));
    disk.make_room();
    CHECK(visit.logs("the outbox can be written again"));
    visit.go_on();
    check_saved(visit);
}

TEST_CASE("R69: a disk that fills in mid-visit is told before the first question; with room again all is saved",
          "[.long]") {
    const support::SmallDisk disk(24);
    if (!disk.is_there()) {
        SKIP("only root can make a disk");
    }
    Visit visit(wake + to_home + hold + wanted + told + hold + well + form + send + "wait 10s\n", disk.path());
    REQUIRE(visit.holds());
    disk.fill();
    visit.go_on();
    REQUIRE(visit.holds());
    disk.make_room();
    CHECK(visit.logs("the outbox can be written again"));
    visit.go_on();
    check_saved(visit);
}

TEST_CASE("R69: a disk that can only be read is told on the first page; when it can be written all is saved",
          "[.long]") {
    const StubbornFolder folder;
    folder.only_read();
    Visit visit(wake + told + to_home + told + hold + well + wanted + form + send + "wait 10s\n", folder.data(),
                folder.marker());
    REQUIRE(visit.holds());
    CHECK(visit.logs("nothing can be stored"));
    folder.mend();
    CHECK(visit.logs("the outbox can be written again"));
    visit.go_on();
    check_saved(visit);
}

TEST_CASE(
    "R69: a disk that can only be read as something is sent: not saved is said, and what is sent again is "
    "saved",
    "[.long]") {
    const StubbornFolder folder;
    Visit visit(wake + to_home + wanted + form + hold + send + "expect-said \"没有保存成功\"\n" + told + hold +
                    well + "activate\nwait 10s\n",
                folder.data(), folder.marker());
    REQUIRE(visit.holds());
    folder.only_read();
    visit.go_on();
    REQUIRE(visit.holds());
    CHECK(visit.log().find("nothing can be stored") != std::string::npos);
    folder.mend();
    CHECK(visit.logs("the outbox can be written again"));
    visit.go_on();
    check_saved(visit);
}
