// The real kiosk and a real centre; only the terminal's clock is wrong.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/support/devices/temporary_folder.h"

using namespace qiming;

namespace {

struct Played {
    int status = 0;
    std::string transcript, log, printed, reports;
};

std::string text_of(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

// `clock`: what the terminal shows at first; empty: the time that it is.
Played play(const std::string& clock, const std::string& more = {}) {
    const support::TemporaryFolder folder;
    const std::string out = folder.file("out");
    const std::string source = QIMING_SOURCE_DIR;
    const std::string command = std::string(QIMING_REHEARSE) + " visit --share " + source + " --journey " +
                                source + "/tests/journeys/slip.journey" +
                                (clock.empty() ? "" : " --clock " + clock) + " --out " + out + more + " >" +
                                folder.file("printed") + " 2>&1";
    Played played;
    played.status = std::system(command.c_str());
    played.transcript = text_of(out + "/transcript.txt");
    played.log = text_of(out + "/data/kiosk/log.txt");
    played.printed = text_of(folder.file("printed"));
    const std::string asked =
        std::string(QIMING_CENTRAL) + " --data " + out + "/data/centre reports >" + folder.file("reports");
    CHECK(std::system(asked.c_str()) == 0);
    played.reports = text_of(folder.file("reports"));
    return played;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a clock at 1970, 2016 or 2099 keeps nobody from booking, and staff learn of it") {
    for (const char* clock : {"1970-01-01T08:00", "2016-02-29T12:00", "2099-01-01T00:00"}) {
        const Played played = play(clock);
        INFO(clock << "\n" << played.printed << played.log);
        CHECK(played.status == 0);
        CHECK(holds(played.transcript, "已确认"));
        CHECK_FALSE(holds(played.transcript, "还没有到"));  // nobody's day of birth is refused
        CHECK(holds(played.log, "the machine's clock is wrong"));
        CHECK(holds(played.reports, "clock_wrong"));
        CHECK_FALSE(holds(played.transcript, std::string(clock).substr(0, 4) + "年"));
    }
}

TEST_CASE("with a wrong clock and no centre all is saved, sent later, and no date is made up") {
    for (const char* clock : {"1970-01-01T08:00", "2099-01-01T00:00"}) {
        const Played played = play(clock, " --offline-first");
        INFO(clock << "\n" << played.printed << played.log);
        CHECK(holds(played.transcript, "已保存在本机"));
        CHECK(holds(played.log, "the machine's clock is wrong"));
        CHECK(holds(played.printed, "confirmed"));
        CHECK_FALSE(holds(played.transcript, std::string(clock).substr(0, 4) + "年"));
    }
}

TEST_CASE("a right clock is reported by nobody") {
    const Played played = play("");
    INFO(played.printed << played.log);
    CHECK_FALSE(holds(played.log, "clock is wrong"));
    CHECK(played.reports.empty());
}
