// An outbox that a program of a later release has written to.
#include <catch2/catch_test_macros.hpp>

#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;

TEST_CASE("R63: a submission of a kind that this release does not know waits as it is, and is not damaged") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "outbox.sqlite").string();
    auto petition = support::unsent_submission(1);
    petition.kind = "petition";
    petition = drivers::open_sqlite_outbox(path, 101).value()->add(petition).value();
    const auto rows = drivers::open_sqlite_outbox(path, 101).value()->all().value();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().state == drivers::RowState::Waiting);
    CHECK(rows.front().submission == petition);
}
