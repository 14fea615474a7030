// The real centre on a machine that is set to another zone, and on days of other years.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <utility>

#include "content/booking/assessment.h"
#include "content/booking/assessment_file.h"
#include "content/wire/paths.h"
#include "content/wire/receipt.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using support::get;
using support::post;
using support::RunningCentre;

namespace {

constexpr const char* sample_hours = QIMING_SOURCE_DIR "/content/samples/assessments.json";
constexpr const char* faketime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

// What programs find that are started meanwhile: the zone of the machine, and what its clock shows there.
class Machine {
public:
    Machine(const char* zone, const std::string& shown) {
        setenv("TZ", zone, 1);
        setenv("LD_PRELOAD", faketime, 1);
        setenv("FAKETIME", shown.c_str(), 1);
    }
    ~Machine() {
        for (const char* name : {"TZ", "LD_PRELOAD", "FAKETIME"}) {
            unsetenv(name);
        }
    }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
};

content::Assessments offered_by(const RunningCentre& centre) {
    REQUIRE(centre.command({"import", "assessments", sample_hours}).status == 0);
    return content::parse_assessments(get(*centre.client(), content::assessments_path).body, "answer").value();
}

content::Standing booked(const RunningCentre& centre, const std::string& slot, long sequence) {
    const auto sent = support::sent_booking(101, static_cast<int>(sequence), slot);
    const auto answer = post(*centre.client(), content::submissions_path, content::write_submission(sent));
    return content::read_receipt(answer.body).value().standing;
}

}  // namespace

TEST_CASE("a server whose machine is set to UTC or New York offers what is ahead in the region") {
    // 08:30 in Zhuhai on Monday 23 November 2026, as the machine's own clock shows it.
    for (const auto& [zone, shown] :
         {std::pair("UTC", "@2026-11-23 00:30:00"), std::pair("America/New_York", "@2026-11-22 19:30:00")}) {
        const Machine machine(zone, shown);
        const RunningCentre centre;
        const auto offered = offered_by(centre);
        INFO(zone);
        REQUIRE_FALSE(offered.slots.empty());
        CHECK(offered.slot("xiangzhou-20261123-0900") == nullptr);  // within two hours
        CHECK(offered.slot("xiangzhou-20261123-1045") != nullptr);
        CHECK(offered.slots.front().day == "2026-11-23");
    }
}

TEST_CASE("1 October and an hour of this morning are not offered, and not given away either") {
    // 10:30 in Zhuhai on Monday 21 September 2026.
    const Machine machine("UTC", "@2026-09-21 02:30:00");
    const RunningCentre centre;
    const auto offered = offered_by(centre);
    CHECK(std::none_of(offered.slots.begin(), offered.slots.end(), [](const content::Slot& slot) {
        return slot.day >= "2026-10-01" && slot.day <= "2026-10-07";
    }));
    CHECK(offered.slot("xiangzhou-20261008-0900") != nullptr);
    CHECK(booked(centre, "xiangzhou-20261001-0900", 1) == content::Standing::Full);
    CHECK(booked(centre, "xiangzhou-20260921-0900", 2) == content::Standing::Full);
    CHECK(booked(centre, "xiangzhou-20261008-0900", 3) == content::Standing::Confirmed);
}

TEST_CASE("a zone or a calendar that there is not is told, and nothing is served") {
    const support::TemporaryFolder folder;
    const auto zone = support::run_central({"--data", folder.file("d"), "--time-zone", "Asia/Zhuhai", "serve"});
    CHECK(zone.status == 2);
    CHECK(zone.errors.find("Asia/Zhuhai") != std::string::npos);
    const auto calendar =
        support::run_central({"--data", folder.file("d"), "--calendar", "none.json", "serve"});
    CHECK(calendar.status == 2);
    CHECK(calendar.errors.find("none.json") != std::string::npos);
}
