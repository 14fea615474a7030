// What every outbox promises, held against the one on disk and the one in memory.
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <memory>

#include "content/wire/outcome_number.h"
#include "drivers/storage/memory/memory_outbox_store.h"
#include "drivers/storage/sqlite/sqlite_outbox_store.h"
#include "tests/support/content/submissions.h"
#include "tests/support/devices/temporary_folder.h"

using namespace qiming;
using support::submission_id;
using support::unsent_submission;

namespace {

struct OnDisk {
    support::TemporaryFolder folder;
    std::unique_ptr<drivers::OutboxStore> store =
        drivers::open_sqlite_outbox(folder.file("outbox.db"), 101).value();
};

struct InMemory {
    std::unique_ptr<drivers::OutboxStore> store = std::make_unique<drivers::MemoryOutboxStore>(101);
};

std::vector<std::string> ids_in(drivers::OutboxStore& store) {
    std::vector<std::string> ids;
    const auto rows = store.all().value();
    for (const auto& row : rows) {
        ids.push_back(row.submission.id);
    }
    return ids;
}

}  // namespace

TEMPLATE_TEST_CASE("a submission that is added gets the terminal's code, the next sequence and its number",
                   "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    for (int n = 1; n <= 5; ++n) {
        const auto added = outbox.store->add(unsent_submission(n)).value();
        CHECK(added.sequence == n);
        CHECK(added.device == "101");
        CHECK(added.number == content::make_outcome_number(101, n));
    }
}

TEMPLATE_TEST_CASE("what was added is read back whole", "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    auto booking = unsent_submission(7);
    booking.kind = "booking";
    booking.body = R"({"answers":{"需要":["手语"]},"slot":"香洲-1"})";
    const auto added = outbox.store->add(booking).value();
    const auto rows = outbox.store->all().value();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].submission == added);
    CHECK(rows[0].submission.body == booking.body);
    CHECK(rows[0].state == drivers::RowState::Waiting);
    CHECK(rows[0].attempts == 0);
}

TEMPLATE_TEST_CASE("the same id twice is the same row, as it stands", "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    const auto first = outbox.store->add(unsent_submission(1)).value();
    auto again = unsent_submission(1);
    again.body = "{}";
    CHECK(outbox.store->add(again).value() == first);
    CHECK(outbox.store->all().value().size() == 1);
    CHECK(outbox.store->add(unsent_submission(2)).value().sequence == 2);
}

TEMPLATE_TEST_CASE("every waiting row comes, those that were offered least first, then the oldest", "[outbox]",
                   OnDisk, InMemory) {
    TestType outbox;
    for (int n = 1; n <= 4; ++n) {
        outbox.store->add(unsent_submission(n)).value();
    }
    REQUIRE(outbox.store->mark_delivered(submission_id(2)));
    REQUIRE(outbox.store->mark_attempt(submission_id(1)));
    CHECK(outbox.store->waiting() == std::vector<drivers::WaitingRow>{
                                         {submission_id(3), 0}, {submission_id(4), 0}, {submission_id(1), 1}});
}

TEMPLATE_TEST_CASE("one row is read by its id, and headings hold all but the bodies", "[outbox]", OnDisk,
                   InMemory) {
    TestType outbox;
    const auto added = outbox.store->add(unsent_submission(1)).value();
    CHECK(outbox.store->read(submission_id(1)).value()->submission == added);
    CHECK_FALSE(outbox.store->read(submission_id(2)).value());
    const auto headings = outbox.store->headings().value();
    REQUIRE(headings.size() == 1);
    CHECK(headings[0].submission.number == added.number);
    CHECK(headings[0].submission.body.empty());
    CHECK(outbox.store->read(submission_id(1)).value()->submission.body == added.body);
}

TEMPLATE_TEST_CASE("why a row still waits is noted, until it is delivered", "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    outbox.store->add(unsent_submission(1)).value();
    REQUIRE(outbox.store->note(submission_id(1), "status 413"));
    CHECK(outbox.store->headings()->at(0).reason == "status 413");
    CHECK(outbox.store->headings()->at(0).state == drivers::RowState::Waiting);
    REQUIRE(outbox.store->mark_delivered(submission_id(1)));
    REQUIRE(outbox.store->note(submission_id(1), "late"));
    CHECK(outbox.store->headings()->at(0).reason.empty());
}

TEMPLATE_TEST_CASE("a parked row waits again when staff say so, as if it had never been offered", "[outbox]",
                   OnDisk, InMemory) {
    TestType outbox;
    outbox.store->add(unsent_submission(1)).value();
    REQUIRE(outbox.store->mark_attempt(submission_id(1)));
    CHECK_FALSE(outbox.store->requeue(submission_id(1)));
    REQUIRE(outbox.store->park(submission_id(1), "id_taken"));
    REQUIRE(outbox.store->mark_told(submission_id(1)));
    CHECK(outbox.store->headings()->at(0).told);
    REQUIRE(outbox.store->requeue(submission_id(1)));
    CHECK(outbox.store->waiting() == std::vector<drivers::WaitingRow>{{submission_id(1), 0}});
    CHECK_FALSE(outbox.store->headings()->at(0).told);
    CHECK(outbox.store->headings()->at(0).reason.empty());
    REQUIRE(outbox.store->mark_delivered(submission_id(1)));
    CHECK_FALSE(outbox.store->requeue(submission_id(1)));
    CHECK_FALSE(outbox.store->requeue(submission_id(2)));
}

TEMPLATE_TEST_CASE("what the centre was told is forgotten when the row is parked", "[outbox]", OnDisk,
                   InMemory) {
    TestType outbox;
    outbox.store->add(unsent_submission(1)).value();
    REQUIRE(outbox.store->mark_told(submission_id(1)));
    REQUIRE(outbox.store->park(submission_id(1), "id_taken"));
    CHECK_FALSE(outbox.store->headings()->at(0).told);
}

TEMPLATE_TEST_CASE("a delivered row is kept but waits no more", "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    outbox.store->add(unsent_submission(1)).value();
    REQUIRE(outbox.store->mark_attempt(submission_id(1)));
    REQUIRE(outbox.store->mark_delivered(submission_id(1)));
    CHECK(outbox.store->waiting().value().empty());
    const auto rows = outbox.store->all().value();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].state == drivers::RowState::Delivered);
    CHECK(rows[0].attempts == 1);
}

TEMPLATE_TEST_CASE("a refused row is parked with its reason, never deleted", "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    outbox.store->add(unsent_submission(1)).value();
    REQUIRE(outbox.store->park(submission_id(1), "the centre answered 422"));
    CHECK(outbox.store->waiting().value().empty());
    const auto rows = outbox.store->all().value();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].state == drivers::RowState::Parked);
    CHECK(rows[0].reason == "the centre answered 422");
}

TEMPLATE_TEST_CASE("a late refusal does not undo a delivery", "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    outbox.store->add(unsent_submission(1)).value();
    REQUIRE(outbox.store->mark_delivered(submission_id(1)));
    REQUIRE(outbox.store->park(submission_id(1), "late"));
    CHECK(outbox.store->all().value().at(0).state == drivers::RowState::Delivered);
}

TEMPLATE_TEST_CASE("a row that does not exist cannot be marked", "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    CHECK_FALSE(outbox.store->mark_attempt(submission_id(1)));
    CHECK_FALSE(outbox.store->mark_delivered(submission_id(1)));
    CHECK_FALSE(outbox.store->park(submission_id(1), "x"));
}

TEMPLATE_TEST_CASE("named values are kept and replaced; an unknown one is empty", "[outbox]", OnDisk,
                   InMemory) {
    TestType outbox;
    CHECK(outbox.store->read_value("jobs").value().empty());
    REQUIRE(outbox.store->write_value("jobs", "old"));
    REQUIRE(outbox.store->write_value("jobs", std::string(1'000'000, 'x')));
    CHECK(outbox.store->read_value("jobs").value().size() == 1'000'000);
}

TEMPLATE_TEST_CASE("R58: of what is named, only delivered rows are erased; their numbers are never given again",
                   "[outbox]", OnDisk, InMemory) {
    TestType outbox;
    for (int n = 1; n <= 4; ++n) {
        outbox.store->add(unsent_submission(n)).value();
    }
    CHECK_FALSE(outbox.store->newest_mark().value());
    REQUIRE(outbox.store->mark_delivered(submission_id(2), {content::Standing::Received, 8}));
    REQUIRE(outbox.store->mark_delivered(submission_id(4), {content::Standing::Confirmed, 5}));
    REQUIRE(outbox.store->park(submission_id(3), "refused"));
    CHECK(outbox.store->newest_mark().value() == 8);
    CHECK(outbox.store->erase({submission_id(1), submission_id(2), submission_id(3), submission_id(4),
                               submission_id(99)}) == 2);
    CHECK(ids_in(*outbox.store) == std::vector{submission_id(1), submission_id(3)});
    CHECK(outbox.store->add(unsent_submission(5)).value().sequence == 5);
}

TEMPLATE_TEST_CASE("R58: by its mark only what is delivered is erased, and nothing that has none", "[outbox]",
                   OnDisk, InMemory) {
    TestType outbox;
    for (int n = 1; n <= 5; ++n) {
        outbox.store->add(unsent_submission(n)).value();
    }
    REQUIRE(outbox.store->mark_delivered(submission_id(1), {content::Standing::Received, 0}));
    REQUIRE(outbox.store->mark_delivered(submission_id(2), {content::Standing::Received, 7}));
    REQUIRE(outbox.store->mark_delivered(submission_id(3), {content::Standing::Full, 8}));
    REQUIRE(outbox.store->park(submission_id(4), "refused"));
    CHECK(outbox.store->erase_through(7) == 1);
    CHECK(ids_in(*outbox.store) ==
          std::vector{submission_id(1), submission_id(3), submission_id(4), submission_id(5)});
}

TEMPLATE_TEST_CASE(
    "R71: what is delivered waits again, with what the centre had answered, and nothing else does", "[outbox]",
    OnDisk, InMemory) {
    TestType outbox;
    for (int n = 1; n <= 3; ++n) {
        outbox.store->add(unsent_submission(n)).value();
    }
    REQUIRE(outbox.store->mark_attempt(submission_id(2)));
    REQUIRE(outbox.store->mark_delivered(submission_id(2), {content::Standing::Confirmed, 7}));
    REQUIRE(outbox.store->park(submission_id(3), "refused"));
    CHECK(outbox.store->offer_again("2-9f2c81aa") == 1);
    CHECK(outbox.store->waiting() ==
          std::vector<drivers::WaitingRow>{{submission_id(1), 0}, {submission_id(2), 0}});
    CHECK(outbox.store->read(submission_id(2)).value()->submission.answered == "confirmed");
    CHECK_FALSE(outbox.store->newest_mark().value());
    CHECK(outbox.store->read_value(drivers::epoch_name) == "2-9f2c81aa");
    CHECK(outbox.store->offer_again("3-00000000") == 0);
}
