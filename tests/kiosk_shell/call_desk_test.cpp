#include <catch2/catch_test_macros.hpp>

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
        calls = std::make_unique<shell::CallDesk>(settings, office.clock, std::move(centre), office.mailbox,
                                                  office.in_flight, 5);
    }
    tests::Office office;
    config::Settings settings;
    std::unique_ptr<shell::CallDesk> calls;
};

constexpr const char* id = "0123456789abcdef0123456789abcdef";

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
    Desk desk({tl::unexpected<drivers::HttpFault>({"no route"}), stranger});
    desk.calls->post_call({id, {"sign_language"}});
    desk.calls->post_call({id, {"sign_language"}});
    const auto mails = desk.office.settle();
    CHECK(all_of<kiosk::CallFailed>(mails).size() == 2);
    CHECK(all_of<kiosk::CallPosted>(mails).empty());
}

TEST_CASE("R59: a watched call is asked for until staff answer, and that is told once") {
    Desk desk(
        {held(id, false), tl::unexpected<drivers::HttpFault>({"no route"}), held(id, true), held(id, true)});
    desk.calls->watch(id);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(all_of<kiosk::CallAcknowledged>(desk.office.mailbox.take_all()).size() == 1);
}

}  // namespace qiming
