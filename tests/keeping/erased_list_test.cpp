// The list of those who were erased, which a restored copy is held against.
#include <signal.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "central/shell/copies.h"
#include "tests/central/running_centre.h"
#include "tests/support/submissions.h"

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
            REQUIRE(support::post(*centre.client(), "/v1/submissions", sent).status == 201);
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
    Erased erased;
    SECTION("its last line is cut off") {
        fs::resize_file(erased.list, fs::file_size(erased.list) - 5);
        SUCCEED("prepared");
    }
    SECTION("only the end of its last line is cut off") {
        fs::resize_file(erased.list, fs::file_size(erased.list) - 1);
        SUCCEED("prepared");
    }
    SECTION("its first line is something else") {
        std::fstream(erased.list, std::ios::in | std::ios::out) << "xxxx";
        SUCCEED("prepared");
    }
    SECTION("a line names nobody") {
        std::ofstream(erased.list, std::ios::app) << "{}\n";
        SUCCEED("prepared");
    }
    SECTION("it is a folder") {
        fs::remove(erased.list);
        fs::create_directories(erased.list);
        SUCCEED("prepared");
    }
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

TEST_CASE("R58: a list of the erased that is empty or not there is fine where nobody was erased") {
    RunningCentre centre;
    centre.stop(SIGTERM);
    CHECK(centre.command({"submissions"}).status == 0);
    std::ofstream{centre.data() + "/erased.list"};
    CHECK(centre.command({"submissions"}).status == 0);
}
