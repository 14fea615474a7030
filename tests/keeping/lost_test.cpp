// A data folder that is another one, was emptied or lost something, and files that are no backups: no command
// makes it worse.
#include <signal.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "central/store/copies.h"
#include "content/wire/paths.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
namespace fs = std::filesystem;
using support::RunningCentre;
using Words = std::vector<std::string>;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool is_one_line(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n') == 1;
}

void send(const RunningCentre& centre, long n) {
    const auto sent = content::write_submission(support::sent_submission(101, n));
    REQUIRE(support::post(*centre.client(), content::submissions_path, sent).status == 201);
}

std::string back_up(const RunningCentre& centre) {
    const std::string folder = centre.folder().file("backups");
    REQUIRE(centre.command({"backup", "--to", folder}).status == 0);
    return folder + "/" + central::copies_in(folder).back();
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Of every sort; those of calls ask the database when there is no file of calls.
std::vector<Words> commands(const std::string& folder) {
    return {{"backup", "--to", folder}, {"submissions"}, {"submissions", "show", "1010000017"},
            {"erase", "1010000017"},    {"looks"},       {"parked"},
            {"versions", "jobs"},       {"calls"},       {"reports"},
            {"bring-back", "jobs"},     {"terminals"}};
}

}  // namespace

TEST_CASE("R71: where there is no centre, no command but the server and an import makes one") {
    const support::TemporaryFolder folder;
    const std::string missing = folder.file("mistyped");
    const std::string empty = folder.file("empty");
    fs::create_directories(empty);
    fs::permissions(empty, fs::perms::all);
    for (const std::string& data : {missing, empty}) {
        for (Words words : commands(folder.file("backups"))) {
            CAPTURE(data, words);
            words.insert(words.begin(), {"--data", data});
            const auto refused = support::run_central(words);
            CHECK(refused.status == 2);
            CHECK(is_one_line(refused.errors));
            CHECK(holds(refused.errors, "there is no centre in " + data));
        }
    }
    CHECK_FALSE(fs::exists(missing));
    CHECK(fs::is_empty(empty));
    CHECK(fs::status(empty).permissions() == fs::perms::all);
    CHECK_FALSE(fs::exists(folder.file("backups")));
}

TEST_CASE("a server that begins a centre says so, and only then") {
    RunningCentre centre;
    const std::string begun = "a new centre was begun in " + centre.data();
    CHECK(holds(centre.log(), begun));
    centre.stop(SIGTERM);
    const auto before = centre.log().find(begun);
    centre.start_again();
    CHECK(centre.log().find(begun, before + 1) == std::string::npos);
}

TEST_CASE("R71: a database that is missing or empty where a centre was is lost: nothing begins another one") {
    RunningCentre centre;
    send(centre, 1);
    const std::string copy = back_up(centre);
    centre.stop(SIGTERM);
    const std::string database = centre.data() + "/central.db";
    const std::string aside = centre.folder().file("ca.pem");
    fs::remove(centre.data() + "/calls.db");
    SECTION("it is missing, all else is there") {
        fs::remove(database);
        SUCCEED("prepared");
    }
    SECTION("it is missing, and only the number of the epoch is there") {
        fs::remove(database);
        fs::rename(centre.data() + "/ca.pem", aside);
        fs::remove(centre.data() + "/region");
        SUCCEED("prepared");
    }
    SECTION("it is missing, and only the authority is there") {
        fs::remove(database);
        fs::remove(centre.data() + "/epoch");
        fs::remove(centre.data() + "/region");
        SUCCEED("prepared");
    }
    SECTION("it is empty") {
        fs::resize_file(database, 0);
        SUCCEED("prepared");
    }
    std::vector<Words> all = commands(centre.folder().file("backups"));
    all.push_back({"serve", "--port", "0"});
    all.push_back({"import", "jobs", "none.json"});
    for (const Words& words : all) {
        CAPTURE(words);
        const auto refused = centre.command(words);
        CHECK(refused.status == 1);
        CHECK(is_one_line(refused.errors));
        CHECK(holds(refused.errors, "the database of this centre is lost"));
        CHECK(holds(refused.errors, "restore FILE"));
    }
    CHECK(central::copies_in(centre.folder().file("backups")).size() == 1);
    if (fs::exists(aside)) {
        fs::rename(aside, centre.data() + "/ca.pem");
    }
    REQUIRE(centre.command({"restore", copy}).status == 0);
    centre.start_again();
    CHECK(holds(centre.command({"submissions", "--json"}).output, support::sent_submission(101, 1).id));
}

TEST_CASE("R71: only a copy of the database of a centre of this region is restored; all else changes nothing") {
    RunningCentre centre;
    send(centre, 1);
    centre.stop(SIGTERM);
    const std::string file = centre.folder().file("file.db");
    Words words = {"restore", file};
    std::string expected = "no copy of the database of a centre";
    SECTION("an empty file") {
        std::ofstream{file};
        SUCCEED("prepared");
    }
    SECTION("another program's database") {
        SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
        SUCCEED("prepared");
    }
    SECTION("the calls") {
        fs::copy_file(centre.data() + "/calls.db", file);
        SUCCEED("prepared");
    }
    SECTION("a database of another region") {
        const support::TemporaryFolder other;
        const std::string jobs = other.file("jobs.json");
        std::ofstream(jobs) << "[]";
        support::run_central({"--data", other.file("data"), "--region", "doumen", "import", "jobs", jobs});
        fs::copy_file(other.file("data") + "/central.db", file);
        expected = "of the region doumen, not of zhuhai";
        SUCCEED("prepared");
    }
    SECTION("a database of another region, which is named") {
        fs::copy_file(centre.data() + "/central.db", file);
        words.insert(words.begin(), {"--region", "doumen"});
        expected = "of the region zhuhai, not of doumen";
        SUCCEED("prepared");
    }
    const std::string before = bytes_of(centre.data() + "/central.db");
    const auto refused = centre.command(words);
    INFO(refused.errors);
    CHECK(refused.status > 0);
    CHECK(is_one_line(refused.errors));
    CHECK(holds(refused.errors, expected));
    CHECK(bytes_of(centre.data() + "/central.db") == before);
    for (const auto& entry : fs::directory_iterator(centre.data())) {
        CHECK_FALSE(holds(entry.path().filename().string(), "restor"));
    }
    CHECK(centre.command({"submissions"}).status == 0);
}

TEST_CASE("R71: what is called as a backup and is none is named by the next backup, and nothing goes") {
    RunningCentre centre;
    send(centre, 1);
    const std::string folder = centre.folder().file("backups");
    fs::create_directories(folder);
    const std::string stray = folder + "/central-20260101T000000Z.db";
    SECTION("an empty file") {
        std::ofstream{stray};
        SUCCEED("prepared");
    }
    SECTION("the calls") {
        fs::copy_file(centre.data() + "/calls.db", stray);
        SUCCEED("prepared");
    }
    const auto refused = centre.command({"backup", "--to", folder, "--keep", "1"});
    CHECK(refused.status == 1);
    CHECK(is_one_line(refused.errors));
    CHECK(holds(refused.errors, stray + " is no copy"));
    CHECK(fs::exists(stray));
}

TEST_CASE("the database that a restore set aside can be put back itself") {
    RunningCentre centre;
    send(centre, 1);
    const std::string copy = back_up(centre);
    send(centre, 2);
    centre.stop(SIGTERM);
    REQUIRE(centre.command({"restore", copy}).status == 0);
    std::string aside;
    for (const auto& entry : fs::directory_iterator(centre.data())) {
        aside = holds(entry.path().string(), "before-restore-") ? entry.path().string() : aside;
    }
    const auto back = centre.command({"restore", aside + "/central.db"});
    INFO(back.errors);
    CHECK(back.status == 0);
    CHECK(holds(back.output, "2 submissions"));
}
