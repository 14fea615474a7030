// What a real centre holds, and copies of it.
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "central/store/copies.h"
#include "tests/central/running_centre.h"

namespace qiming::tests {

using support::RunningCentre;

inline std::vector<nlohmann::json> held_at(const RunningCentre& centre) {
    std::vector<nlohmann::json> held;
    std::istringstream lines(centre.command({"submissions", "--json"}).output);
    for (std::string line; std::getline(lines, line);) {
        held.push_back(nlohmann::json::parse(line));
    }
    return held;
}

inline std::set<std::string> ids_at(const RunningCentre& centre) {
    std::set<std::string> ids;
    for (const auto& each : held_at(centre)) {
        ids.insert(each["id"]);
    }
    return ids;
}

inline std::string standing_at(const RunningCentre& centre, const std::string& id) {
    for (const auto& each : held_at(centre)) {
        if (each["id"] == id) {
            return each["standing"];
        }
    }
    return "nothing";
}

inline std::vector<std::string> backups_of(const RunningCentre& centre) {
    std::vector<std::string> files = central::copies_in(centre.folder().file("backups"));
    for (std::string& each : files) {
        each.insert(0, centre.folder().file("backups") + "/");
    }
    return files;
}

inline std::string back_up(const RunningCentre& centre) {
    const auto before =
        std::filesystem::exists(centre.folder().file("backups")) ? backups_of(centre).size() : 0;
    if (before > 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1'100));  // the time is in the name
    }
    REQUIRE(centre.command({"backup", "--to", centre.folder().file("backups"), "--keep", "100"}).status == 0);
    REQUIRE(backups_of(centre).size() == before + 1);
    return backups_of(centre).back();
}

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// Hours in years to come, each with one place.
inline std::string hours() {
    return R"({"sites":[{"id":"a","name":{"zh-CN":"站","en":"Site"},"address":{"zh-CN":"路","en":"Road"},)"
           R"("way_in":{"zh-CN":"坡道","en":"Ramp"},"phone":""}],)"
           R"("slots":[{"id":"s1","site":"a","day":"2028-03-01","start":"09:30","minutes":90,"capacity":1}]})";
}

}  // namespace qiming::tests
