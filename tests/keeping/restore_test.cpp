// A centre that is restored while terminals are on: with the real programs, into any copy, in good order and
// after a crash.
#include <signal.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "central/store/copies.h"
#include "content/wire/paths.h"
#include "tests/keeping/terminal.h"
#include "tests/support/figure.h"
#include "tests/support/seeds.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;
using tests::Terminal;

namespace {

std::vector<nlohmann::json> held_at(const RunningCentre& centre) {
    std::vector<nlohmann::json> held;
    std::istringstream lines(centre.command({"submissions", "--json"}).output);
    for (std::string line; std::getline(lines, line);) {
        held.push_back(nlohmann::json::parse(line));
    }
    return held;
}

std::set<std::string> ids_at(const RunningCentre& centre) {
    std::set<std::string> ids;
    for (const auto& each : held_at(centre)) {
        ids.insert(each["id"]);
    }
    return ids;
}

std::string standing_at(const RunningCentre& centre, const std::string& id) {
    for (const auto& each : held_at(centre)) {
        if (each["id"] == id) {
            return each["standing"];
        }
    }
    return "nothing";
}

std::vector<std::string> backups_of(const RunningCentre& centre) {
    std::vector<std::string> files = central::copies_in(centre.folder().file("backups"));
    for (std::string& each : files) {
        each.insert(0, centre.folder().file("backups") + "/");
    }
    return files;
}

std::string back_up(const RunningCentre& centre) {
    const auto before = fs::exists(centre.folder().file("backups")) ? backups_of(centre).size() : 0;
    if (before > 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1'100));  // the time is in the name
    }
    REQUIRE(centre.command({"backup", "--to", centre.folder().file("backups"), "--keep", "100"}).status == 0);
    REQUIRE(backups_of(centre).size() == before + 1);
    return backups_of(centre).back();
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// Hours in years to come, each with one place.
std::string hours() {
    return R"({"sites":[{"id":"a","name":{"zh-CN":"站","en":"Site"},"address":{"zh-CN":"路","en":"Road"},)"
           R"("way_in":{"zh-CN":"坡道","en":"Ramp"},"phone":""}],)"
           R"("slots":[{"id":"s1","site":"a","day":"2028-03-01","start":"09:30","minutes":90,"capacity":1}]})";
}

}  // namespace

TEST_CASE("R71: after a restore everything that was promised is there again, in good order and after a crash") {
    const int end = GENERATE(SIGTERM, SIGKILL);
    RunningCentre centre;
    centre.import("assessments", hours());
    Terminal terminal(centre, centre.folder().file("kiosk"));
    std::set<std::string> promised;
    for (int n = 1; n <= 3; ++n) {
        promised.insert(terminal.keep(n).id);
    }
    REQUIRE(terminal.has_delivered_all());
    const std::string copy = back_up(centre);
    const std::string before = bytes_of(copy);
    for (int n = 4; n <= 5; ++n) {
        promised.insert(terminal.keep(n).id);
    }
    const auto booking = terminal.keep(6, content::SubmissionKind::Booking, "s1");
    promised.insert(booking.id);
    REQUIRE(terminal.has_delivered_all());
    REQUIRE(standing_at(centre, booking.id) == "confirmed");

    centre.stop(end);
    const auto restored = centre.command({"restore", copy});
    INFO(restored.errors);
    REQUIRE(restored.status == 0);
    CHECK(restored.output.find("3 submissions") != std::string::npos);
    CHECK(bytes_of(copy) == before);
    CHECK_FALSE(fs::exists(copy + "-wal"));
    CHECK(ids_at(centre).size() == 3);
    centre.start_again();
    // Somebody else wants the hour before the terminal has told of it.
    const auto other = support::sent_booking(102, 1, "s1");
    REQUIRE(
        support::post(*centre.client(), content::submissions_path, content::write_submission(other)).status ==
        201);
    terminal.look_for_news();
    REQUIRE(tests::becomes_true([&] {
        const auto ids = ids_at(centre);
        return std::includes(ids.begin(), ids.end(), promised.begin(), promised.end());
    }));
    CHECK(standing_at(centre, booking.id) == "confirmed");
    CHECK(centre.command({"reports"}).output.find("after a restore") != std::string::npos);
    CHECK(terminal.has_delivered_all());
    CHECK(held_at(centre).size() == promised.size() + 1);
}

TEST_CASE("R71: what was erased after the copy was taken is not brought back by a terminal that still has it") {
    RunningCentre centre;
    Terminal terminal(centre, centre.folder().file("kiosk"));
    terminal.keep(1);
    REQUIRE(terminal.has_delivered_all());
    const std::string copy = back_up(centre);
    const auto wished = terminal.keep(2);
    REQUIRE(terminal.has_delivered_all());
    terminal.switch_off();
    REQUIRE(centre.command({"erase", wished.number}).status == 0);
    centre.stop(SIGTERM);
    REQUIRE(centre.command({"restore", copy}).status == 0);
    centre.start_again();
    terminal.switch_on();
    REQUIRE(tests::becomes_true([&] {
        terminal.look_for_news();
        return terminal.rows().size() == 1;
    }));
    CHECK(ids_at(centre).count(wished.id) == 0);
    CHECK(ids_at(centre).size() == 1);
}

TEST_CASE("R71: a restore waits for the server to stop, and takes no file that is damaged or in use") {
    RunningCentre centre;
    REQUIRE(support::post(*centre.client(), content::submissions_path,
                          content::write_submission(support::sent_submission(101, 1)))
                .status == 201);
    const std::string copy = back_up(centre);
    const auto running = centre.command({"restore", copy});
    CHECK(running.status == 1);
    CHECK(running.errors.find("stop it first") != std::string::npos);
    centre.stop(SIGKILL);

    const auto in_use = centre.command({"restore", centre.data() + "/central.db"});
    CHECK(in_use.status == 1);
    CHECK(in_use.errors.find("is a database in use") != std::string::npos);
    const std::string damaged = centre.folder().file("damaged.db");
    fs::copy_file(copy, damaged);
    {
        std::fstream file(damaged, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4'096);
        file << std::string(8'192, 'x');
    }
    const auto refused = centre.command({"restore", damaged});
    CHECK(refused.status == 1);
    CHECK(refused.errors.find("is not put in place") != std::string::npos);
    CHECK(lines_in(refused.errors) == 1);
    CHECK(centre.command({"restore", copy + ".none"}).status == 1);
    CHECK_FALSE(fs::exists(centre.data() + "/restoring.db.part"));
    centre.start_again();
    CHECK(ids_at(centre).size() == 1);
}

TEST_CASE("R71: a damaged database is refused by the server with one line that says how to go on") {
    RunningCentre centre;
    for (long n = 1; n <= 40; ++n) {
        REQUIRE(support::post(*centre.client(), content::submissions_path,
                              content::write_submission(support::sent_submission(101, n)))
                    .status == 201);
    }
    centre.stop(SIGTERM);
    const std::string file = centre.data() + "/central.db";
    SECTION("pages are something else") {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(4'096 * 4);
        bytes << std::string(4'096 * 20, '\xff');
        REQUIRE(bytes.good());
    }
    SECTION("it is cut off") {
        fs::resize_file(file, 4'096 * 5);
        REQUIRE(fs::file_size(file) == 4'096 * 5);
    }
    SECTION("it is no database") {
        std::ofstream(file) << std::string(8'192, 'x');
        REQUIRE(fs::file_size(file) == 8'192);
    }
    const std::string before = bytes_of(file);
    const auto refused = centre.command({"serve", "--port", "0"});
    INFO(refused.errors);
    CHECK(refused.status == 1);
    CHECK(lines_in(refused.errors) == 1);
    CHECK(refused.errors.find("restore FILE") != std::string::npos);
    CHECK(bytes_of(file) == before);
}

TEST_CASE("R71: a copy put in place by hand beside the log of a crash is refused, and nothing is wrecked") {
    RunningCentre centre;
    const auto client = centre.client();
    const auto send = [&](long n) {
        REQUIRE(support::post(*client, content::submissions_path,
                              content::write_submission(support::sent_submission(101, n)))
                    .status == 201);
    };
    send(1);
    const std::string copy = back_up(centre);
    send(2);
    centre.stop(SIGKILL);
    REQUIRE(fs::file_size(centre.data() + "/central.db-wal") > 0);
    fs::copy_file(copy, centre.data() + "/central.db", fs::copy_options::overwrite_existing);
    for (const auto& words : {std::vector<std::string>{"serve", "--port", "0"}, {"submissions"}}) {
        const auto refused = centre.command(words);
        CHECK(refused.status == 1);
        CHECK(refused.errors.find("belongs to another database") != std::string::npos);
        CHECK(lines_in(refused.errors) == 1);
    }
    REQUIRE(centre.command({"restore", copy}).status == 0);
    centre.start_again();
    CHECK(ids_at(centre).size() == 1);
}

TEST_CASE("R71: a copy put in place by hand begins an epoch, so that terminals offer again what it lacks") {
    RunningCentre centre;
    Terminal terminal(centre, centre.folder().file("kiosk"));
    terminal.keep(1);
    REQUIRE(terminal.has_delivered_all());
    const std::string copy = back_up(centre);
    terminal.keep(2);
    REQUIRE(terminal.has_delivered_all());
    centre.stop(SIGTERM);
    fs::copy_file(copy, centre.data() + "/central.db", fs::copy_options::overwrite_existing);
    centre.start_again();
    terminal.look_for_news();
    CHECK(tests::becomes_true([&] { return ids_at(centre).size() == 2; }));
}

TEST_CASE("R71: a restore that was cut short is noticed by every command, and done again") {
    RunningCentre centre;
    REQUIRE(support::post(*centre.client(), content::submissions_path,
                          content::write_submission(support::sent_submission(101, 1)))
                .status == 201);
    const std::string copy = back_up(centre);
    centre.stop(SIGTERM);
    // As the power leaves it in the worst moment: what was there is set aside, the copy has not its name yet.
    fs::create_directories(centre.data() + "/before-restore-x");
    fs::rename(centre.data() + "/central.db", centre.data() + "/before-restore-x/central.db");
    fs::copy_file(copy, centre.data() + "/restoring.db");
    const auto refused = centre.command({"submissions"});
    CHECK(refused.status == 1);
    CHECK(refused.errors.find("was not finished") != std::string::npos);
    CHECK_FALSE(fs::exists(centre.data() + "/central.db"));
    REQUIRE(centre.command({"restore", copy}).status == 0);
    centre.start_again();
    CHECK(ids_at(centre).size() == 1);
}

TEST_CASE("R71: whatever copy is put back, however the server ended, nothing that was promised is lost",
          "[.long][seeds]") {
    const unsigned seed = tests::any_seed(71);
    CAPTURE(seed);
    std::mt19937 random(seed);
    RunningCentre centre;
    Terminal one(centre, centre.folder().file("kiosk-1"), 101);
    Terminal two(centre, centre.folder().file("kiosk-2"), 102);
    std::set<std::string> promised;
    int person = 0;
    int restores = 0;
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        for (auto count = 1 + (random() % 4); count > 0; --count) {
            promised.insert((random() % 2 == 0 ? one : two).keep(++person).id);
        }
        if (random() % 4 != 0) {
            REQUIRE(one.has_delivered_all());
            REQUIRE(two.has_delivered_all());
        }
        if (round == 0 || random() % 2 == 0) {
            back_up(centre);
            one.look_for_news();
            two.look_for_news();
        }
        if (random() % 2 == 0) {
            centre.stop(random() % 2 == 0 ? SIGTERM : SIGKILL);
            const auto copies = backups_of(centre);
            const auto restored = centre.command({"restore", copies[random() % copies.size()]});
            INFO(restored.errors);
            REQUIRE(restored.status == 0);
            centre.start_again();
            one.look_for_news();
            two.look_for_news();
            ++restores;
        }
    }
    REQUIRE(tests::becomes_true([&] {
        one.look_for_news();
        two.look_for_news();
        return ids_at(centre) == promised;
    }));
    CHECK(one.has_delivered_all());
    CHECK(two.has_delivered_all());
    tests::tell_figure(fmt::format("{} promised, {} restores, none lost", promised.size(), restores));
}
