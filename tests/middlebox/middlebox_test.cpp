// What stands between a terminal and the centre answers for it: a captive portal, a proxy that finds bodies too
// large. The real back office of the terminal, a real TLS server in between, the real centre behind it.
#include <stdlib.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "content/wire/paths.h"
#include "kiosk/runtime/ask_store.h"
#include "kiosk/sync/back_office.h"
#include "tests/central/running_centre.h"
#include "tests/http/small_tls_server.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/content/complete_body.h"
#include "tests/support/content/submissions.h"
#include "tests/support/wait_until.h"

using namespace qiming;
using tests::all_of;

namespace {

std::string html(int status, const std::string& title, const std::string& more = {}) {
    const std::string page = "<html><head><title>" + title + "</title></head><body>" + title + "</body></html>";
    return fmt::format("HTTP/1.1 {} X\r\nContent-Type: text/html\r\n{}Content-Length: {}\r\n\r\n{}", status,
                       more, page.size(), page);
}

std::string field_of(const std::string& request, const std::string& name) {
    const auto at = request.find("\r\n" + name + ": ");
    if (at == std::string::npos) {
        return {};
    }
    const auto start = at + name.size() + 4;
    return request.substr(start, request.find("\r\n", start) - start);
}

// Passes requests on to the centre, unless `instead` has an answer of its own.
class Middlebox {
public:
    using Instead = std::function<std::string(const std::string& path, const std::string& body)>;

    Middlebox(const support::RunningCentre& centre, Instead instead)
        : client_(centre.client()),
          instead_(std::move(instead)),
          server_([this](const std::string& request) { return reply_to(request); }) {}

    std::string url() const { return server_.url(); }
    std::string ca_file() const { return server_.ca_file(); }
    std::atomic<bool> is_gone = false;  // the way is free

private:
    std::string reply_to(const std::string& request) {
        std::istringstream words(request);
        std::string method;
        std::string path;
        words >> method >> path;
        const auto end = request.find("\r\n\r\n");
        const std::string body = end == std::string::npos ? std::string() : request.substr(end + 4);
        if (const std::string own = is_gone ? std::string() : instead_(path, body); !own.empty()) {
            return own;
        }
        const auto answer = client_->perform({method, path, body, field_of(request, "If-None-Match"), 20'000});
        if (!answer) {
            return html(502, "Bad Gateway");
        }
        return fmt::format("HTTP/1.1 {} X\r\nContent-Type: application/json\r\n{}Content-Length: {}\r\n\r\n{}",
                           answer->status, answer->etag.empty() ? "" : "ETag: " + answer->etag + "\r\n",
                           answer->body.size(), answer->body);
    }

    std::unique_ptr<drivers::HttpClient> client_;
    Instead instead_;
    support::SmallTlsServer server_;
};

// A terminal's back office that reaches the centre through the box alone.
struct Terminal {
    explicit Terminal(const Middlebox& box) {
        config::Settings settings;
        settings.centre_url = box.url();
        settings.centre_ca = box.ca_file();
        office = shell::BackOffice::open(settings, clock, folder.path(), desk.mailbox).value();
    }

    content::Submission keep(int n, const std::string& body = {}) {
        auto submission = support::unsent_submission(n);
        submission.body = body.empty() ? support::complete_body(submission.kind, n, {}) : body;
        auto kept = shell::ask_store(office->storage, [&](drivers::OutboxStore& store) {
                        return store.add(submission);
                    }).value();
        office->sync.wake();
        return kept;
    }
    std::vector<drivers::OutboxRow> rows() {
        return shell::ask_store(office->storage, [](drivers::OutboxStore& store) { return store.headings(); })
            .value();
    }
    // Takes mail until there was one of this kind for `id`, at most `seconds`.
    template <class What, class Id>
    bool hears(const Id& id_of, const std::string& id, int seconds = 30) {
        const auto has_heard = [&] {
            for (const What& what : all_of<What>(desk.mailbox.take_all())) {
                heard.insert(id_of(what));
            }
            return heard.count(id) != 0;
        };
        return support::wait_until(has_heard, std::chrono::seconds(seconds));
    }
    bool hears_receipt(const std::string& id, int seconds = 30) {
        return hears<kiosk::CentreAnswered>([](const auto& it) { return it.receipt.id; }, id, seconds);
    }

    support::TemporaryFolder folder;
    tests::Office desk;
    shell::RegionClock clock{desk.clock, {}, shell::built_s()};
    std::unique_ptr<shell::BackOffice> office;
    std::set<std::string> heard;
};

int held_at(const support::RunningCentre& centre) {
    const auto listed = centre.command({"submissions", "--json"}).output;
    return static_cast<int>(std::count(listed.begin(), listed.end(), '\n'));
}

int run_kiosk(const std::string& words, const std::string& output) {
    return ::system((std::string(QIMING_KIOSK) + " " + words + " >" + output + " 2>&1").c_str());
}

}  // namespace

TEST_CASE("R63: a captive portal takes nothing from anybody, and when it lets through, the centre has it") {
    const support::RunningCentre centre;
    const std::string page = GENERATE(as<std::string>{}, html(200, "Log in to the network"),
                                      html(302, "Moved", "Location: https://localhost:1/login\r\n"));
    Middlebox portal(centre, [&](const std::string&, const std::string&) { return page; });
    Terminal terminal(portal);
    const auto kept = terminal.keep(1);
    CHECK_FALSE(terminal.hears_receipt(kept.id, 2));
    REQUIRE(terminal.rows().size() == 1);
    CHECK(terminal.rows()[0].state == drivers::RowState::Waiting);
    CHECK(terminal.rows()[0].attempts >= 1);
    CHECK(held_at(centre) == 0);
    portal.is_gone = true;
    CHECK(terminal.hears_receipt(kept.id));
    CHECK(terminal.rows().at(0).state == drivers::RowState::Delivered);
    CHECK(held_at(centre) == 1);
}

TEST_CASE("R63: a proxy that answers 413 with HTML parks nothing, and the true centre gets it later") {
    const support::RunningCentre centre;
    Middlebox proxy(centre, [](const std::string& path, const std::string&) {
        return path == content::submissions_path ? html(413, "413 Request Entity Too Large") : std::string();
    });
    Terminal terminal(proxy);
    const auto kept = terminal.keep(1);
    CHECK_FALSE(terminal.hears<kiosk::CentreRefused>([](const auto& it) { return it.id; }, kept.id, 2));
    REQUIRE(terminal.rows().size() == 1);
    CHECK(terminal.rows()[0].state == drivers::RowState::Waiting);
    CHECK(terminal.rows()[0].reason.find("413") != std::string::npos);
    proxy.is_gone = true;
    CHECK(terminal.hears_receipt(kept.id));
    CHECK(held_at(centre) == 1);
}

TEST_CASE("R63: sixty-four undeliverable ones before a good one: it gets through at once, and they do later") {
    const support::RunningCentre centre;
    std::set<std::string> stuck;
    for (int n = 1; n <= 64; ++n) {
        stuck.insert(support::submission_id(n));
    }
    std::atomic<int> turned_away = 0;
    Middlebox proxy(centre, [&](const std::string& path, const std::string& body) {
        if (path != content::submissions_path || stuck.count(content::heading_of(body).id) == 0) {
            return std::string();
        }
        ++turned_away;
        return html(413, "413 Request Entity Too Large");
    });
    Terminal terminal(proxy);
    for (int n = 1; n <= 64; ++n) {
        terminal.keep(n);
    }
    REQUIRE(support::wait_until([&] { return turned_away >= 64; }, std::chrono::seconds(30)));
    const auto good = terminal.keep(65);
    const int before = turned_away;
    CHECK(terminal.hears_receipt(good.id, 10));
    CHECK(turned_away - before < 64);  // it did not stand behind them
    CHECK(held_at(centre) == 1);
    proxy.is_gone = true;
    CHECK(support::wait_until([&] { return held_at(centre) == 65; }, std::chrono::minutes(1),
                              std::chrono::milliseconds(500)));
}

TEST_CASE("R63: what the centre itself refuses is parked, told to it, seen by staff, and can be put back") {
    const support::RunningCentre centre;
    Middlebox nobody(centre, [](const std::string&, const std::string&) { return std::string(); });
    content::Submission kept;
    support::TemporaryFolder outputs;
    {
        Terminal terminal(nobody);
        auto body = content::read_body(support::complete_body("demand", 1, {}), "b").value();
        body.answers.set("consent", {"decline"});
        kept = terminal.keep(1, content::write_body(body));
        bool refused = false;
        const auto is_refused = [&] {
            for (const auto& told : all_of<kiosk::CentreRefused>(terminal.desk.mailbox.take_all())) {
                CHECK(told.id == kept.id);
                CHECK(told.code == "no_consent");
                refused = true;
            }
            return refused;
        };
        REQUIRE(support::wait_until(is_refused));
        REQUIRE(support::wait_until([&] { return !centre.command({"parked"}).output.empty(); }));
        const auto parked = nlohmann::json::parse(centre.command({"parked", "--json"}).output);
        CHECK(parked["number"] == kept.number);
        CHECK(parked["state"] == "parked");

        const std::string data = " --data " + terminal.folder.path().string();
        const std::string out = outputs.file("out");
        CHECK(run_kiosk("outbox list --json" + data, out) == 0);
        std::ostringstream listed;
        listed << std::ifstream(out).rdbuf();
        const auto row = nlohmann::json::parse(listed.str());
        CHECK(row["number"] == kept.number);
        CHECK(row["state"] == "parked");
        CHECK(row["reason"].get<std::string>().find("no_consent") != std::string::npos);
        CHECK(listed.str().find("13800138000") == std::string::npos);
        CHECK(run_kiosk("outbox requeue " + kept.number + data, out) == 0);
        CHECK(terminal.rows().at(0).state == drivers::RowState::Waiting);
        CHECK(run_kiosk("outbox requeue nothing" + data, out) != 0);
    }
}
