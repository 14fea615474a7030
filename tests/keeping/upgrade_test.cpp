// Files that an earlier version wrote are opened by this one and hold the same, by count and by digest. They
// were written by the programs of 30 November 2026: the outbox of schema 2, the centre's database of schema 3.
#include <SQLiteCpp/SQLiteCpp.h>

#include <signal.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "central/keys/digest.h"
#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/central/running_centre.h"
#include "tests/keeping/terminal.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
namespace fs = std::filesystem;

namespace {

std::string written_before(const std::string& name) {
    return std::string(QIMING_SOURCE_DIR) + "/tests/keeping/written_before/" + name;
}

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// All that a table holds in these columns, in order.
std::string digest_of(const std::string& path, const std::string& columns_and_table) {
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    SQLite::Statement query(database, "SELECT " + columns_and_table);
    std::string all;
    int count = 0;
    while (query.executeStep()) {
        for (int at = 0; at < query.getColumnCount(); ++at) {
            const std::string text = query.getColumn(at).getString();
            all += std::to_string(text.size()) + ":" + text + "\n";
        }
        ++count;
    }
    return std::to_string(count) + " rows, " + central::sha256_hex(all);
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

void make_newer(const std::string& path) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA user_version = 99");
}

constexpr const char* what_an_outbox_holds =
    "id, number, device, sequence, hall, region, language, wall_time, body, attempts, reason, told"
    " FROM submission ORDER BY position";

}  // namespace

TEST_CASE("R63: an outbox that the version before wrote holds the same, by count and digest, and goes on") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("outbox.sqlite");
    fs::copy_file(written_before("outbox-2.sqlite"), path);
    const std::string before = digest_of(path, what_an_outbox_holds);
    REQUIRE(before.starts_with("3 rows"));
    const auto store = drivers::open_sqlite_outbox(path, 101).value();
    CHECK(digest_of(path, what_an_outbox_holds) == before);
    const auto rows = store->all().value();
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].state == drivers::RowState::Waiting);
    CHECK(rows[1].state == drivers::RowState::Parked);
    CHECK(rows[2].state == drivers::RowState::Delivered);
    CHECK(rows[0].submission.kind == "demand");
    CHECK(rows[1].submission.kind == "application");
    CHECK(rows[2].submission.kind == "booking");
    CHECK(store->waiting()->size() == 1);
    CHECK(store->add(support::unsent_submission(1)).value().sequence == 4);
}

TEST_CASE("R71: what an older terminal delivered has no mark: it is offered once more, and gets one") {
    const support::RunningCentre centre;
    const std::string kiosk = centre.folder().file("kiosk");
    fs::create_directories(kiosk);
    fs::copy_file(written_before("outbox-2.sqlite"), kiosk + "/outbox.sqlite");
    tests::Terminal terminal(centre, kiosk);
    REQUIRE(tests::becomes_true([&] { return terminal.rows().at(0).state == drivers::RowState::Delivered; }));
    CHECK(tests::becomes_true([&] {
        const auto rows = terminal.rows();
        return rows.at(0).mark > 0 && rows.at(2).state != drivers::RowState::Waiting;
    }));
    CHECK(terminal.rows().at(1).state == drivers::RowState::Parked);
}

TEST_CASE(
    "R63: a database of the centre that the version before wrote holds the same, and each row has a mark") {
    support::RunningCentre centre;
    centre.stop(SIGTERM);
    const std::string path = centre.data() + "/central.db";
    fs::copy_file(written_before("central-3.db"), path, fs::copy_options::overwrite_existing);
    fs::remove(centre.data() + "/epoch");
    const auto all = [&] {
        return digest_of(path,
                         "region, id, number, device, sequence, digest, received_at, document"
                         " FROM submission ORDER BY id") +
               digest_of(path, "region, device, sequence, submission FROM ledger ORDER BY device, sequence") +
               digest_of(path, "region, submission, document FROM receipt ORDER BY submission") +
               digest_of(path, "region, slot, place, submission FROM booking ORDER BY slot, place") +
               digest_of(path, "region, looked_at, looked_by, deed, numbers FROM look ORDER BY id");
    };
    const std::string before = all();
    REQUIRE(before.starts_with("3 rows"));
    centre.start_again();
    CHECK(all() == before);
    const auto listed = centre.command({"submissions", "--json"});
    CHECK(lines_in(listed.output) == 3);
    CHECK(digest_of(path, "mark FROM arrival ORDER BY mark").starts_with("3 rows"));
    const auto made = centre.command({"backup", "--to", centre.folder().file("copies")});
    CHECK(made.output.find("3 submissions, rehearsed; durable up to mark 3") != std::string::npos);
}

TEST_CASE("a file of a newer version is refused with one line by either program, and left as it was") {
    support::RunningCentre centre;
    centre.stop(SIGTERM);
    const std::string database = centre.folder().file("newer");
    fs::create_directories(database);
    make_newer(database + "/central.db");
    const std::string before = text_of(database + "/central.db");
    for (const auto& words : {std::vector<std::string>{"submissions"}, {"serve", "--port", "0"}}) {
        std::vector<std::string> arguments{"--data", database};
        arguments.insert(arguments.end(), words.begin(), words.end());
        const auto refused = support::run_central(arguments);
        CHECK(refused.status == 1);
        CHECK(lines_in(refused.errors) == 1);
        CHECK(refused.errors.find("newer version") != std::string::npos);
    }
    CHECK(text_of(database + "/central.db") == before);

    const std::string outbox = centre.folder().file("outbox.sqlite");
    make_newer(outbox);
    const std::string outbox_before = text_of(outbox);
    const std::string errors = centre.folder().file("errors");
    const std::string words =
        std::string(QIMING_KIOSK) + " outbox list --data " + centre.folder().path().string() + " 2>" + errors;
    CHECK(std::system(words.c_str()) != 0);
    CHECK(lines_in(text_of(errors)) == 1);
    CHECK(text_of(errors).find("newer version") != std::string::npos);
    CHECK(text_of(outbox) == outbox_before);
}
