// What stands in the way of the centre is told for what it is, with its own remedy.
#include <signal.h>
#include <sys/stat.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "central/store/copies.h"
#include "central/store/database.h"
#include "content/wire/paths.h"
#include "tests/central/copies.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/small_disk.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("R59: a damaged file of calls is set aside, and the centre goes on with a new one") {
    RunningCentre centre;
    const auto sent = content::write_submission(support::sent_submission(101, 1));
    REQUIRE(support::post(*centre.client(), content::submissions_path, sent).status == 201);
    centre.stop(SIGTERM);
    const std::string calls = centre.data() + "/calls.db";
    for (const char* const aside : {".damaged-1", ".damaged-2"}) {
        std::ofstream(calls) << std::string(8'192, 'x');
        const auto refused = centre.command({"calls"});
        CHECK(refused.status == 1);
        CHECK(std::count(refused.errors.begin(), refused.errors.end(), '\n') == 1);
        CHECK(holds(refused.errors, "start the server again"));
        CHECK_FALSE(holds(refused.errors, "restore"));
        centre.start_again();
        CHECK(fs::file_size(calls + aside) == 8'192);
        CHECK(holds(centre.log(), "It is kept as " + calls + aside));
        CHECK(centre.command({"calls"}).status == 0);
        centre.stop(SIGTERM);
    }
    CHECK(holds(centre.command({"submissions", "--json"}).output, support::sent_submission(101, 1).id));
}

TEST_CASE("R71: a full disk is told as one, not as damage, and a backup that met it leaves nothing behind") {
    const support::SmallDisk disk(1);
    if (!disk.is_there()) {
        SKIP("this test may not make a disk");
    }
    tests::Copies copies;
    for (long n = 1; n <= 40; ++n) {
        copies.take_in(n);
    }
    copies.path = disk.file("backups");
    fs::create_directories(copies.path);
    disk.fill();
    const auto made = copies.back_up("2026-03-01T03:00:00Z", 2);
    REQUIRE_FALSE(made);
    INFO(made.error().problem + " / " + made.error().remedy);
    CHECK(holds(made.error().remedy, "make room on the disk"));
    CHECK(made.error().kind == central::FaultKind::Other);
    CHECK(copies.names().empty());
    disk.make_room();
    CHECK(copies.back_up("2026-03-01T03:00:00Z", 2));
}

TEST_CASE("R71: a restore that meets a full disk changes nothing, and leaves nothing unfinished") {
    const support::SmallDisk disk(1);
    if (!disk.is_there()) {
        SKIP("this test may not make a disk");
    }
    tests::Copies copies;
    copies.take_in(1);
    const std::string copy = copies.back_up("2026-03-01T03:00:00Z", 2)->file;
    const std::string data = disk.file("data");
    fs::create_directories(data);
    disk.fill();
    const auto refused = support::run_central({"--data", data, "restore", copy});
    INFO(refused.errors);
    CHECK(refused.status == 1);
    CHECK(holds(refused.errors, "make room"));
    for (const auto& entry : fs::directory_iterator(data)) {
        CHECK_FALSE(holds(entry.path().filename().string(), ".db"));
    }
    disk.make_room();
    CHECK(support::run_central({"--data", data, "restore", copy}).status == 0);
}

TEST_CASE("R71: a database that another program holds is told as that, and as no damage") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("central.db");
    REQUIRE(central::Database::open(path, "zhuhai"));
    SQLite::Database other(path, SQLite::OPEN_READWRITE);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t (x)");
    const auto refused = central::Database::open(path, "zhuhai");
    REQUIRE_FALSE(refused);
    INFO(refused.error().problem);
    CHECK(holds(refused.error().remedy, "another program holds the file"));
    CHECK(refused.error().kind == central::FaultKind::Other);
}

TEST_CASE("R71: what this user may not open is told as a missing right, and what is damaged as damage") {
    const support::TemporaryFolder folder;
    const std::string path = folder.file("central.db");
    fs::create_directories(path);
    const auto refused = central::Database::open(path, "zhuhai");
    REQUIRE_FALSE(refused);
    INFO(refused.error().problem);
    CHECK(holds(refused.error().remedy, "see that this user may write the file"));
    const std::string damaged = folder.file("damaged.db");
    std::ofstream(damaged) << std::string(8'192, 'x');
    const auto found = central::Database::open(damaged, "zhuhai");
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == central::FaultKind::Damage);
    CHECK(holds(found.error().remedy, "restore FILE"));
}
