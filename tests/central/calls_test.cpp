#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "content/wire/call.h"
#include "content/wire/paths.h"
#include "content/wire/report.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using support::get;
using support::post;
using support::RunningCentre;

namespace {

const std::string id = support::submission_id(7);
const std::string call =
    content::write_call({id, "101", "xiangzhou-hall", "2026-03-02T09:30:00+08:00", false, {"sign_language"}});

}  // namespace

TEST_CASE("R59: a call is held at once, waits, and is answered by staff from another process") {
    const RunningCentre centre;
    const auto client = centre.client();
    const auto posted = post(*client, content::calls_path, call);
    CHECK(posted.status == 201);
    CHECK_FALSE(content::read_call(posted.body).value().acknowledged);
    CHECK_FALSE(content::read_call(get(*client, content::path_of_call(id)).body).value().acknowledged);

    const auto listed = nlohmann::json::parse(centre.command({"calls", "--json"}).output);
    CHECK(listed["id"] == id);
    CHECK(listed["acknowledged"] == false);
    CHECK(listed["communication"] == nlohmann::json{"sign_language"});
    CHECK(centre.command({"calls"}).output.find("talk by sign_language") != std::string::npos);

    CHECK(centre.command({"calls", "ack", id}).status == 0);
    CHECK(content::read_call(get(*client, content::path_of_call(id)).body).value().acknowledged);
    CHECK(nlohmann::json::parse(centre.command({"calls", "--json"}).output)["acknowledged"] == true);
}

TEST_CASE("a call posted twice is one call, and keeps its answer") {
    const RunningCentre centre;
    const auto client = centre.client();
    post(*client, content::calls_path, call);
    CHECK(centre.command({"calls", "ack", id}).status == 0);
    CHECK(centre.command({"calls", "ack", id}).status == 0);
    const auto again = post(*client, content::calls_path, call);
    CHECK(again.status == 200);
    CHECK(content::read_call(again.body).value().acknowledged);
    const auto lines = centre.command({"calls", "--json"}).output;
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 1);
}

TEST_CASE("a call that nobody made cannot be asked for or answered") {
    const RunningCentre centre;
    CHECK(get(*centre.client(), content::path_of_call(id)).status == 404);
    const auto answered = centre.command({"calls", "ack", id});
    CHECK(answered.status == 2);
    CHECK(answered.errors.find(id) != std::string::npos);
}

TEST_CASE("a terminal's report is kept") {
    const RunningCentre centre;
    const std::string report = content::write_report({"r1", "101", "h", "speech failed", false});
    CHECK(post(*centre.client(), content::reports_path, report).status == 201);
    CHECK(post(*centre.client(), content::reports_path, report).status == 201);
    const auto held = nlohmann::json::parse(centre.command({"reports", "--json"}).output);
    CHECK(held["device"] == "101");
    CHECK(held["reason"] == "speech failed");
    CHECK(held["fit_for_blind_visitors"] == false);
}
