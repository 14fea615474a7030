#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "content/wire/durability.h"
#include "content/wire/paths.h"
#include "content/wire/refusal.h"
#include "kiosk/runtime/ask_store.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/centre/core_centre.h"
#include "tests/support/content/submissions.h"
#include "tests/support/wait_until.h"

namespace qiming {
namespace {

using drivers::HttpRequest;
using drivers::HttpResponse;
using support::CoreCentre;
using support::wait_until;
using tests::all_of;
using tests::Office;

content::Submission keep(Office& office, content::Submission submission) {
    return shell::ask_store(office.storage, [&](drivers::OutboxStore& store) { return store.add(submission); })
        .value();
}

// Complete, so that the centre takes it.
content::Submission keep_one(Office& office, int n) {
    auto submission = support::unsent_submission(n);
    submission.body = support::complete_body(submission.kind, n, {});
    return keep(office, submission);
}

// Its answers are not those that the form asks for, so the centre refuses it for good.
content::Submission keep_unfit(Office& office, int n) {
    return keep(office, support::unsent_submission(n));
}

std::size_t waiting(Office& office) {
    return shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.waiting(); })
        ->size();
}

std::vector<drivers::OutboxRow> rows_of(Office& office) {
    return shell::ask_store(office.storage, [](drivers::OutboxStore& store) { return store.all(); }).value();
}

drivers::RowState state_of(Office& office, const std::string& id) {
    const auto rows = rows_of(office);
    return std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.submission.id == id; })
        ->state;
}

std::vector<bool> links_of(const std::vector<shell::Mail>& mails) {
    std::vector<bool> told;
    for (const auto& link : all_of<kiosk::LinkChanged>(mails)) {
        told.push_back(link.online);
    }
    return told;
}

bool has_assessments(const std::vector<shell::Mail>& mails) {
    return std::any_of(mails.begin(), mails.end(),
                       [](const auto& mail) { return std::holds_alternative<shell::NewAssessments>(mail); });
}

CoreCentre::OnTheWay answers_to(std::string_view path, int status, std::string body) {
    HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    response.etag = "\"1\"";
    return [=](const HttpRequest& request) {
        return request.path == path ? std::optional(CoreCentre::Answer(response)) : std::nullopt;
    };
}

constexpr const char* portal = "<html>Please log in</html>";
constexpr const char* proxy = "<html>Request Entity Too Large</html>";
const std::string nothing_offered = R"({"sites": [], "slots": []})";

}  // namespace

TEST_CASE("R63: what waits is sent at the start, once, and the centre's answer is told") {
    Office office;
    CoreCentre centre;
    const auto kept = keep_one(office, 1);
    const auto sync = office.sync_with(centre.client());
    const auto mails = office.settle();
    REQUIRE(all_of<kiosk::CentreAnswered>(mails).size() == 1);
    CHECK(all_of<kiosk::CentreAnswered>(mails).front().receipt.id == kept.id);
    CHECK(waiting(office) == 0);
    CHECK(centre.asked(content::submissions_path).size() == 1);
    CHECK(centre.asked(content::durable_path).size() == 1);
    CHECK(links_of(mails) == std::vector{true});
}

TEST_CASE("R63: no link, a portal's answer and an answer lost on the way lose nothing and double nothing") {
    Office office;
    CoreCentre centre;
    centre.be_out_of_reach();
    const auto kept = keep_one(office, 1);
    const auto sync = office.sync_with(centre.client());
    office.settle();
    CHECK(waiting(office) == 1);

    centre.meet_on_the_way(answers_to(content::submissions_path, 200, portal));
    sync->wake();
    CHECK(all_of<kiosk::CentreAnswered>(office.settle()).empty());
    CHECK(waiting(office) == 1);

    centre.be_unable();
    sync->wake();
    CHECK(all_of<kiosk::CentreAnswered>(office.settle()).empty());
    CHECK(waiting(office) == 1);

    centre.lose_answers();
    sync->wake();
    CHECK(wait_until([&] { return centre.held() == std::vector{kept}; }));
    CHECK(all_of<kiosk::CentreAnswered>(office.settle()).empty());
    CHECK(waiting(office) == 1);

    centre.be_well();
    sync->wake();
    CHECK(office.wait_for<kiosk::CentreAnswered>().size() == 1);
    CHECK(waiting(office) == 0);
    CHECK(centre.held() == std::vector{kept});
}

TEST_CASE("R63: a proxy's refusal leaves a submission waiting, the centre's own parks it, with its code") {
    Office office;
    CoreCentre centre;
    centre.meet_on_the_way(answers_to(content::submissions_path, 413, proxy));
    const auto refused = keep_unfit(office, 1);
    const auto sync = office.sync_with(centre.client());
    CHECK(all_of<kiosk::CentreRefused>(office.settle()).empty());
    CHECK(waiting(office) == 1);
    centre.be_well();
    sync->wake();
    const auto told = office.wait_for<kiosk::CentreRefused>();
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "unfit_answers");
    CHECK(state_of(office, refused.id) == drivers::RowState::Parked);
}

TEST_CASE("R63: a refusal of a later release parks if it says that it is final, and is told as any other") {
    Office office;
    CoreCentre centre;
    const auto kept = keep_one(office, 1);
    content::Refusal refusal{content::RefusalCode::Unknown, "x", kept.id, true};
    refusal.unknown_code = "of_later";
    centre.meet_on_the_way(answers_to(content::submissions_path, 409, content::write_refusal(refusal)));
    const auto sync = office.sync_with(centre.client());
    const auto told = office.wait_for<kiosk::CentreRefused>();
    REQUIRE(told.size() == 1);
    CHECK(told[0].code.empty());
    CHECK(state_of(office, kept.id) == drivers::RowState::Parked);
}

TEST_CASE("a bad content update is refused, and the last good one stays") {
    Office office;
    CoreCentre centre;
    centre.publish_assessments(nothing_offered, "\"1\"");
    const auto sync = office.sync_with(centre.client());
    office.settle();
    centre.publish_assessments(R"({"sites": [], "slots": [], "lead": 3})", "\"2\"");
    sync->refresh();
    CHECK_FALSE(has_assessments(office.settle()));
    centre.publish_assessments(nothing_offered, "\"1\"");
    sync->refresh();
    office.settle();
    CHECK(centre.asked(content::assessments_path).back().if_none_match == "\"1\"");
}

TEST_CASE("content is fetched at once when somebody wants the newest") {
    Office office;
    CoreCentre centre;
    const auto sync = office.sync_with(centre.client());
    office.settle();
    REQUIRE(centre.asked(content::assessments_path).size() == 1);
    centre.publish_assessments(nothing_offered, "\"2\"");
    sync->refresh();
    const auto mails = office.settle();
    CHECK(centre.asked(content::assessments_path).size() == 2);
    CHECK(has_assessments(mails));
}

TEST_CASE("content that was accepted is there again after a restart, without the centre") {
    Office office;
    CoreCentre centre;
    {
        const auto sync = office.sync_with(centre.client());
        office.settle();
    }
    centre.be_out_of_reach();
    const auto sync = office.sync_with(centre.client());
    const auto mails = office.settle();
    REQUIRE_FALSE(mails.empty());
    CHECK(std::holds_alternative<shell::NewAssessments>(mails.front()));
    CHECK(centre.asked(content::assessments_path).back().if_none_match == "\"1\"");
}

TEST_CASE("content that an earlier version kept beside the submissions is taken over") {
    Office office;
    const auto store = [&](auto work) { return shell::ask_store(office.storage, work); };
    store([](drivers::OutboxStore& outbox) {
        return outbox.write_value("content.assessments", nothing_offered);
    });
    store([](drivers::OutboxStore& outbox) { return outbox.write_value("content.assessments.etag", "\"9\""); });
    CoreCentre centre;
    centre.be_out_of_reach();
    const auto sync = office.sync_with(centre.client());
    const auto mails = office.settle();
    REQUIRE_FALSE(mails.empty());
    CHECK(std::holds_alternative<shell::NewAssessments>(mails.front()));
    CHECK(centre.asked(content::assessments_path).front().if_none_match == "\"9\"");
    CHECK(
        store([](drivers::OutboxStore& outbox) { return outbox.read_value("content.assessments"); })->empty());
}

TEST_CASE("A captive portal is no link, whatever it answers, and the first thing asked finds it out") {
    Office office;
    CoreCentre centre;
    SECTION("content") {
        centre.meet_on_the_way(answers_to(content::assessments_path, 200, portal));
        const auto sync = office.sync_with(centre.client());
        CHECK(links_of(office.settle()) == std::vector{false});
    }
    SECTION("a submission, while content still came") {
        const auto sync = office.sync_with(centre.client());
        CHECK(links_of(office.settle()) == std::vector{true});
        keep_one(office, 1);
        centre.meet_on_the_way(answers_to(content::submissions_path, 200, portal));
        sync->wake();
        CHECK(links_of(office.settle()) == std::vector{false});
    }
    SECTION("what is durable") {
        keep_one(office, 1);
        centre.meet_on_the_way(answers_to(content::durable_path, 200, portal));
        const auto sync = office.sync_with(centre.client());
        CHECK(links_of(office.settle()) == std::vector{true, false});
    }
}

TEST_CASE("R63: what is parked is told to the centre at once, without a word of the visitor, and once") {
    Office office;
    CoreCentre centre;
    const auto parked = keep_unfit(office, 1);
    const auto sync = office.sync_with(centre.client());
    office.settle();
    sync->refresh();
    office.settle();
    const auto told = centre.stuck();
    REQUIRE(told.size() == 1);
    CHECK(told.front().number == parked.number);
    CHECK(told.front().is_parked);
    CHECK(told.front().reason.find("unfit_answers") != std::string::npos);
    CHECK(centre.asked().at(1).path == content::stuck_path);
    CHECK(centre.asked().at(1).body.find("answers\":") == std::string::npos);
}

TEST_CASE("R63: sixty-four that no answer delivers do not keep the next one waiting") {
    Office office;
    CoreCentre centre;
    office.chance = 999;
    for (int n = 1; n <= 64; ++n) {
        keep_one(office, n);
    }
    const std::string good = support::submission_id(65);
    std::atomic<int> vain = 0;
    std::atomic<int> vain_before_it = -1;
    centre.meet_on_the_way([&](const HttpRequest& request) -> std::optional<CoreCentre::Answer> {
        if (request.path != content::submissions_path) {
            return std::nullopt;
        }
        if (content::heading_of(request.body).id == good) {
            vain_before_it = vain.load();
            return std::nullopt;
        }
        ++vain;
        return answers_to(content::submissions_path, 413, proxy)(request);
    });
    const auto sync = office.sync_with(centre.client());
    office.settle();
    CHECK(vain == 64);
    keep_one(office, 65);
    sync->wake();
    const auto answered = office.wait_for<kiosk::CentreAnswered>();
    REQUIRE(answered.size() == 1);
    CHECK(answered[0].receipt.id == good);
    CHECK(vain_before_it <= 65);
    CHECK(waiting(office) == 64);
}

}  // namespace qiming
