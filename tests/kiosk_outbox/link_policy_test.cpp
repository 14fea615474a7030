#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <vector>

#include "content/wire/call.h"
#include "content/wire/durability.h"
#include "content/wire/first_contact.h"
#include "content/wire/outcome_number.h"
#include "content/wire/refusal.h"
#include "content/wire/report.h"
#include "kiosk/core/link_policy.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using kiosk::CentreQuestion;
using kiosk::CentreReply;
using kiosk::is_from_centre;
using About = kiosk::CentreQuestion::About;

namespace {

const std::string id = support::submission_id(1);

struct Case {
    CentreQuestion question;
    std::string body;  // the centre's own
};

std::vector<Case> questions() {
    content::StaffCall call;
    call.id = id;
    call.device = "101";
    call.hall = "hall";
    call.wall_time = "2026-11-23T09:30:00+08:00";
    return {
        {{About::Submission, id},
         content::write_receipt(
             {id, content::make_outcome_number(101, 1).value(), content::Standing::Received, {}, {}})},
        {{About::Hello}, content::write_welcome({content::Acquaintance::New, id, {1, 1'000}, 0})},
        {{About::Stuck}, content::write_ids({id})},
        {{About::Durable}, content::write_durability({1, 2, {id}})},
        {{About::Jobs, {}, "\"7\""}, R"({"jobs": [{"title": {"zh": "x"}}, 3]})"},
        {{About::Assessments, {}, "\"7\""}, R"({"sites": [], "slots": [{}]})"},
        {{About::Call, id}, content::write_call(call)},
        {{About::Report}, content::write_report({"1", "101", {}, {}, true})},
    };
}

}  // namespace

TEST_CASE("The centre's own message for what was asked is the centre, with 200 and 201") {
    for (const auto& each : questions()) {
        INFO(each.body);
        CHECK(is_from_centre(each.question, {200, each.body, {}}));
        CHECK(is_from_centre(each.question, {201, each.body, {}}));
    }
}

TEST_CASE(
    "R69: whoever answers anything else is not the centre: a portal, a proxy, an answer to another question") {
    const std::string portal = "<!DOCTYPE html><html><title>Log in</title></html>";
    for (const auto& each : questions()) {
        for (const std::string& body :
             {std::string(), portal, std::string("{}"), std::string("[]"), std::string("null"),
              std::string("{\"error\": 7}"), std::string("{\"jobs\":")}) {
            for (const int status :
                 {0, 200, 201, 204, 301, 302, 304, 307, 400, 401, 403, 404, 407, 413, 421, 429, 511}) {
                INFO(status << " " << body);
                CHECK_FALSE(is_from_centre(each.question, {status, body, {}}));
            }
        }
        for (const auto& other : questions()) {
            if (other.body != each.body) {
                INFO(each.body << " for " << other.body);
                CHECK_FALSE(is_from_centre(other.question, {200, each.body, {}}));
            }
        }
    }
    CHECK_FALSE(is_from_centre({About::Submission, support::submission_id(2)}, {200, questions()[0].body, {}}));
    CHECK_FALSE(is_from_centre({About::Call, support::submission_id(2)}, {200, questions()[6].body, {}}));
}

TEST_CASE("\"Not changed\" is believed of the version that was named, and of no other") {
    for (const auto& each : questions()) {
        const bool has_version = !each.question.version.empty();
        CHECK(is_from_centre(each.question, {304, {}, {}, "\"7\""}) == has_version);
        CHECK_FALSE(is_from_centre(each.question, {304, {}, {}, "\"8\""}));
        CHECK_FALSE(is_from_centre(each.question, {304, {}, {}, {}}));
    }
    CHECK_FALSE(is_from_centre({About::Jobs}, {304, {}, {}, {}}));
}

TEST_CASE("A refusal in the centre's own words is the centre; one in trouble takes nothing and is no link") {
    const std::string refusal =
        content::write_refusal({content::RefusalCode::NotFound, "there is nothing here", {}});
    for (const auto& each : questions()) {
        CHECK(is_from_centre(each.question, {404, refusal, {}}));
        for (const int status : {200, 500, 502, 503, 504}) {
            CHECK_FALSE(is_from_centre(each.question, {status, refusal, {}}));
        }
        CHECK_FALSE(is_from_centre(each.question, {503, each.body, {}}));
    }
}
