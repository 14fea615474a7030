#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "content/wire/durability.h"
#include "content/wire/stuck.h"
#include "kiosk/runtime/ask_store.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/content/submissions.h"

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
    return shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.waiting(); })
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
    script.prepare(answer(200, R"({"sites": [], "slots": []})", "\"1\""));
}

std::vector<bool> links_of(const std::vector<shell::Mail>& mails) {
    std::vector<bool> told;
    for (const auto& link : all_of<kiosk::LinkChanged>(mails)) {
        told.push_back(link.online);
    }
    return told;
}

HttpResponse receipt_for(const content::Submission& submission, std::int64_t mark = 0) {
    content::Receipt receipt;
    receipt.id = submission.id;
    receipt.number = submission.number;
    receipt.mark = mark;
    return answer(201, content::write_receipt(receipt));
}

HttpResponse in_epoch(const char* epoch, HttpResponse response) {
    response.epoch = epoch;
    return response;
}

std::vector<drivers::OutboxRow> rows_of(Office& office) {
    return shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.all(); }).value();
}

HttpResponse refusal_of(const content::Submission& submission, content::RefusalCode code) {
    return answer(content::status_of(code), content::write_refusal({code, "x", submission.id}));
}

// Takes one submission; a proxy answers for all others.
class PickyCentre final : public drivers::HttpClient {
public:
    explicit PickyCentre(std::string good) : good_(std::move(good)) {}
    tl::expected<HttpResponse, HttpFault> perform(const drivers::HttpRequest& request) override {
        const auto submission = content::read_submission(request.body, "asked");
        if (!submission) {
            return answer(404);
        }
        if (submission->id == good_) {
            vain_before_it = vain.load();
            return receipt_for(*submission);
        }
        ++vain;
        return answer(413, "<html>Request Entity Too Large</html>");
    }
    void cancel() override {}

    std::atomic<int> vain = 0;
    std::atomic<int> vain_before_it = -1;

private:
    std::string good_;
};

}  // namespace

TEST_CASE("R63: what waits is sent at the start, once, and the centre's answer is told") {
    Office office;
    const auto kept = keep_one(office, 1);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    script.prepare(receipt_for(kept));
    prepare_content(script);
    script.prepare(answer(200, content::write_durability({})));
    const auto sync = office.sync_with(std::move(centre));
    const auto mails = office.settle();
    REQUIRE(all_of<kiosk::CentreAnswered>(mails).size() == 1);
    CHECK(all_of<kiosk::CentreAnswered>(mails).front().receipt.id == kept.id);
    CHECK(waiting(office) == 0);
    CHECK(script.asked().size() == 3);  // and whether it is durable
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
    CHECK(office.wait_for<kiosk::CentreAnswered>().size() == 1);
    CHECK(waiting(office) == 0);

    const auto refused = keep_one(office, 2);
    script.prepare(answer(413, "<html>Request Entity Too Large</html>"));
    sync->wake();
    CHECK(all_of<kiosk::CentreRefused>(office.settle()).empty());
    CHECK(waiting(office) == 1);
    script.prepare(refusal_of(refused, content::RefusalCode::IdTaken));
    sync->wake();
    const auto told = office.wait_for<kiosk::CentreRefused>();
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "id_taken");
    const auto rows = shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.all(); });
    CHECK(rows->back().state == drivers::RowState::Parked);
    CHECK(rows->back().submission.id == refused.id);
}

TEST_CASE("a bad content update is refused, and the last good one stays") {
    Office office;
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    prepare_content(script);
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    script.prepare(answer(200, "{\"sites\": [], \"slots\": [], \"lead\": 3}", "\"2\""));
    sync->refresh();
    const auto mails = office.settle();
    CHECK(std::none_of(mails.begin(), mails.end(),
                       [](const auto& mail) { return std::holds_alternative<shell::NewAssessments>(mail); }));
    script.prepare(answer(304, "", "\"1\""));
    sync->refresh();
    office.settle();
    CHECK(script.asked().back().if_none_match == "\"1\"");
}

TEST_CASE("content is fetched at once when somebody wants the newest") {
    Office office;
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    prepare_content(script);
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    REQUIRE(script.asked().size() == 1);
    script.prepare(answer(200, R"({"sites": [], "slots": []})", "\"2\""));
    sync->refresh();
    const auto mails = office.settle();
    CHECK(script.asked().size() == 2);
    CHECK(std::any_of(mails.begin(), mails.end(),
                      [](const auto& mail) { return std::holds_alternative<shell::NewAssessments>(mail); }));
}

TEST_CASE("content that was accepted is there again after a restart, without the centre") {
    Office office;
    {
        auto centre = std::make_unique<drivers::ScriptedHttpClient>();
        prepare_content(*centre);
        const auto sync = office.sync_with(std::move(centre));
        office.settle();
    }
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    const auto sync = office.sync_with(std::move(centre));
    const auto mails = office.settle();
    REQUIRE_FALSE(mails.empty());
    CHECK(std::holds_alternative<shell::NewAssessments>(mails.front()));
    CHECK(script.asked().front().if_none_match == "\"1\"");
}

TEST_CASE("content that an earlier version kept beside the submissions is taken over") {
    Office office;
    const auto store = [&](auto work) { return shell::ask_store(office.storage, work); };
    store([](drivers::OutboxStore& outbox) {
        return outbox.write_value("content.assessments", R"({"sites": [], "slots": []})");
    });
    store([](drivers::OutboxStore& outbox) { return outbox.write_value("content.assessments.etag", "\"9\""); });
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    const auto sync = office.sync_with(std::move(centre));
    const auto mails = office.settle();
    REQUIRE_FALSE(mails.empty());
    CHECK(std::holds_alternative<shell::NewAssessments>(mails.front()));
    CHECK(script.asked().front().if_none_match == "\"9\"");
    CHECK(
        store([](drivers::OutboxStore& outbox) { return outbox.read_value("content.assessments"); })->empty());
}

TEST_CASE("R58: what the centre calls durable is erased, and only that") {
    Office office;
    const auto first = keep_one(office, 1);
    const auto second = keep_one(office, 2);
    const auto wished = keep_one(office, 3);
    const auto parked = keep_one(office, 4);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    script.prepare(in_epoch("1-a", receipt_for(first, 7)));
    script.prepare(in_epoch("1-a", receipt_for(second, 9)));
    script.prepare(in_epoch("1-a", receipt_for(wished, 10)));
    script.prepare(refusal_of(parked, content::RefusalCode::Malformed));
    script.prepare(answer(200, content::write_ids({parked.id})));
    prepare_content(script);
    script.prepare(in_epoch(
        "1-a",
        answer(200, content::write_durability({8, 12, {wished.id, parked.id, support::submission_id(77)}}))));
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    REQUIRE(script.asked().size() == 7);
    CHECK(script.asked().back().path == "/v1/durable");
    CHECK(content::read_durability_question(script.asked().back().body, "asked") == "101");
    const auto left = rows_of(office);
    REQUIRE(left.size() == 2);
    CHECK(left.at(0).submission.id == second.id);
    CHECK(left.at(1).submission.id == parked.id);
}

TEST_CASE(
    "R71: in another epoch of the centre all that was delivered is offered again, once, with its answer") {
    Office office;
    const auto kept = keep_one(office, 1);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    script.prepare(in_epoch("1-a", receipt_for(kept, 7)));
    script.prepare(in_epoch("2-b", answer(200, R"({"sites": [], "slots": []})", "\"1\"")));
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    const auto again = [&] {
        const auto& asked = script.asked();
        return std::count_if(asked.begin(), asked.end(),
                             [](const auto& each) { return each.path == "/v1/submissions"; });
    };
    for (int i = 0; i < 500 && again() < 2; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    REQUIRE(again() == 2);
    CHECK(content::read_submission(script.asked().front().body, "first")->answered.empty());
    CHECK(content::read_submission(script.asked().back().body, "second")->answered == "received");
    CHECK(rows_of(office).at(0).state == drivers::RowState::Waiting);

    script.prepare(in_epoch("2-b", receipt_for(kept, 3)));
    sync->wake();
    CHECK(office.wait_for<kiosk::CentreAnswered>().size() == 1);
    office.settle();
    CHECK(rows_of(office).at(0).state == drivers::RowState::Delivered);
    CHECK(rows_of(office).at(0).mark == 3);
    CHECK(again() == 3);
}

TEST_CASE("R71: a centre that forgot what it had answered is offered it again, whatever it calls its epoch") {
    Office office;
    const auto kept = keep_one(office, 1);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    script.prepare(in_epoch("1-a", receipt_for(kept, 7)));
    prepare_content(script);
    script.prepare(in_epoch("1-a", answer(200, content::write_durability({6, 6, {}}))));
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    CHECK(rows_of(office).at(0).state == drivers::RowState::Waiting);
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

TEST_CASE("R63: what is parked is told to the centre at once, without a word of the visitor, and once") {
    Office office;
    const auto parked = keep_one(office, 1);
    auto centre = std::make_unique<drivers::ScriptedHttpClient>();
    auto& script = *centre;
    script.prepare(refusal_of(parked, content::RefusalCode::UnfitAnswers));
    script.prepare(answer(200, content::write_ids({parked.id})));
    prepare_content(script);
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    const auto asked = script.asked();
    REQUIRE(asked.size() == 3);
    CHECK(asked[1].path == "/v1/stuck");
    const auto told = content::read_stuck(asked[1].body, "asked");
    REQUIRE(told);
    REQUIRE(told->size() == 1);
    CHECK(told->front().number == parked.number);
    CHECK(told->front().is_parked);
    CHECK(told->front().reason.find("unfit_answers") != std::string::npos);
    CHECK(asked[1].body.find("answers\":") == std::string::npos);
}

TEST_CASE("R63: sixty-four that no answer delivers do not keep the next one waiting") {
    Office office;
    office.chance = 999;
    for (int n = 1; n <= 64; ++n) {
        keep_one(office, n);
    }
    auto centre = std::make_unique<PickyCentre>(support::submission_id(65));
    const auto& asked = *centre;
    const auto sync = office.sync_with(std::move(centre));
    office.settle();
    CHECK(asked.vain == 64);
    const auto good = keep_one(office, 65);
    sync->wake();
    const auto answered = office.wait_for<kiosk::CentreAnswered>();
    REQUIRE(answered.size() == 1);
    CHECK(answered[0].receipt.id == good.id);
    CHECK(asked.vain_before_it <= 65);
    CHECK(waiting(office) == 64);
}

}  // namespace qiming
