// What else may stand in the folder of the backups, and what a backup makes of it.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/central/copies.h"

using namespace qiming;
namespace fs = std::filesystem;
using tests::Copies;
using Names = std::vector<std::string>;

TEST_CASE(
    "R58: only what is called as a backup is one: whatever else stands in the folder, the new copy is kept") {
    Copies copies;
    copies.take_in(1);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 1));
    const Names strange = {"central-.db", "central-20260101T030000Z.db.old", "central-20260301T03000xZ.db",
                           "central-before-update.db"};
    for (const std::string& name : strange) {
        fs::copy_file(copies.file("central-20260301T030000Z.db"), copies.file(name));
    }
    fs::create_directories(copies.file("central-20260101T000000Z.db"));
    copies.take_in(2);
    const auto second = copies.back_up("2026-03-02T03:00:00Z", 1);
    REQUIRE(second);
    CHECK(second->durable == 2);
    CHECK(second->warnings.empty());
    CHECK(copies.names() == Names{"central-.db", "central-20260101T000000Z.db",
                                  "central-20260101T030000Z.db.old", "central-20260301T03000xZ.db",
                                  "central-20260302T030000Z.db", "central-before-update.db"});
}

TEST_CASE("R58: a copy dated later than now is named, drops nothing, and holds back what it lacks") {
    Copies copies;
    copies.take_in(1);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 2));
    fs::rename(copies.file("central-20260301T030000Z.db"), copies.file("central-20300101T000000Z.db"));
    for (const int day : {2, 3, 4}) {
        copies.take_in(day);
        const auto made = copies.back_up("2026-03-0" + std::to_string(day) + "T03:00:00Z", 2);
        REQUIRE(made);
        CHECK(made->durable == 1);
        REQUIRE(made->warnings.size() == 1);
        CHECK(made->warnings[0].find("central-20300101T000000Z.db is dated later than now") !=
              std::string::npos);
    }
    CHECK(copies.names() ==
          Names{"central-20260303T030000Z.db", "central-20260304T030000Z.db", "central-20300101T000000Z.db"});
    fs::remove(copies.file("central-20300101T000000Z.db"));
    CHECK(copies.back_up("2026-03-05T03:00:00Z", 2)->durable == 4);
}

TEST_CASE("R58: a copy that holds less than one before drops nothing, and says so") {
    Copies copies;
    copies.take_in(1);
    copies.take_in(2);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 1));
    const Copies emptied;
    const auto made = central::take_backup(*emptied.database, "zhuhai", copies.path, 1, "2026-03-02T03:00:00Z");
    REQUIRE(made);
    CHECK(made->durable == 0);
    REQUIRE(made->warnings.size() == 1);
    CHECK(made->warnings[0].find("no copy was dropped") != std::string::npos);
    CHECK(copies.count() == 2);
    const auto next = central::take_backup(*emptied.database, "zhuhai", copies.path, 1, "2026-03-03T03:00:00Z");
    CHECK(next->warnings.size() == 1);
    CHECK(copies.count() == 3);
}

TEST_CASE("R58: what was erased at a wish is no loss: old copies go as ever") {
    Copies copies;
    copies.take_in(1);
    copies.take_in(2);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 1));
    REQUIRE(copies.database->erase(support::sent_submission(101, 1).number, "2026-03-01T04:00:00Z", "desk"));
    const auto made = copies.back_up("2026-03-02T03:00:00Z", 1);
    REQUIRE(made);
    CHECK(made->warnings.empty());
    CHECK(copies.names() == Names{"central-20260302T030000Z.db"});
}

TEST_CASE("R58: nothing old goes before every copy that stays was rehearsed") {
    Copies copies;
    copies.take_in(1);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 2));
    REQUIRE(copies.back_up("2026-03-02T03:00:00Z", 2));
    fs::resize_file(copies.file("central-20260302T030000Z.db"), 4'096);
    const auto made = copies.back_up("2026-03-03T03:00:00Z", 2);
    REQUIRE_FALSE(made);
    CHECK(made.error().problem.find("central-20260302T030000Z.db") != std::string::npos);
    CHECK(copies.count() == 3);
}

TEST_CASE("R71: two backups into one folder do not meet: the second is refused and leaves the first alone") {
    Copies copies;
    copies.take_in(1);
    fs::create_directories(copies.path);
    std::ofstream(copies.file("unfinished")) << "the work of another one";
    const int other = ::open(copies.file(".lock").c_str(), O_RDWR | O_CREAT, 0600);
    REQUIRE(::flock(other, LOCK_EX) == 0);
    const auto refused = copies.back_up("2026-03-01T03:00:00Z", 2);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem.find("another backup into") != std::string::npos);
    CHECK(copies.names() == Names{"unfinished"});
    ::close(other);
    REQUIRE(copies.back_up("2026-03-01T03:00:00Z", 2));
    CHECK(copies.names() == Names{"central-20260301T030000Z.db"});
}

TEST_CASE("R71: a backup that fails leaves nothing unfinished behind") {
    Copies copies;
    copies.take_in_damaged(1);
    REQUIRE_FALSE(copies.back_up("2026-03-01T03:00:00Z", 2));
    CHECK(copies.names().empty());
}
