#include "central/core/calls.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "content/wire/report.h"
#include "tests/support/content/submissions.h"

using namespace qiming;

TEST_CASE("R59: a call cannot arrive already acknowledged") {
    const content::StaffCall call{support::submission_id(1),   "101", "hall",
                                  "2026-03-02T09:30:00+08:00", true,  {}};
    const auto admitted = central::admit_call(content::write_call(call));
    REQUIRE(admitted);
    CHECK_FALSE(admitted->acknowledged);
    CHECK(admitted->device == "101");
}

TEST_CASE("a call that cannot be read is refused") {
    const auto admitted = central::admit_call(R"({"id":"1"})");
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == content::RefusalCode::Malformed);
}

TEST_CASE("a report names its device; a terminal is unfit unless it says otherwise") {
    const auto report = central::admit_report(R"({"device":"101","reason":"speech"})");
    REQUIRE(report);
    CHECK(report->device == "101");
    CHECK(report->reason == "speech");
    CHECK_FALSE(report->fit_for_blind_visitors);
    CHECK(central::admit_report(R"({"device":"101","fit_for_blind_visitors":true})")->fit_for_blind_visitors);
    CHECK(central::admit_report(content::write_report(*report)) == report);
}

TEST_CASE("a report without a device, of the wrong kinds or too long is refused") {
    const std::string body =
        GENERATE(as<std::string>{}, "", "[]", "{}", R"({"device":5})", R"({"device":"101","reason":["x"]})",
                 R"({"device":"101","reason":")" + std::string(501, 'x') + "\"}", R"({"device":"1\u0000"})");
    CHECK_FALSE(central::admit_report(body));
}
