#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/journeys/journey_player.h"
#include "tests/support/source_file.h"

using namespace qiming;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

// The key that line `at` belongs to.
std::string key_of(const std::vector<std::string>& lines, std::size_t at) {
    while (at > 0 && (at >= lines.size() || lines[at].empty() || lines[at].front() == ' ')) {
        --at;
    }
    return lines.empty() ? "" : lines[at];
}

// The first lines that differ, between the ends that are equal.
std::string difference(const std::string& approved, const std::string& now) {
    constexpr std::size_t most = 12;
    const auto before = lines_of(approved);
    const auto after = lines_of(now);
    const auto [first, second] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto at = static_cast<std::size_t>(second - after.begin());
    std::size_t ends = 0;
    while (ends < before.size() - at && ends < after.size() - at &&
           before[before.size() - 1 - ends] == after[after.size() - 1 - ends]) {
        ++ends;
    }
    std::string text = "at: " + key_of(after, at) + "\n";
    const auto add = [&](const char* mark, const std::vector<std::string>& lines) {
        const std::size_t end = std::min(lines.size() - ends, at + most);
        for (std::size_t line = at; line < end; ++line) {
            text += mark + lines[line] + "\n";
        }
    };
    add("- ", before);
    add("+ ", after);
    return text + fmt::format("{} lines were approved, there are {} now.\n", before.size(), after.size());
}

std::string golden_of(const std::string& name) {
    const fs::path file = fs::path(QIMING_SOURCE_DIR) / "tests/golden" / (name + ".txt");
    return fs::exists(file) ? tests::source_file("tests/golden/" + name + ".txt") : std::string();
}

// "blind-visitor" and so on, of all journeys there are.
std::vector<std::string> journeys() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(QIMING_SOURCE_DIR) / "tests/journeys")) {
        if (entry.path().extension() == ".journey") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("Every journey is said, felt and captioned as it was approved") {
    REQUIRE(journeys().size() >= 3);
    for (const std::string& name : journeys()) {
        DYNAMIC_SECTION(name) {
            const std::string file = "tests/journeys/" + name + ".journey";
            const auto journey = shell::parse_journey(tests::source_file(file), file);
            REQUIRE(journey);
            tests::JourneyPlayer player;
            const std::string trouble = player.play(*journey);
            INFO(file << ": " << trouble);
            if (std::getenv("QIMING_APPROVE") != nullptr) {
                std::ofstream(fs::path(QIMING_SOURCE_DIR) / "tests/golden" / (name + ".txt")) << player.text();
            }
            const std::string approved = golden_of(name);
            INFO(difference(approved, player.text())
                 << "If the new words are better, run tests/golden/approve.");
            const bool is_as_approved = approved == player.text();
            CHECK(is_as_approved);
            CHECK(trouble.empty());
        }
    }
}
