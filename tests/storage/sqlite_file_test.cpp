// What becomes of the outbox file: restarts, newer versions, damage, a full disk, sudden death.
#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/storage/sync_counter.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
using support::submission_id;
using support::unsent_submission;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The child adds a submission, tells that add() returned, and waits to be killed in that instant.
void add_and_be_killed(const std::string& path, int n) {
    int told[2];
    REQUIRE(pipe(told) == 0);
    const pid_t child = fork();
    if (child == 0) {
        auto store = drivers::open_sqlite_outbox(path, 101);
        const bool added = store && (*store)->add(unsent_submission(n)).has_value();
        const char word = added ? 'y' : 'n';
        if (write(told[1], &word, 1) != 1) {
            _exit(1);
        }
        for (;;) {
            pause();
        }
    }
    char word = 0;
    REQUIRE(read(told[0], &word, 1) == 1);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(told[0]);
    close(told[1]);
    REQUIRE(word == 'y');
}

}  // namespace

TEST_CASE("R63: what add() returned is there after kill -9, without a hole") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    for (int n = 1; n <= 8; ++n) {
        add_and_be_killed(path, n);
    }
    auto store = drivers::open_sqlite_outbox(path, 101).value();
    const auto rows = store->all().value();
    REQUIRE(rows.size() == 8);
    for (int n = 1; n <= 8; ++n) {
        CHECK(rows[static_cast<std::size_t>(n) - 1].submission.sequence == n);
        CHECK(rows[static_cast<std::size_t>(n) - 1].submission.id == submission_id(n));
    }
}

TEST_CASE("R63: add() returns only after its commit was synced to the disk") {
    const support::TemporaryFolder folder;
    const support::SyncCounter syncs;
    auto store = drivers::open_sqlite_outbox(folder.file("outbox.db"), 101).value();
    for (int n = 1; n <= 5; ++n) {
        const int before = syncs.count();
        store->add(unsent_submission(n)).value();
        CHECK(syncs.count() > before);
    }
}

TEST_CASE("the sequence goes on after a restart and never goes back, even when rows are gone") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    drivers::open_sqlite_outbox(path, 101).value()->add(unsent_submission(1)).value();
    {
        SQLite::Database database(path, SQLite::OPEN_READWRITE);
        database.exec("DELETE FROM submission");
    }
    CHECK(drivers::open_sqlite_outbox(path, 101).value()->add(unsent_submission(2)).value().sequence == 2);
}

TEST_CASE("a terminal with a new code begins a sequence of its own") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    drivers::open_sqlite_outbox(path, 101).value()->add(unsent_submission(1)).value();
    const auto added = drivers::open_sqlite_outbox(path, 102).value()->add(unsent_submission(2)).value();
    CHECK(added.device == "102");
    CHECK(added.sequence == 1);
}

TEST_CASE("the outbox file is for its owner alone") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    auto store = drivers::open_sqlite_outbox(path, 101).value();
    store->add(unsent_submission(1)).value();
    for (const char* end : {"", "-wal"}) {
        struct stat facts {};
        REQUIRE(stat((path + end).c_str(), &facts) == 0);
        CHECK((facts.st_mode & 0777) == 0600);
    }
}

TEST_CASE("a database of a newer version is refused with a clear fault and left as it was") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    {
        SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA user_version = 99");
    }
    const std::string before = content_of(path);
    const auto store = drivers::open_sqlite_outbox(path, 101);
    REQUIRE_FALSE(store);
    CHECK(store.error().problem.find("newer version") != std::string::npos);
    CHECK_FALSE(store.error().remedy.empty());
    CHECK(content_of(path) == before);
}

TEST_CASE("a file that is no database gives a clear fault and is left as it was") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    std::ofstream(path) << std::string(8192, 'x');
    const auto store = drivers::open_sqlite_outbox(path, 101);
    REQUIRE_FALSE(store);
    CHECK(store.error().problem.find("damaged") != std::string::npos);
    CHECK(content_of(path) == std::string(8192, 'x'));
}

TEST_CASE("a damaged page inside the file is noticed when it is opened") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    {
        auto store = drivers::open_sqlite_outbox(path, 101).value();
        for (int n = 1; n <= 200; ++n) {
            store->add(unsent_submission(n)).value();
        }
    }
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096 * 3);
        file << std::string(4096 * 4, '\xff');
    }
    const auto store = drivers::open_sqlite_outbox(path, 101);
    REQUIRE_FALSE(store);
    CHECK(store.error().problem.find("damaged") != std::string::npos);
}

TEST_CASE("a folder that does not exist gives a fault that names the file") {
    const auto store = drivers::open_sqlite_outbox("/nonexistent/outbox.db", 101);
    REQUIRE_FALSE(store);
    CHECK(store.error().problem.find("/nonexistent/outbox.db") != std::string::npos);
}

TEST_CASE("R63: a full disk refuses the new row, keeps the old ones and loses no sequence") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    { drivers::open_sqlite_outbox(path, 101).value()->add(unsent_submission(1)).value(); }
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        auto store = drivers::open_sqlite_outbox(path, 101);
        const rlimit full{64 * 1024, 64 * 1024};
        setrlimit(RLIMIT_FSIZE, &full);
        auto large = unsent_submission(2);
        large.body = std::string(1'000'000, 'x');
        const bool refused = store && !(*store)->add(large).has_value();
        const bool readable = store && (*store)->all().has_value();
        _exit(refused && readable ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    auto store = drivers::open_sqlite_outbox(path, 101).value();
    CHECK(store->all().value().size() == 1);
    CHECK(store->add(unsent_submission(3)).value().sequence == 2);
}

TEST_CASE("R58: of an erased row no trace is left in the files") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    const auto traces = [&] {
        int files = 0;
        for (const char* end : {"", "-wal", "-shm"}) {
            files += content_of(path + end).find("canary-13800138000") != std::string::npos ? 1 : 0;
        }
        return files;
    };
    auto store = drivers::open_sqlite_outbox(path, 101).value();
    auto submission = unsent_submission(1);
    // Long enough to need pages of its own, beside the one of its row.
    submission.body = R"({"answers":{"a":")" + std::string(9'000, 'x') + R"(","phone":"canary-13800138000"}})";
    REQUIRE(store->add(submission));
    REQUIRE(store->mark_attempt(submission.id));
    REQUIRE(store->mark_delivered(submission.id));
    CHECK(traces() > 0);
    REQUIRE(store->erase({submission.id}));
    CHECK(traces() == 0);
}

TEST_CASE("R63: an outbox of the first version is brought up to date, and what waits in it still waits") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.db");
    {
        SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(
            "CREATE TABLE submission (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
            " number TEXT NOT NULL UNIQUE, device TEXT NOT NULL, sequence INTEGER NOT NULL, kind INTEGER NOT "
            "NULL,"
            " hall TEXT NOT NULL, region TEXT NOT NULL, language TEXT NOT NULL, wall_time TEXT NOT NULL,"
            " body TEXT NOT NULL, state INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,"
            " reason TEXT NOT NULL DEFAULT '', UNIQUE (device, sequence));"
            "CREATE INDEX submission_waiting ON submission (position) WHERE state = 0;"
            "CREATE TABLE counter (device TEXT PRIMARY KEY, sequence INTEGER NOT NULL);"
            "CREATE TABLE named_value (name TEXT PRIMARY KEY, value TEXT NOT NULL);"
            "INSERT INTO counter VALUES ('101', 2);"
            "INSERT INTO submission (id, number, device, sequence, kind, hall, region, language, wall_time, "
            "body,"
            " state, attempts) VALUES ('" +
            submission_id(1) +
            "', '1', '101', 1, 0, 'h', 'r', 'en', 't', '{}', 0, 3),"
            " ('" +
            submission_id(2) +
            "', '2', '101', 2, 0, 'h', 'r', 'en', 't', '{}', 0, 0);"
            "PRAGMA user_version = 1;");
    }
    const auto store = drivers::open_sqlite_outbox(path, 101).value();
    CHECK(store->waiting() == std::vector<drivers::WaitingRow>{{submission_id(2), 0}, {submission_id(1), 3}});
    CHECK(store->add(unsent_submission(3)).value().sequence == 3);
}
