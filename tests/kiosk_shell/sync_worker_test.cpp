#include <catch2/catch_test_macros.hpp>

#include "content/durability.h"
#include "kiosk/shell/ask_store.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/submissions.h"

namespace qiming {
namespace {

using drivers::HttpFault;
using drivers::HttpResponse;
using tests::all_of;
using tests::Office;

content::Submission keep_one(Office& office, int n) {
    return shell::ask_store(
               office.storage,
               [&](drivers::OutboxStore& store) { return store.add(support::unsent_submission(n)); })
        .value();
}

std::size_t waiting(Office& office) {
    return shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.waiting(100); })
        ->size();
}

HttpResponse answer(int status, std::string body = {}, std::string etag = {}) {
    HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    response.etag = std::move(etag);
    return response;
}

void prepare_content(drivers::ScriptedHttpClient& script) {
    script.prepare(answer(200, R"({"jobs": []})", "\"1\""));
    script.prepare(answer(200, R"({"sites": [], "slots": []})", "\"1\""));
}

std::vector<bool> links_of(const std::vector<shell::Mail>& mails) {
    std::vector<bool> told;
    for (const auto& link : all_of<kiosk::LinkChanged>(mails)) {
        told.push_back(link.online);
    }
    return told;
}

HttpResponse receipt_for(const content::Submission& submission) {
    content::Receipt receipt;
    receipt.id = submission.id;
    receipt.number = submission.number;
    return answer(201, content::write_receipt(receipt));
}

HttpResponse refusal_of(const content::Submission& submission, content::RefusalCode code) {
    return answer(content::status_of(code), content::write_refusal({code, "x", submission.id}));
}

}  // namespace

TEST_CASE("R63: what waits is sent at the start, once, and the centre's answer is told") {
    Office office;
    const auto kept = keep_one(office, 1);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    script.prepare(receipt_for(kept));
    prepare_content(script);
    script.prepare(answer(200, content::write_ids({})));
    const auto sync = office.sync_with(std::move(centre));
    const auto mails = office.settle();
    REQUIRE(all_of<kiosk::CentreAnswered>(mails).size() == 1);
    CHECK(all_of<kiosk::CentreAnswered>(mails).front().receipt.id == kept.id);
    CHECK(waiting(office) == 0);
    CHECK(script.asked().size() == 4);  // and whether it is durable
    CHECK(all_of<kiosk::LinkChanged>(mails).size() == 1);
}

TEST_CASE("R63: an answer lost on the way, a strange one and a refused one lose nothing") {
    Office office;
    const auto lost = keep_one(office, 1);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    CHECK(waiting(office) == 1);

    script.prepare(answer(200, "<html>Please log in</html>"));
    sync->wake();
    CHECK(all_of<kiosk::CentreAnswered>(office.settle()).empty());
    CHECK(waiting(office) == 1);

    script.prepare(receipt_for(lost));
    sync->wake();
    const auto mails = office.settle();
    CHECK(all_of<kiosk::CentreAnswered>(mails).size() == 1);
    CHECK(waiting(office) == 0);

    const auto refused = keep_one(office, 2);
    script.prepare(answer(413, "<html>Request Entity Too Large</html>"));
    sync->wake();
    CHECK(all_of<kiosk::CentreRefused>(office.settle()).empty());
    CHECK(waiting(office) == 1);
    script.prepare(refusal_of(refused, content::RefusalCode::IdTaken));
    sync->wake();
    const auto told = all_of<kiosk::CentreRefused>(office.settle());
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "id_taken");
    const auto rows = shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.all(); });
    CHECK(rows->back().state == drivers::RowState::Parked);
    CHECK(rows->back().submission.id == refused.id);
}

TEST_CASE("a bad content update is refused, and the last good one stays") {
    Office office;
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    centre->prepare(answer(200, R"({"jobs": []})", "\"1\""));
    centre->prepare(answer(200, "{ broken", "\"2\""));
    const auto sync = office.sync_with(std::move(centre));
    const auto mails = office.settle();
    int jobs = 0;
    int assessments = 0;
    for (const auto& mail : mails) {
        jobs += std::holds_alternative<shell::NewJobs>(mail) ? 1 : 0;
        assessments += std::holds_alternative<shell::NewAssessments>(mail) ? 1 : 0;
    }
    CHECK(jobs == 1);
    CHECK(assessments == 0);
    const auto kept = shell::ask_store(
        office.storage, [](drivers::OutboxStore& store) { return store.read_value("content.assessments"); });
    CHECK(kept->empty());
}

TEST_CASE("content that was accepted is there again after a restart, without the centre") {
    Office office;
    {
        auto centre = std::make_unique<drivers::ScriptedHttpClient>();
        centre->prepare(answer(200, R"({"jobs": []})", "\"1\""));
        const auto sync = office.sync_with(std::move(centre));
        office.settle();
    }
    const auto sync = office.sync_with(std::make_unique<drivers::ScriptedHttpClient>());
    const auto mails = office.settle();
    REQUIRE_FALSE(mails.empty());
    CHECK(std::holds_alternative<shell::NewJobs>(mails.front()));
}

TEST_CASE("R58: what the centre calls durable is erased, and only that") {
    Office office;
    const auto first = keep_one(office, 1);
    const auto second = keep_one(office, 2);
    const auto parked = keep_one(office, 3);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    script.prepare(receipt_for(first));
    script.prepare(receipt_for(second));
    script.prepare(refusal_of(parked, content::RefusalCode::Malformed));
    prepare_content(script);
    script.prepare(answer(200, content::write_ids({first.id, parked.id, support::submission_id(77)})));
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    REQUIRE(script.asked().size() == 6);
    CHECK(script.asked().back().path == "/v1/durable");
    CHECK(content::read_ids(script.asked().back().body, "asked") == std::vector{first.id, second.id});
    const auto left = shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.all(); });
    REQUIRE(left->size() == 2);
    CHECK(left->at(0).submission.id == second.id);
    CHECK(left->at(1).submission.id == parked.id);
}

TEST_CASE("A captive portal is no link, whatever it answers, and the first thing asked finds it out") {
    const HttpResponse portal = answer(200, "<html>Please log in</html>", "\"1\"");
    Office office;
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    SECTION("content") {
        script.prepare(portal);
        const auto sync = office.sync_with(std::move(centre));
        CHECK(links_of(office.settle()) == std::vector{false});
    }
    SECTION("a submission, while content still came") {
        prepare_content(script);
        const auto sync = office.sync_with(std::move(centre));
        CHECK(links_of(office.settle()) == std::vector{true});
        keep_one(office, 1);
        script.prepare(portal);
        sync->wake();
        CHECK(links_of(office.settle()) == std::vector{false});
    }
    SECTION("what is durable") {
        const auto kept = keep_one(office, 1);
        script.prepare(receipt_for(kept));
        prepare_content(script);
        script.prepare(portal);
        const auto sync = office.sync_with(std::move(centre));
        CHECK(links_of(office.settle()) == std::vector{true, false});
    }
}

}  // namespace qiming
