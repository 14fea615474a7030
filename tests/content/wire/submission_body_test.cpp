#include "content/wire/submission_body.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace qiming::content;

TEST_CASE("a body is read as it was written, and what a newer kiosk adds is passed over") {
    SubmissionBody body;
    body.forms = {"identity@2", "apply@1"};
    body.answers.set("name", {"王晓明"});
    body.answers.set("assessment_needs", {"braille", "read_aloud"});
    body.job = "zh-1";
    body.slot = "a-1";
    body.to_be_completed = {"photo"};
    body.contact = "sms";
    body.communication = {"writing"};
    std::string text = write_body(body);
    text.insert(1, R"("later":{"a":1},)");
    const auto read = read_body(text, "body");
    REQUIRE(read);
    CHECK(read->forms == body.forms);
    CHECK(read->answers == body.answers);
    CHECK(read->job == body.job);
    CHECK(read->slot == body.slot);
    CHECK(read->to_be_completed == body.to_be_completed);
    CHECK(read->contact == body.contact);
    CHECK(read->communication == body.communication);
}

TEST_CASE("a body without readable answers is a fault that repeats none of it") {
    const std::string text = GENERATE(as<std::string>{}, "", "[]", "{}", R"({"answers":5})",
                                      R"({"answers":{"phone":"13800138000"}})",
                                      R"({"answers":{"phone":[13800138000]}})", R"({"answers":{},"job":5})");
    const auto read = read_body(text, "body");
    REQUIRE_FALSE(read);
    CHECK(read.error().text().find("13800138000") == std::string::npos);
}
