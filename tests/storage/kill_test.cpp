// The kiosk is killed at any moment while it stores one submission after the other.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/seeds.h"

using namespace qiming;
using support::submission_id;
using support::unsent_submission;

namespace {

// Stores from `next` on without an end, and tells of each once add() returned.
[[noreturn]] void store_on(const std::string& path, int next, int told) {
    auto store = drivers::open_sqlite_outbox(path, 101);
    while (store && (*store)->add(unsent_submission(next)) && write(told, &next, sizeof next) == sizeof next) {
        ++next;
    }
    _exit(1);
}

// Kills who stores from `next` on so long after its start, or after it first told of one; the last one that
// was told, next - 1 without any.
enum class From { Start, FirstTold };
int last_told_before_death(const std::string& path, int next, From from, unsigned microseconds) {
    int told[2];
    REQUIRE(pipe(told) == 0);
    const pid_t child = fork();
    if (child == 0) {
        store_on(path, next, told[1]);
    }
    close(told[1]);
    int last = next - 1;
    if (from == From::FirstTold) {
        REQUIRE(read(told[0], &last, sizeof last) == sizeof last);
    }
    usleep(microseconds);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    while (read(told[0], &last, sizeof last) == sizeof last) {
    }
    close(told[0]);
    return last;
}

}  // namespace

TEST_CASE("R63: whenever it is killed, what was told as stored is there, in order, and the file is sound",
          "[seeds]") {
    const unsigned seed = tests::any_seed(63);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    int stored = 0;
    for (int life = 0; life < 25; ++life) {
        const unsigned microseconds = static_cast<unsigned>(random() % 12'000);
        CAPTURE(life, microseconds);
        const From from = life % 2 == 0 ? From::FirstTold : From::Start;
        const int told = last_told_before_death(path, stored + 1, from, microseconds);
        const auto rows = drivers::open_sqlite_outbox(path, 101).value()->all().value();
        const int held = static_cast<int>(rows.size());
        REQUIRE(held >= told);
        REQUIRE(held <= told + 1);  // one may be stored of which there was no time to tell
        for (int n = 1; n <= held; ++n) {
            REQUIRE(rows[static_cast<std::size_t>(n) - 1].submission.sequence == n);
            REQUIRE(rows[static_cast<std::size_t>(n) - 1].submission.id == submission_id(n));
        }
        stored = held;
    }
    CHECK(stored > 0);
}
