// What becomes of what the centre has: erased when it is safe there, offered again when it is lost there.
#include <catch2/catch_test_macros.hpp>

#include "content/wire/durability.h"
#include "content/wire/paths.h"
#include "kiosk/runtime/ask_store.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/centre/core_centre.h"
#include "tests/support/content/submissions.h"
#include "tests/support/wait_until.h"

namespace qiming {
namespace {

using drivers::RowState;
using support::CoreCentre;
using support::wait_until;
using tests::Office;

content::Submission keep(Office& office, content::Submission submission) {
    return shell::ask_store(office.storage, [&](drivers::OutboxStore& store) { return store.add(submission); })
        .value();
}

content::Submission keep_one(Office& office, int n) {
    auto submission = support::unsent_submission(n);
    submission.body = support::complete_body(submission.kind, n, {});
    return keep(office, submission);
}

std::vector<drivers::OutboxRow> rows_of(Office& office) {
    return shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.all(); }).value();
}

std::string answered_in(const drivers::HttpRequest& request) {
    return content::read_submission(request.body, "asked").value().answered;
}

}  // namespace

TEST_CASE("R58: what the centre calls durable is erased, and only that") {
    Office office;
    CoreCentre centre;
    keep_one(office, 1);
    const auto sync = office.sync_with(centre.client());
    office.settle();
    centre.back_up();
    const auto second = keep_one(office, 2);
    const auto wished = keep_one(office, 3);
    const auto parked = keep(office, support::unsent_submission(4));
    sync->wake();
    office.settle();
    REQUIRE(centre.held().size() == 3);
    for (const auto& id : {wished.id, parked.id, support::submission_id(77)}) {
        centre.erase(id);
    }
    sync->refresh();
    office.settle();
    CHECK(content::read_durability_question(centre.asked(content::durable_path).back().body, "asked") == "101");
    const auto left = rows_of(office);
    REQUIRE(left.size() == 2);
    CHECK(left.at(0).submission.id == second.id);
    CHECK(left.at(1).submission.id == parked.id);
}

TEST_CASE(
    "R71: in another epoch of the centre all that was delivered is offered again, once, with its answer") {
    Office office;
    CoreCentre centre;
    const auto kept = keep_one(office, 1);
    const auto sync = office.sync_with(centre.client());
    office.settle();
    REQUIRE(rows_of(office).at(0).state == RowState::Delivered);

    centre.restore("2-b");
    centre.meet_on_the_way([](const drivers::HttpRequest& request) -> std::optional<CoreCentre::Answer> {
        if (request.path != content::submissions_path) {
            return std::nullopt;
        }
        return tl::unexpected(drivers::HttpFault{"no route"});
    });
    sync->refresh();
    REQUIRE(wait_until([&] { return centre.asked(content::submissions_path).size() >= 2; }));
    const auto asked = centre.asked(content::submissions_path);
    CHECK(answered_in(asked.front()).empty());
    CHECK(answered_in(asked.back()) == "received");
    CHECK(rows_of(office).at(0).state == RowState::Waiting);

    centre.be_well();
    sync->wake();
    CHECK(wait_until([&] { return rows_of(office).at(0).state == RowState::Delivered; }));
    CHECK(centre.held().size() == 1);
    const auto offered = centre.asked(content::submissions_path).size();
    sync->refresh();
    office.settle();
    CHECK(centre.asked(content::submissions_path).size() == offered);
}

TEST_CASE("R71: a centre that forgot what it had answered is offered it again, whatever it calls its epoch") {
    Office office;
    CoreCentre centre;
    keep_one(office, 1);
    const auto sync = office.sync_with(centre.client());
    office.settle();
    centre.restore("1-a");
    CHECK(centre.held().empty());
    sync->refresh();
    REQUIRE(wait_until([&] { return centre.held().size() == 1; }));
    CHECK(answered_in(centre.asked(content::submissions_path).back()) == "received");
}

}  // namespace qiming
