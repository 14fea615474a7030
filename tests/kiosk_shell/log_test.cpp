// What a visit leaves in the logs of the kiosk and of the centre.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "content/wire/paths.h"
#include "tests/support/devices/temporary_folder.h"
#include "tests/support/source_file.h"

using namespace qiming;

namespace {

constexpr const char* journey = "tests/journeys/errors-and-corrections.journey";

// All that the visitor types, and what it becomes.
std::set<std::string> typed() {
    std::set<std::string> all = {"xiangzhou", "wheelchair", "digit-", "ask/"};
    const std::string text = tests::source_file(journey);
    const std::regex digits("type ([0-9X]{6,})");
    for (auto at = std::sregex_iterator(text.begin(), text.end(), digits); at != std::sregex_iterator(); ++at) {
        all.insert((*at)[1]);
    }
    return all;
}

std::string content_of(const std::string& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> lines_of(const std::string& file) {
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE(
    "R42: a visit that is interrupted and sent late leaves no key and no answer in any log, and prints no "
    "noise") {
    const support::TemporaryFolder folder;
    const std::string out = folder.file("out");
    const std::string command = std::string(QIMING_REHEARSE) + " visit --offline-first --share " +
                                QIMING_SOURCE_DIR + " --journey " + QIMING_SOURCE_DIR + "/" + journey +
                                " --out " + out + " >" + folder.file("printed") + " 2>" + folder.file("errors");
    // What the journey expects is told of a terminal that is online; here only the logs count. They are those
    // of a whole visit: its submissions wait, and arrive.
    const int result = std::system(command.c_str());
    REQUIRE(result != -1);
    for (const auto& line : lines_of(folder.file("errors"))) {
        INFO(line);
        CHECK(line.find(std::string(journey) + ": line ") != std::string::npos);  // what the journey expected
    }
    const auto canaries = typed();
    REQUIRE(canaries.size() >= 7);
    std::string logs;
    for (const char* log : {"/data/kiosk/log.txt", "/data/centre/log.txt"}) {
        REQUIRE(std::filesystem::exists(out + log));
        logs += content_of(out + log);
    }
    CHECK(logs.find("waits: no answer") != std::string::npos);
    CHECK(logs.find(fmt::format("POST {} 201", content::submissions_path)) != std::string::npos);
    for (const auto& canary : canaries) {
        INFO(canary);
        CHECK(logs.find(canary) == std::string::npos);
    }
}
