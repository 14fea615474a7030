#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "content/wire/call.h"
#include "content/wire/paths.h"
#include "content/wire/report.h"
#include "tests/kiosk_shell/office.h"

namespace qiming {
namespace {

using tests::all_of;

drivers::HttpResponse held(const std::string& id, bool acknowledged) {
    content::StaffCall call;
    call.id = id;
    call.device = "101";
    call.hall = "xiangzhou-hall";
    call.wall_time = "2026-11-23T09:30:00+08:00";
    call.acknowledged = acknowledged;
    drivers::HttpResponse response;
    response.status = acknowledged ? 200 : 201;
    response.body = content::write_call(call);
    return response;
}

struct Desk {
    explicit Desk(std::vector<drivers::ScriptedHttpClient::Answer> answers) {
        auto centre = std::make_unique<drivers::ScriptedHttpClient>();
        for (auto& answer : answers) {
            centre->prepare(std::move(answer));
        }
        script = centre.get();
        calls = std::make_unique<shell::CallDesk>(
            shell::CallDesk::Desks{settings, office.clock, office.mailbox, office.in_flight, office.link},
            std::move(centre), shell::CallTimes{5, 5});
    }
    tests::Office office;
    config::Settings settings;
    drivers::ScriptedHttpClient* script = nullptr;
    std::unique_ptr<shell::CallDesk> calls;
};

constexpr const char* id = "0123456789abcdef0123456789abcdef";
constexpr const char* another_id = "1123456789abcdef0123456789abcdef";

drivers::ScriptedHttpClient::Answer no_route() {
    return tl::unexpected<drivers::HttpFault>({"no route"});
}

drivers::HttpResponse reported() {
    drivers::HttpResponse response;
    response.status = 201;
    response.body = content::write_report({"1", "101", {}, {}, true});
    return response;
}

}  // namespace

TEST_CASE("R59: a call counts as placed only when the centre has it") {
    Desk desk({held(id, false)});
    desk.calls->post_call({id, {"sign_language"}});
    const auto mails = desk.office.settle();
    CHECK(all_of<kiosk::CallPosted>(mails).size() == 1);
    CHECK(all_of<kiosk::CallFailed>(mails).empty());
}

TEST_CASE("R59: a call that does not reach the centre, or meets a stranger, is told to have failed") {
    drivers::HttpResponse stranger;
    stranger.status = 200;
    stranger.body = "<html>Please log in</html>";
    Desk desk({no_route(), stranger, held(another_id, false)});
    for (int times = 0; times < 3; ++times) {
        desk.calls->post_call({id, {"sign_language"}});
    }
    const auto mails = desk.office.settle();
    CHECK(all_of<kiosk::CallFailed>(mails).size() == 3);
    CHECK(all_of<kiosk::CallPosted>(mails).empty());
}

TEST_CASE("R59: a watched call is asked for until staff answer, and that is told once") {
    Desk desk({held(id, false), no_route(), held(id, true), held(id, true)});
    desk.calls->watch(id);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(all_of<kiosk::CallAcknowledged>(desk.office.mailbox.take_all()).size() == 1);
}

TEST_CASE(
    "The link falls at the first call, look or report that the centre does not answer, and is told once") {
    const auto links_of = [](Desk& desk) {
        std::vector<bool> told;
        for (const auto& link : all_of<kiosk::LinkChanged>(desk.office.mailbox.take_all())) {
            told.push_back(link.online);
        }
        return told;
    };
    SECTION("a call") {
        Desk desk({held(id, false), no_route(), no_route()});
        for (int times = 0; times < 3; ++times) {
            desk.calls->post_call({id, {}});
        }
        for (int i = 0; i < 500 && desk.office.in_flight.any(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        CHECK(links_of(desk) == std::vector{true, false});
    }
    SECTION("a look at a call") {
        Desk desk({held(id, false)});
        desk.calls->watch(id);
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        CHECK(links_of(desk) == std::vector{true, false});
    }
    SECTION("a report") {
        Desk desk({});
        desk.calls->report({false, "audio"});
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        CHECK(links_of(desk) == std::vector{false});
    }
}

TEST_CASE("each restart is reported until the centre has it, in their order, and only then counts as told") {
    Desk desk({no_route(), reported(), reported()});
    std::atomic<int> told = 0;
    desk.calls->report_restarts({{"0a", "hung"}, {"0b", "crashed: signal 11"}}, [&] { ++told; });
    for (int i = 0; i < 500 && told < 2; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK(told == 2);
    const auto requests = desk.script->asked();
    REQUIRE(requests.size() == 3);
    for (std::size_t n = 0; n < 3; ++n) {
        const auto report = content::read_report(requests[n].body).value();
        CHECK(requests[n].path == content::reports_path);
        CHECK(report.id == (n < 2 ? "0a" : "0b"));
        CHECK(report.reason == (n < 2 ? "restarted: hung" : "restarted: crashed: signal 11"));
        CHECK(report.fit_for_blind_visitors);
    }
}

TEST_CASE("The latest report is sent until the centre has it: what is over is taken back there") {
    Desk desk({no_route(), reported()});
    desk.calls->report({false, "audio"});
    desk.calls->report({true, ""});
    for (int i = 0; i < 200 && desk.script->asked().size() < 3; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const auto asked = desk.script->asked();
    REQUIRE(asked.size() >= 2);
    CHECK(asked.back().path == content::reports_path);
    CHECK(content::read_report(asked.back().body).value().fit_for_blind_visitors);
}

}  // namespace qiming
