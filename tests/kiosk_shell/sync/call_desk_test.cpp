#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "content/wire/call.h"
#include "content/wire/paths.h"
#include "content/wire/report.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/centre/core_centre.h"
#include "tests/support/wait_until.h"

namespace qiming {
namespace {

using support::CoreCentre;
using support::wait_until;
using tests::all_of;

struct Desk {
    // Waits for the end of what is under way, and takes all mail of this kind since the last time.
    template <typename What>
    std::vector<What> settled() {
        return all_of<What>(office.settle());
    }
    std::vector<bool> links() {
        std::vector<bool> told;
        for (const auto& link : settled<kiosk::LinkChanged>()) {
            told.push_back(link.online);
        }
        return told;
    }

    tests::Office office;
    config::Settings settings;
    CoreCentre centre;
    shell::CallDesk calls{{settings, office.clock, office.mailbox, office.in_flight, office.link},
                          centre.client(),
                          shell::CallTimes{5, 5}};
};

constexpr const char* id = "0123456789abcdef0123456789abcdef";
constexpr const char* another_id = "1123456789abcdef0123456789abcdef";

CoreCentre::OnTheWay always(std::string body) {
    drivers::HttpResponse response;
    response.status = 200;
    response.body = std::move(body);
    return [=](const auto&) { return CoreCentre::Answer(response); };
}

}  // namespace

TEST_CASE("R59: a call counts as placed only when the centre has it") {
    Desk desk;
    desk.calls.post_call({id, {"sign_language"}});
    const auto mails = desk.office.settle();
    CHECK(all_of<kiosk::CallPosted>(mails).size() == 1);
    CHECK(all_of<kiosk::CallFailed>(mails).empty());
}

TEST_CASE("R59: a call that does not reach the centre, or meets a stranger, is told to have failed") {
    Desk desk;
    const auto fails = [&] {
        desk.calls.post_call({id, {"sign_language"}});
        const auto mails = desk.office.settle();
        return all_of<kiosk::CallFailed>(mails).size() == 1 && all_of<kiosk::CallPosted>(mails).empty();
    };
    desk.centre.be_out_of_reach();
    CHECK(fails());
    desk.centre.meet_on_the_way(always("<html>Please log in</html>"));
    CHECK(fails());
    content::StaffCall another;
    another.id = another_id;
    another.device = "101";
    another.hall = "xiangzhou-hall";
    desk.centre.meet_on_the_way(always(content::write_call(another)));
    CHECK(fails());
}

TEST_CASE("R59: a watched call is asked for until staff answer, and that is told once") {
    Desk desk;
    desk.calls.post_call({id, {}});
    desk.office.settle();
    desk.calls.watch(id);
    const auto looks = [&] { return desk.centre.asked(content::path_of_call(id)).size(); };
    REQUIRE(wait_until([&] { return looks() >= 2; }));
    desk.centre.be_out_of_reach();
    const auto before = looks();
    REQUIRE(wait_until([&] { return looks() > before; }));
    desk.centre.be_well();
    CHECK(all_of<kiosk::CallAcknowledged>(desk.office.mailbox.take_all()).empty());
    desk.centre.acknowledge(id);
    CHECK(desk.office.wait_for<kiosk::CallAcknowledged>().size() == 1);
    const auto until_told = looks();
    for (int times = 0; times < 10; ++times) {
        desk.calls.post_call({another_id, {}});
        CHECK(desk.settled<kiosk::CallAcknowledged>().empty());
    }
    CHECK(looks() == until_told);
}

TEST_CASE(
    "The link falls at the first call, look or report that the centre does not answer, and is told once") {
    Desk desk;
    SECTION("a call") {
        desk.calls.post_call({id, {}});
        CHECK(desk.links() == std::vector{true});
        desk.centre.be_out_of_reach();
        desk.calls.post_call({id, {}});
        desk.calls.post_call({id, {}});
        CHECK(desk.links() == std::vector{false});
    }
    SECTION("a look at a call") {
        desk.calls.post_call({id, {}});
        CHECK(desk.links() == std::vector{true});
        desk.centre.be_out_of_reach();
        desk.calls.watch(id);
        REQUIRE(wait_until([&] { return desk.centre.asked(content::path_of_call(id)).size() >= 3; }));
        CHECK(desk.links() == std::vector{false});
    }
    SECTION("a report") {
        desk.centre.be_out_of_reach();
        desk.calls.report({false, "audio"});
        REQUIRE(wait_until([&] { return desk.centre.asked(content::reports_path).size() >= 3; }));
        CHECK(desk.links() == std::vector{false});
    }
}

TEST_CASE("each restart is reported until the centre has it, in their order, and only then counts as told") {
    Desk desk;
    desk.centre.be_out_of_reach();
    std::atomic<int> told = 0;
    desk.calls.report_restarts({{"0a", "hung"}, {"0b", "crashed: signal 11"}}, [&] { ++told; });
    REQUIRE(wait_until([&] { return desk.centre.asked(content::reports_path).size() >= 2; }));
    CHECK(told == 0);
    for (const auto& request : desk.centre.asked(content::reports_path)) {
        CHECK(content::read_report(request.body)->id == "0a");
    }
    desk.centre.be_well();
    CHECK(wait_until([&] { return told == 2; }));
    const auto settings = config::Settings{};
    const std::string device = std::to_string(settings.kiosk_code);
    CHECK(desk.centre.reports() ==
          std::vector<content::Report>{{"0a", device, settings.hall, "restarted: hung", true},
                                       {"0b", device, settings.hall, "restarted: crashed: signal 11", true}});
}

TEST_CASE("The latest report is sent until the centre has it: what is over is taken back there") {
    Desk desk;
    desk.centre.be_out_of_reach();
    desk.calls.report({false, "audio"});
    const auto sent = [&] { return desk.centre.asked(content::reports_path); };
    REQUIRE(wait_until([&] { return !sent().empty(); }));
    desk.calls.report({true, ""});
    REQUIRE(wait_until([&] { return content::read_report(sent().back().body)->fit_for_blind_visitors; }));
    desk.centre.be_well();
    REQUIRE(wait_until([&] { return !desk.centre.reports().empty(); }));
    CHECK(desk.centre.reports().back().fit_for_blind_visitors);
}

}  // namespace qiming
