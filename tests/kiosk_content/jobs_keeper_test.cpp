// The postings of a terminal: fetched row by row, kept in a file of their own.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "content/jobs/job_file.h"
#include "drivers/storage/files/files.h"
#include "kiosk/runtime/ask_store.h"
#include "kiosk/sync/jobs_keeper.h"
#include "tests/kiosk_shell/office.h"
#include "tests/support/content/many_jobs.h"
#include "tests/support/devices/temporary_folder.h"

namespace qiming {
namespace {

namespace fs = std::filesystem;
using drivers::HttpFault;
using drivers::HttpResponse;
using tests::Office;

HttpResponse answer(int status, std::string body = {}, std::string etag = {}) {
    HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    response.etag = std::move(etag);
    return response;
}

struct Desk {
    std::unique_ptr<shell::JobsKeeper> keeper(std::size_t most = 300'000) {
        auto client = std::make_unique<drivers::ScriptedHttpClient>();
        centre = client.get();
        return std::make_unique<shell::JobsKeeper>(
            std::move(client),
            shell::JobsKeeper::Desks{
                office.storage, office.mailbox, office.in_flight, folder.path() / "content", {}, {most}});
    }
    // How many postings each mail that came brings.
    std::vector<std::size_t> came() {
        std::vector<std::size_t> sizes;
        for (const shell::Mail& mail : office.settle()) {
            if (const auto* jobs = std::get_if<shell::NewJobs>(&mail)) {
                sizes.push_back(jobs->jobs.size());
            }
        }
        return sizes;
    }
    fs::path file() const { return folder.path() / "content/jobs.pack"; }

    support::TemporaryFolder folder;
    Office office;
    drivers::ScriptedHttpClient* centre = nullptr;
};

using Sizes = std::vector<std::size_t>;

}  // namespace

TEST_CASE("jobs: what the centre gave is kept over a restart, with its version") {
    Desk desk;
    {
        const auto keeper = desk.keeper();
        desk.centre->prepare(answer(200, content::write_jobs(tests::many_jobs(50)), "\"1\""));
        keeper->fetch();
        CHECK(desk.came() == Sizes{50});
    }
    const auto keeper = desk.keeper();
    CHECK(desk.came() == Sizes{50});
    desk.centre->prepare(answer(304, {}, "\"1\""));
    keeper->fetch();
    CHECK(desk.came().empty());
    REQUIRE(desk.centre->asked().size() == 1);
    CHECK(desk.centre->asked()[0].if_none_match == "\"1\"");
}

TEST_CASE(
    "jobs: a list that is cut off, too long or no list leaves the last good one, and says nothing of the "
    "link") {
    Desk desk;
    const auto keeper = desk.keeper(60);
    desk.centre->prepare(answer(200, content::write_jobs(tests::many_jobs(50)), "\"1\""));
    keeper->fetch();
    REQUIRE(desk.came() == Sizes{50});
    const auto kept = drivers::read_file(desk.file());
    const std::string whole = content::write_jobs(tests::many_jobs(55));
    desk.centre->prepare(answer(200, whole.substr(0, whole.size() / 2), "\"2\""));
    desk.centre->prepare(answer(200, content::write_jobs(tests::many_jobs(100)), "\"3\""));
    desk.centre->prepare(answer(200, "<html>Please log in</html>"));
    desk.centre->prepare(answer(503));
    desk.centre->prepare(tl::unexpected(HttpFault{"gone"}));
    for (int i = 0; i < 5; ++i) {
        keeper->fetch();
        const auto mails = desk.office.settle();
        CHECK(mails.empty());
    }
    CHECK(drivers::read_file(desk.file()) == kept);
    CHECK_FALSE(fs::exists(desk.file().string() + ".new"));
    CHECK_FALSE(desk.office.link.is_online());
    desk.centre->prepare(answer(200, whole, "\"4\""));
    keeper->fetch();
    CHECK(desk.came() == Sizes{55});
}

TEST_CASE("jobs: a file that was damaged is set aside and asked for again") {
    Desk desk;
    {
        const auto keeper = desk.keeper();
        desk.centre->prepare(answer(200, content::write_jobs(tests::many_jobs(50)), "\"1\""));
        keeper->fetch();
        REQUIRE(desk.came() == Sizes{50});
    }
    auto bytes = drivers::read_file(desk.file()).value();
    bytes[bytes.size() / 3] ^= 1;
    std::ofstream(desk.file(), std::ios::binary) << bytes;
    const auto keeper = desk.keeper();
    CHECK(desk.came().empty());
    CHECK(fs::exists(desk.file().string() + ".damaged"));
    desk.centre->prepare(answer(200, content::write_jobs(tests::many_jobs(50)), "\"1\""));
    keeper->fetch();
    CHECK(desk.came() == Sizes{50});
    CHECK(desk.centre->asked()[0].if_none_match.empty());
}

TEST_CASE("jobs: what an earlier version kept beside the submissions is taken over") {
    Desk desk;
    const auto store = [&](auto work) { return shell::ask_store(desk.office.storage, work); };
    store([](drivers::OutboxStore& outbox) {
        return outbox.write_value("content.jobs", content::write_jobs(tests::many_jobs(30)));
    });
    store([](drivers::OutboxStore& outbox) { return outbox.write_value("content.jobs.etag", "\"5\""); });
    const auto keeper = desk.keeper();
    CHECK(desk.came() == Sizes{30});
    CHECK(fs::exists(desk.file()));
    CHECK(store([](drivers::OutboxStore& outbox) { return outbox.read_value("content.jobs"); })->empty());
    desk.centre->prepare(answer(304, {}, "\"5\""));
    keeper->fetch();
    desk.came();
    CHECK(desk.centre->asked()[0].if_none_match == "\"5\"");
}

TEST_CASE("jobs: where the file cannot be written the last list stays") {
    Desk desk;
    std::ofstream(desk.folder.file("content")) << "a file in the folder's place";
    const auto keeper = desk.keeper();
    desk.centre->prepare(answer(200, content::write_jobs(tests::many_jobs(5)), "\"1\""));
    keeper->fetch();
    CHECK(desk.came().empty());
}

}  // namespace qiming
