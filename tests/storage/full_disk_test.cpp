// The outbox on a real disk that is filled to the last byte.
#include <catch2/catch_test_macros.hpp>

#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/small_disk.h"

using namespace qiming;
using support::unsent_submission;

TEST_CASE(
    "R63: a disk that fills fails the check and loses nothing; with room again all goes on in the same file") {
    const support::SmallDisk disk(8);
    if (!disk.is_there()) {
        SKIP("only root can make a disk");
    }
    const auto store = drivers::open_sqlite_outbox(disk.file("outbox.sqlite"), 101).value();
    CHECK(store->check());
    const std::string first = store->add(unsent_submission(1)).value().number;
    disk.fill();
    const auto now = store->check();
    REQUIRE_FALSE(now);
    CHECK(now.error().problem.find("the disk is full") != std::string::npos);
    CHECK_FALSE(now.error().remedy.empty());
    CHECK(store->read(unsent_submission(1).id).value()->submission.number == first);
    disk.make_room();
    CHECK(store->check());
    CHECK(store->add(unsent_submission(2)).value().sequence > 1);
    CHECK(store->all().value().size() == 2);
}

TEST_CASE("R63: an outbox that cannot be made on a full disk is made when there is room") {
    const support::SmallDisk disk(8);
    if (!disk.is_there()) {
        SKIP("only root can make a disk");
    }
    disk.fill();
    const auto refused = drivers::open_sqlite_outbox(disk.file("outbox.sqlite"), 101);
    CHECK((!refused || !(*refused)->check()));
    disk.make_room();
    const auto store = drivers::open_sqlite_outbox(disk.file("outbox.sqlite"), 101);
    REQUIRE(store);
    CHECK((*store)->check());
    CHECK((*store)->add(unsent_submission(1)));
}
