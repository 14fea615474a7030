// The real back rooms of a terminal, over HTTPS, with somebody else in the centre's place: what becomes of the
// link, of a call and of what waits, and what a visitor is told.
#include <fmt/format.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kiosk/runtime/ask_store.h"
#include "kiosk/sync/back_office.h"
#include "tests/http/small_tls_server.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/content/submissions.h"
#include "tests/support/screens/walks.h"
#include "tests/support/wait_until.h"

using namespace qiming;
using accessibility::Gesture;
using tests::PureKiosk;

namespace {

constexpr const char* call_id = "0123456789abcdef0123456789abcdef";

std::string page_of(const std::string& head) {
    const std::string html =
        "<!DOCTYPE html><html><title>Log in</title><body>Welcome to the hall's network</body></html>";
    return fmt::format(
        "HTTP/1.1 {}\r\nContent-Type: text/html\r\nETag: \"1\"\r\nContent-Length: {}\r\n"
        "Connection: close\r\n\r\n{}",
        head, html.size(), html);
}

std::vector<shell::Mail> until_quiet(shell::BackOffice& office, shell::Mailbox& mailbox) {
    support::wait_until([&] { return !office.in_flight.any(); });
    return mailbox.take_all();
}

}  // namespace

TEST_CASE(
    "R69: a portal, a redirect and a proxy are no link; what waits stays, and a call has reached nobody") {
    const std::string head =
        GENERATE(as<std::string>{}, "200 OK", "302 Found\r\nLocation: http://login.example/",
                 "413 Payload Too Large", "403 Forbidden", "502 Bad Gateway");
    INFO(head);
    support::SmallTlsServer stranger([&](const std::string&) { return page_of(head); });
    const support::TemporaryFolder folder;
    config::Settings settings;
    settings.centre_url = stranger.url();
    settings.centre_ca = stranger.ca_file();
    const drivers::SystemClock machine;
    shell::RegionClock clock(machine, {}, shell::built_s());
    support::FakeInput input;
    shell::Mailbox mailbox(input);
    auto office = shell::BackOffice::open(settings, clock, folder.path(), mailbox);
    REQUIRE(office);
    PureKiosk kiosk;
    const auto hand_over = [&] {
        const auto mails = until_quiet(**office, mailbox);
        for (const auto& mail : mails) {
            if (const auto* happening = std::get_if<shell::Happening>(&mail)) {
                kiosk.happen(*happening);
            }
        }
        return mails;
    };

    auto mails = hand_over();
    CHECK(tests::all_of<kiosk::LinkChanged>(mails).size() == 1);
    CHECK(kiosk.state().link == kiosk::Link::Offline);
    tests::go_home(kiosk);
    CHECK(kiosk.said().starts_with("现在没有联网"));

    REQUIRE(shell::ask_store((*office)->storage, [](drivers::OutboxStore& store) {
        return store.add(support::unsent_submission(1));
    }));
    (*office)->sync.wake();
    mails = hand_over();
    CHECK(tests::all_of<kiosk::CentreAnswered>(mails).empty());
    CHECK(tests::all_of<kiosk::CentreRefused>(mails).empty());
    CHECK(shell::ask_store((*office)->storage, [](drivers::OutboxStore& store) {
              return store.waiting();
          })->size() == 1);

    kiosk.press(Gesture::CallStaff);
    (*office)->calls.post_call({call_id, {}});
    hand_over();
    CHECK(kiosk.said().find("没有连上。请到服务台") != std::string::npos);
    CHECK(kiosk.transcript().find("无人应答") == std::string::npos);
}
