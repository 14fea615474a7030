// What the home page promises of each service, held against a visit by ear alone that was really spoken:
// every word is waited for, but the visitor never hesitates.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <regex>
#include <string>

#include "kiosk/core/services/steps.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/walks.h"

using namespace qiming;

namespace {

struct Stay {
    double since_s = 0;
    std::string page;
};

// When each page was come to, from the transcript: "[01:18.9]  digit-1" and below it "page  ask/consent".
std::vector<Stay> stays_in(const std::string& file) {
    const std::regex time(R"(\[(\d+):([\d.]+)\].*)");
    const std::regex page(R"(    page +(.*))");
    std::vector<Stay> stays;
    double now_s = 0;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::smatch found;
        if (std::regex_match(line, found, time)) {
            now_s = std::stod(found[1]) * 60 + std::stod(found[2]);
        } else if (std::regex_match(line, found, page)) {
            stays.push_back({now_s, found[1]});
        }
    }
    return stays;
}

std::optional<double> first_at(const std::vector<Stay>& stays, const std::string& page) {
    for (const Stay& stay : stays) {
        if (stay.page == page) {
            return stay.since_s;
        }
    }
    return std::nullopt;
}

void check_promise(const std::vector<Stay>& stays, const std::string& first, const std::string& outcome,
                   int promised) {
    const auto began = first_at(stays, first);
    const auto ended = first_at(stays, outcome);
    REQUIRE(began);
    REQUIRE(ended);
    const double minutes = (*ended - *began) / 60;
    INFO(first << " to " << outcome << ": " << minutes << " minutes, promised are " << promised);
    CHECK(minutes > 0);
    CHECK(promised >= minutes);
    CHECK(promised <= 2 * minutes + 1);  // whole minutes
}

}  // namespace

TEST_CASE("no service takes longer than the home page promises, and none is made to look long") {
    const support::TemporaryFolder folder;
    const std::string command = std::string(QIMING_KIOSK) + " visit --share " + QIMING_SOURCE_DIR +
                                " --journey " + QIMING_SOURCE_DIR +
                                "/tests/journeys/blind-visitor.journey --out " + folder.file("out") + " >" +
                                folder.file("log") + " 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    const auto stays = stays_in(folder.file("out") + "/transcript.txt");
    const auto& world = tests::sample_world();
    tests::PureKiosk kiosk;
    tests::go_home(kiosk);
    check_promise(stays, "ask/consent", "outcome/0",
                  minutes_for(world, kiosk.state().session, kiosk::Service::Demand));
    tests::answer_until(kiosk, "review/demand");
    tests::send(kiosk);
    const auto& session = kiosk.state().session;
    check_promise(stays, "ask/start_when", "outcome/1",
                  minutes_for(world, session, kiosk::Service::Application));
    check_promise(stays, "slot/site", "outcome/2", minutes_for(world, session, kiosk::Service::Booking));
}
