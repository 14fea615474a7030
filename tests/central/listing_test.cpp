// What staff see in a terminal: strangers wrote part of it.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>

#include "content/wire/call.h"
#include "content/wire/paths.h"
#include "content/wire/report.h"
#include "tests/central/running_centre.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using support::post;

namespace {

constexpr const char* share = QIMING_SOURCE_DIR;

bool commands_a_terminal(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char each) { return (each >= 0 && each < 0x20 && each != '\n') || each == 0x7F; }) ||
           text.find("\u009B") != std::string::npos || text.find("\u202E") != std::string::npos;
}

}  // namespace

TEST_CASE("R66: no listing prints what moves the cursor, hides a line or turns it, whoever sent it") {
    const support::RunningCentre centre;
    const auto client = centre.client();
    const std::string evil = "hall\x1B[2K\x07\r\u009B1A\u202E\x7F";
    post(*client, content::calls_path,
         content::write_call({support::submission_id(1), "101", evil, "2026-03-02T09:30:00+08:00", false, {}}));
    post(*client, content::reports_path, content::write_report({{}, "101", evil, evil, false}));
    auto submission = support::sent_submission(101, 1);
    submission.hall = evil;
    post(*client, content::submissions_path, content::write_submission(submission));
    for (const char* listing : {"calls", "reports", "submissions", "parked", "terminals", "looks"}) {
        INFO(listing);
        for (const auto& words : {std::vector<std::string>{listing}, {listing, "--json"}}) {
            const auto listed = centre.command(words);
            CHECK(listed.status == 0);
            CHECK_FALSE(commands_a_terminal(listed.output));
        }
    }
    const auto unknown = centre.command({"--share", share, "submissions", "show", evil});
    CHECK(unknown.status == 2);
    CHECK_FALSE(commands_a_terminal(unknown.errors));
}

TEST_CASE("R66: whoever looks gives a name that can be read") {
    const support::RunningCentre centre;
    const auto submission = support::sent_submission(101, 1);
    post(*centre.client(), content::submissions_path, content::write_submission(submission));
    for (const char* name : {"Li\x1B[2K", "Li\nMin", "Li\xFF", ""}) {
        const auto refused =
            centre.command({"--share", share, "submissions", "show", submission.number, "--by", name});
        CHECK(refused.status == 2);
        CHECK(refused.errors.find("on one line") != std::string::npos);
    }
    CHECK(centre.command({"looks"}).output.empty());
    CHECK(centre.command({"--share", share, "submissions", "show", submission.number, "--by", "李敏 (2)"})
              .status == 0);
}

TEST_CASE("R66: an import repeats what stands in a file without its commands to the terminal") {
    const support::RunningCentre centre;
    const std::string file = centre.folder().file("jobs.csv");
    std::ofstream(file) << "职位,区域,\x1B[2K备注\n理货员,\x1B]0;x\x07,\n";
    const auto refused = centre.command({"--share", share, "import", "jobs", file});
    CHECK(refused.errors.find("\\u001b") != std::string::npos);
    CHECK_FALSE(commands_a_terminal(refused.errors + refused.output));
}
