// The real kiosk is killed right after somebody sent something: it is safe, it arrives, and the next start
// knows whether anybody was told.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "tests/keeping/terminal.h"
#include "tests/support/figure.h"
#include "tests/support/seeds.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;
using tests::Terminal;

namespace {

// Of the journey that books an hour, all up to the key that sends.
std::string journey_that_sends(const fs::path& folder) {
    std::ifstream whole(QIMING_SOURCE_DIR "/tests/journeys/slip.journey");
    std::ostringstream start;
    for (std::string line; std::getline(whole, line) && line != "wait 6s";) {
        start << line << "\n";
    }
    start << "wait 6s\nwait 60s\n";
    const std::string path = (folder / "sends.journey").string();
    std::ofstream(path) << start.str();
    return path;
}

int rows_in(const fs::path& outbox) {
    try {
        SQLite::Database database(outbox.string(), SQLite::OPEN_READONLY);
        return database.execAndGet("SELECT COUNT(*) FROM submission").getInt();
    } catch (const SQLite::Exception&) {
        return 0;
    }
}

// Plays the visit, and kills the kiosk so long after the row is there. False: it was over before.
bool send_and_be_killed(const std::string& journey, const fs::path& out, int milliseconds) {
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execl(QIMING_REHEARSE, QIMING_REHEARSE, "visit", "--journey", journey.c_str(), "--out", out.c_str(),
                "--share", QIMING_SOURCE_DIR, static_cast<char*>(nullptr));
        ::_exit(127);
    }
    const fs::path outbox = out / "data" / "kiosk" / "outbox.sqlite";
    int status = 0;
    while (rows_in(outbox) == 0) {
        if (::waitpid(child, &status, WNOHANG) == child) {
            return false;
        }
        ::usleep(500);
    }
    ::usleep(static_cast<useconds_t>(milliseconds) * 1'000);
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

}  // namespace

TEST_CASE(
    "R63: killed 0 to 60 ms after sending, it is safe and arrives, and the next start says so if nobody heard",
    "[.long][seeds]") {
    const unsigned seed = tests::any_seed(60);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const RunningCentre centre;
    centre.import("assessments", [] {
        std::ostringstream text;
        text << std::ifstream(QIMING_SOURCE_DIR "/content/samples/assessments.json").rdbuf();
        return text.str();
    }());
    const support::TemporaryFolder folder;
    const std::string journey = journey_that_sends(folder.path());
    int untold = 0;
    int kills = 0;
    for (int round = 0; round < 4; ++round) {
        CAPTURE(round);
        const fs::path out = folder.path() / ("out-" + std::to_string(round));
        REQUIRE(send_and_be_killed(journey, out, static_cast<int>(random() % 61)));
        ++kills;
        Terminal terminal(centre, out / "data" / "kiosk", 101);
        const auto rows = terminal.rows();
        REQUIRE(rows.size() == 1);
        const bool is_untold = rows[0].heard == drivers::Heard::No;
        REQUIRE(
            tests::becomes_true([&] { return terminal.rows().at(0).state == drivers::RowState::Delivered; }));
        std::size_t told_of = 0;
        const auto has_told = [&] {
            told_of += tests::all_of<kiosk::FoundUntold>(terminal.mail()).size();
            return told_of > 0;
        };
        CHECK((!is_untold || tests::becomes_true(has_told)));
        has_told();
        CHECK(told_of == (is_untold ? 1U : 0U));
        untold += is_untold ? 1 : 0;
        // The visit's own centre may have had it before; this one is offered it when the epoch differs. Its
        // number may change on the way.
        const auto number = [&] { return terminal.rows().at(0).submission.number; };
        REQUIRE(tests::becomes_true([&] {
            return centre.command({"submissions", "show", number()}).status == 0;
        }));
        const auto erased = centre.command({"erase", number()});
        INFO(erased.output << erased.errors);
        REQUIRE(erased.status == 0);  // the person may book once more
    }
    tests::tell_figure(
        fmt::format("{} kills, {} of them before anybody was told, nothing lost", kills, untold));
}
