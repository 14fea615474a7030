// A centre that is restored while terminals are on: with the real programs, into any copy, in good order and
// after a crash.
#include <signal.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

#include "content/wire/paths.h"
#include "tests/keeping/kept_at_centre.h"
#include "tests/keeping/terminal.h"
#include "tests/support/figure.h"
#include "tests/support/seeds.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;
using tests::back_up;
using tests::backups_of;
using tests::bytes_of;
using tests::held_at;
using tests::hours;
using tests::ids_at;
using tests::lines_in;
using tests::standing_at;
using tests::Terminal;

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
    const auto booking = terminal.keep(6, "booking", "s1");
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
