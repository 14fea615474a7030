#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include <fmt/format.h>

#include "content/booking/assessment_file.h"
#include "content/wire/paths.h"
#include "content/wire/receipt.h"
#include "content/wire/submission_body.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using content::Standing;
using support::get;
using support::post;
using support::RunningCentre;
using support::sent_booking;
using support::sent_submission;

namespace {

std::vector<nlohmann::json> lines_of(const support::CommandResult& result) {
    REQUIRE(result.status == 0);
    std::vector<nlohmann::json> lines;
    std::istringstream text(result.output);
    for (std::string line; std::getline(text, line);) {
        lines.push_back(nlohmann::json::parse(line));
    }
    return lines;
}

// One site, one slot in the far future, with `capacity` places.
std::string one_slot(int capacity) {
    const std::string site =
        R"({"id":"a","name":{"zh-CN":"站","en":"Site"},"address":{"zh-CN":"路","en":"Road"},)"
        R"("way_in":{"zh-CN":"坡道","en":"Ramp"},"phone":""})";
    const auto slot = [](const char* id, int places) {
        return std::string(R"({"id":")") + id +
               R"(","site":"a","day":"2099-03-02","start":"09:30","minutes":90,)" + R"("capacity":)" +
               std::to_string(places) + "}";
    };
    return R"({"sites":[)" + site + R"(],"slots":[)" + slot("s1", capacity) + "," + slot("s2", 1) + "]}";
}

// As it stands in the files of the database: of the body, with its quotes escaped or not.
bool is_held(const std::string& folder, const std::string& text) {
    std::string escaped;
    for (const char each : text) {
        escaped += each == '"' ? std::string("\\\"") : std::string(1, each);
    }
    for (const char* file : {"/central.db", "/central.db-wal"}) {
        std::ifstream stream(folder + file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        if (bytes.find(text) != std::string::npos || bytes.find(escaped) != std::string::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a submission is taken once: the first time 201, again 200 with the same receipt") {
    const RunningCentre centre;
    const auto client = centre.client();
    const std::string sent = content::write_submission(sent_submission(101, 1));
    const auto first = post(*client, content::submissions_path, sent);
    CHECK(first.status == 201);
    const auto again = post(*client, content::submissions_path, sent);
    CHECK(again.status == 200);
    CHECK(again.body == first.body);
    const auto held = lines_of(centre.command({"submissions", "--json"}));
    REQUIRE(held.size() == 1);
    CHECK(held[0]["id"] == sent_submission(101, 1).id);
    CHECK(held[0]["number"] == sent_submission(101, 1).number);
    CHECK(held[0]["kind"] == "demand");
    CHECK(held[0]["device"] == "101");
    CHECK(held[0]["sequence"] == 1);
    CHECK(held[0]["standing"] == "received");
    CHECK(held[0]["received"].get<std::string>().ends_with("Z"));
}

TEST_CASE("names beyond the first plane come to the centre byte for byte") {
    const RunningCentre centre;
    const auto client = centre.client();
    for (const auto& [sequence, name] :
         {std::pair{1L, std::string("王𠮷")}, std::pair{2L, std::string("陈𬱖")}}) {
        auto submission = sent_submission(101, sequence);
        auto body = content::read_body(submission.body, "body").value();
        body.answers.set("name", {name});
        submission.body = content::write_body(body);
        CHECK(post(*client, content::submissions_path, content::write_submission(submission)).status == 201);
        CHECK(is_held(centre.data(), R"("name":[")" + name + "\"]"));
    }
}

TEST_CASE("the same id with other content, and the same number with another id, are refused") {
    const RunningCentre centre;
    const auto client = centre.client();
    const auto first = sent_submission(101, 1);
    CHECK(post(*client, content::submissions_path, content::write_submission(first)).status == 201);
    auto changed = first;
    changed.body = R"({"answers":{}})";
    CHECK(post(*client, content::submissions_path, content::write_submission(changed)).status == 422);
    auto other_id = first;
    other_id.id = support::submission_id(999);
    CHECK(post(*client, content::submissions_path, content::write_submission(other_id)).status == 422);
    CHECK(lines_of(centre.command({"submissions", "--json"})).size() == 1);
    CHECK(post(*client, content::submissions_path, content::write_submission(first)).status == 200);
}

TEST_CASE("R63: what the centre receipted is there after kill -9, and is not taken twice") {
    RunningCentre centre;
    const std::string sent = content::write_submission(sent_submission(101, 1));
    const auto first = post(*centre.client(), content::submissions_path, sent);
    centre.stop(SIGKILL);
    centre.start();
    const auto again = post(*centre.client(), content::submissions_path, sent);
    CHECK(again.status == 200);
    CHECK(again.body == first.body);
    CHECK(lines_of(centre.command({"submissions", "--json"})).size() == 1);
}

TEST_CASE("the same submission from many sides at once is taken once") {
    const RunningCentre centre;
    const std::string sent = content::write_submission(sent_submission(101, 1));
    std::vector<std::thread> kiosks;
    std::atomic<int> created = 0;
    for (int n = 0; n < 12; ++n) {
        kiosks.emplace_back(
            [&] { created += post(*centre.client(), content::submissions_path, sent).status == 201 ? 1 : 0; });
    }
    for (std::thread& kiosk : kiosks) {
        kiosk.join();
    }
    CHECK(created == 1);
    CHECK(lines_of(centre.command({"submissions", "--json"})).size() == 1);
}

TEST_CASE("R63: a slot with three places is confirmed to three of twenty kiosks, never to a fourth") {
    const RunningCentre centre;
    centre.import("assessments", one_slot(3));
    std::vector<std::thread> kiosks;
    std::vector<content::Receipt> receipts(20);
    for (int n = 0; n < 20; ++n) {
        kiosks.emplace_back([&, n] {
            const std::string sent = content::write_submission(sent_booking(101 + n, 1, "s1"));
            const auto client = centre.client();
            auto& receipt = receipts[static_cast<std::size_t>(n)];
            receipt = content::read_receipt(post(*client, content::submissions_path, sent).body).value();
            const auto again = post(*client, content::submissions_path, sent);
            receipt.number = content::read_receipt(again.body) == receipt ? "same" : "changed";
        });
    }
    for (std::thread& kiosk : kiosks) {
        kiosk.join();
    }
    int confirmed = 0;
    for (const content::Receipt& receipt : receipts) {
        CHECK(receipt.number == "same");
        confirmed += receipt.standing == Standing::Confirmed ? 1 : 0;
        if (receipt.standing == Standing::Full) {
            CHECK(receipt.other_slots == std::vector<std::string>{"s2"});
        }
    }
    CHECK(confirmed == 3);
    const auto offered =
        content::parse_assessments(get(*centre.client(), content::assessments_path).body, "answer").value();
    CHECK(offered.slots.at(0).left == 0);
    CHECK(offered.slots.at(1).left == 1);
}

TEST_CASE("listing works without a server, and visitors' answers stay out of list and log") {
    RunningCentre centre;
    auto submission = sent_submission(101, 1);
    REQUIRE(submission.body.find("13800138000") != std::string::npos);
    CHECK(post(*centre.client(), content::submissions_path, content::write_submission(submission)).status ==
          201);
    const int status = centre.stop(SIGTERM);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    const auto listed = centre.command({"submissions", "--json"});
    CHECK(lines_of(listed).size() == 1);
    CHECK(listed.output.find("13800138000") == std::string::npos);
    CHECK(centre.log().find("13800138000") == std::string::npos);
    CHECK(centre.log().find(fmt::format("POST {} 201", content::submissions_path)) != std::string::npos);
    CHECK(centre.log().find(submission.number) == std::string::npos);
}

TEST_CASE("the files of the centre are for their owner alone, but for the certificates") {
    const RunningCentre centre;
    const auto mode_of = [&](const std::string& name) {
        struct stat facts {};
        REQUIRE(stat((centre.data() + "/" + name).c_str(), &facts) == 0);
        return facts.st_mode & 0777U;
    };
    CHECK(mode_of("central.db") == 0600);
    CHECK(mode_of("ca-key.pem") == 0600);
    CHECK(mode_of("server-key.pem") == 0600);
    CHECK(mode_of("ca.pem") == 0644);
}

TEST_CASE("the CA stays the same over restarts, and one server at a time holds the folder") {
    RunningCentre centre;
    const auto client = centre.client();
    const auto second = centre.command({"serve", "--port", "0"});
    CHECK(second.status == 1);
    CHECK(second.errors.find("already running") != std::string::npos);
    const auto before = std::filesystem::last_write_time(centre.data() + "/ca.pem");
    centre.stop(SIGTERM);
    centre.start();
    CHECK(std::filesystem::last_write_time(centre.data() + "/ca.pem") == before);
    CHECK(get(*centre.client(), content::health_path).status == 200);
}
