// The list of those who were erased, which a restored copy is held against.
#include <signal.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>
#include <functional>

#include "central/store/copies.h"
#include "central/store/erasures.h"
#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;
using support::sent_submission;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Two came in, a copy was made, and both were erased.
struct Erased {
    RunningCentre centre;
    std::string list = centre.data() + "/erased.list";
    std::string backups = centre.folder().file("backups");
    std::string copy;

    Erased() {
        for (const long n : {1, 2, 3}) {
            const auto sent = content::write_submission(sent_submission(101, n));
            REQUIRE(support::post(*centre.client(), content::submissions_path, sent).status == 201);
        }
        REQUIRE(centre.command({"backup", "--to", backups}).status == 0);
        copy = backups + "/" + central::copies_in(backups).back();
        for (const long n : {1, 2}) {
            REQUIRE(centre.command({"erase", sent_submission(101, n).number}).status == 0);
        }
        centre.stop(SIGTERM);
    }
};

}  // namespace

TEST_CASE("R58: a restore erases again before it says that it is done") {
    Erased erased;
    const auto restored = erased.centre.command({"restore", erased.copy});
    REQUIRE(restored.status == 0);
    CHECK(holds(restored.output, "1 submissions of"));
    CHECK(holds(restored.output, "2 more had been erased"));
    const auto listed = erased.centre.command({"submissions", "--json"}).output;
    CHECK_FALSE(holds(listed, sent_submission(101, 1).id));
    CHECK_FALSE(holds(listed, sent_submission(101, 2).id));
    CHECK(holds(listed, sent_submission(101, 3).id));
}

TEST_CASE(
    "R58: a list of the erased that is damaged is no empty one: every command names it and goes no further") {
    struct Damage {
        const char* what;
        std::function<void(const std::string& list)> happen;
    };
    const auto damage = GENERATE(values<Damage>(
        {{"its last line is cut off", [](const auto& list) { fs::resize_file(list, fs::file_size(list) - 5); }},
         {"only the end of its last line is cut off",
          [](const auto& list) { fs::resize_file(list, fs::file_size(list) - 1); }},
         {"its first line is something else",
          [](const auto& list) { std::fstream(list, std::ios::in | std::ios::out) << "xxxx"; }},
         {"a line names nobody", [](const auto& list) { std::ofstream(list, std::ios::app) << "{}\n"; }},
         {"it is a folder", [](const auto& list) {
              fs::remove(list);
              fs::create_directories(list);
          }}}));
    CAPTURE(damage.what);
    Erased erased;
    damage.happen(erased.list);
    const std::string file = erased.centre.folder().file("all.csv");
    for (const auto& words : {std::vector<std::string>{"serve", "--port", "0"},
                              {"restore", erased.copy},
                              {"backup", "--to", erased.backups},
                              {"submissions", "show", sent_submission(101, 3).number},
                              {"submissions", "export", file},
                              {"erase", sent_submission(101, 3).number}}) {
        CAPTURE(words);
        const auto refused = erased.centre.command(words);
        INFO(refused.errors);
        CHECK(refused.status == 1);
        CHECK(std::count(refused.errors.begin(), refused.errors.end(), '\n') == 1);
        CHECK(holds(refused.errors, erased.list));
        CHECK(holds(refused.errors, "put the list back from a copy of it"));
    }
    CHECK_FALSE(fs::exists(file));
    CHECK(central::copies_in(erased.backups).size() == 1);
    CHECK_FALSE(fs::exists(erased.centre.data() + "/restoring.db"));
}

TEST_CASE(
    "R58: lines that the list of the erased lost whole are in it again, and a restore brings nobody back") {
    Erased erased;
    if (GENERATE(true, false)) {
        fs::resize_file(erased.list, 0);
    } else {
        fs::remove(erased.list);
    }
    if (GENERATE(true, false)) {  // else the restore itself finds it out, from the database that it replaces
        erased.centre.start();
        erased.centre.stop(SIGTERM);
        CHECK(central::read_erasures(erased.centre.data()).value().size() == 2);
    }
    REQUIRE(erased.centre.command({"restore", erased.copy}).status == 0);
    CHECK(central::read_erasures(erased.centre.data()).value().size() == 2);
    const auto listed = erased.centre.command({"submissions", "--json"}).output;
    CHECK_FALSE(holds(listed, sent_submission(101, 1).id));
    CHECK_FALSE(holds(listed, sent_submission(101, 2).id));
    CHECK(holds(listed, sent_submission(101, 3).id));
}

TEST_CASE("R58: a list of the erased that is empty or not there is fine where nobody was erased") {
    RunningCentre centre;
    centre.stop(SIGTERM);
    CHECK(centre.command({"submissions"}).status == 0);
    std::ofstream{centre.data() + "/erased.list"};
    CHECK(centre.command({"submissions"}).status == 0);
}
