// What the real kiosk says aloud of a whole visit without headphones.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "tests/support/devices/temporary_folder.h"
#include "tests/support/source_file.h"

using namespace qiming;

namespace {

// Of the answers that the journey gives: as they are written, and as a number is grouped.
const std::set<std::string> answers = {"440402", "138 0013",     "王",     "精神残疾", "珠海珠海",
                                       "离婚",   "丧失劳动能力", "助听器", "轮椅通道"};

std::string content_of(const std::string& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Those that were said in a visit by the journey, which `wakes` the terminal.
std::set<std::string> said_aloud(const std::string& wakes) {
    const support::TemporaryFolder folder;
    std::string journey = tests::source_file("tests/journeys/speaker-only.journey");
    const std::string first = "activate\n";
    journey.replace(journey.find(first), first.size(), wakes + "\n");
    std::ofstream(folder.file("visit.journey")) << journey;
    const std::string out = folder.file("out");
    const std::string command = std::string(QIMING_REHEARSE) + " visit --share " + QIMING_SOURCE_DIR +
                                " --journey " + folder.file("visit.journey") + " --out " + out + " >" +
                                folder.file("printed") + " 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    // The number was shown for some seconds: no log tells of it.
    CHECK(content_of(out + "/data/kiosk/log.txt").find("440402") == std::string::npos);
    std::istringstream transcript(content_of(out + "/transcript.txt"));
    std::set<std::string> found;
    std::size_t lines = 0;
    for (std::string line; std::getline(transcript, line);) {
        const bool is_said = line.starts_with("    said");
        lines += is_said ? 1 : 0;
        for (const auto& answer : answers) {
            if (is_said && line.find(answer) != std::string::npos) {
                found.insert(answer);
            }
        }
    }
    CHECK(lines > 100);
    return found;
}

}  // namespace

TEST_CASE("R15: a visit through the forms on the loudspeaker alone says no answer that tells of the person") {
    CHECK(said_aloud("activate") == std::set<std::string>());
}

TEST_CASE("R15: the same visit with headphones in says every one of them") {
    CHECK(said_aloud("jack in") == answers);
}
