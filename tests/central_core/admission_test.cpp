// What is taken in from a kiosk at all, before it is decided what it gets.
#include "central/core/intake.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/content/services.h"
#include "tests/support/content/submissions.h"

using namespace qiming;
using central::admit;
using content::RefusalCode;
using support::sent_submission;

TEST_CASE("what a kiosk writes is admitted as it is") {
    const auto submission = sent_submission(101, 1);
    CHECK(admit(content::write_submission(submission), "zhuhai", support::services()) == submission);
}

TEST_CASE("what cannot be read is refused with 400 and never repeated") {
    const std::string body = GENERATE(as<std::string>{}, "", "x", "[]", "{}", R"({"phone":"13800138000"})");
    const auto admitted = admit(body, "zhuhai", support::services());
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == RefusalCode::Malformed);
    CHECK(admitted.error().text.find("13800138000") == std::string::npos);
}

TEST_CASE("R63: what a newer kiosk sends waits for a newer centre and is not refused for good") {
    const std::string sent = content::write_submission(sent_submission(101, 1));
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"\"v\":1", "\"v\":2"}, {"\"demand\"", "\"petition\""}}) {
        std::string newer = sent;
        newer.replace(newer.find(from), from.size(), to);
        const auto admitted = admit(newer, "zhuhai", support::services());
        REQUIRE_FALSE(admitted);
        CHECK_FALSE(content::is_final(admitted.error().code));
        CHECK(admitted.error().id == sent_submission(101, 1).id);
    }
}

TEST_CASE("nobody can take the number of another terminal or sequence") {
    auto submission = sent_submission(101, 1);
    submission.number =
        GENERATE(content::make_outcome_number(101, 2), content::make_outcome_number(102, 1)).value();
    const auto admitted = admit(content::write_submission(submission), "zhuhai", support::services());
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == RefusalCode::Malformed);
    CHECK(admitted.error().id == submission.id);
}

TEST_CASE("a device that is no terminal code has no number") {
    auto submission = sent_submission(101, 1);
    submission.device = GENERATE(as<std::string>{}, "101x", "abc", "-101", "99999999999999999999");
    CHECK_FALSE(admit(content::write_submission(submission), "zhuhai", support::services()));
}

TEST_CASE("another region is told so in a way that loses nothing at the kiosk") {
    const auto admitted =
        admit(content::write_submission(sent_submission(101, 1)), "foshan", support::services());
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == RefusalCode::OtherRegion);
}

TEST_CASE("the identity of a submission tells every field apart") {
    const auto submission = sent_submission(101, 1);
    std::set<std::string> identities = {central::identity_of(submission)};
    const auto add = [&](auto change) {
        auto changed = submission;
        change(changed);
        identities.insert(central::identity_of(changed));
    };
    add([](auto& s) { s.id[31] = '7'; });
    add([](auto& s) { s.number = "1010000025"; });
    add([](auto& s) { s.kind = "application"; });
    add([](auto& s) { s.device = "102"; });
    add([](auto& s) { s.sequence = 2; });
    add([](auto& s) { s.hall += "2"; });
    add([](auto& s) { s.region += "2"; });
    add([](auto& s) { s.language = "en"; });
    add([](auto& s) { s.wall_time += "2"; });
    add([](auto& s) { s.body = "{}"; });
    CHECK(identities.size() == 11);
    CHECK(central::identity_of(submission) == central::identity_of(submission));
}
