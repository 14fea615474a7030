// A centre whose database is damaged, half put back, or put in place by hand.
#include <signal.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "content/wire/paths.h"
#include "tests/keeping/kept_at_centre.h"
#include "tests/keeping/terminal.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;
using tests::back_up;
using tests::bytes_of;
using tests::ids_at;
using tests::lines_in;
using tests::Terminal;

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
