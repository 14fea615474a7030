#include "content/wire/stuck.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "content/wire/outcome_number.h"
#include "tests/support/content/submissions.h"

using namespace qiming::content;

namespace {

Stuck one(int n) {
    return {qiming::support::submission_id(n),
            make_outcome_number(101, n).value(),
            "demand",
            "101",
            "hall",
            "2026-03-02T09:30:00+08:00",
            n % 2 == 0,
            n,
            "status 413"};
}

}  // namespace

TEST_CASE("what is stuck is read as it was written") {
    CHECK(read_stuck(write_stuck({one(1), one(2)}), "x") == std::vector{one(1), one(2)});
    CHECK(read_stuck(write_stuck({}), "x") == std::vector<Stuck>{});
    CHECK(read_one_stuck(write_one_stuck(one(3)), "x") == one(3));
}

TEST_CASE("what is stuck names a real number and id, and at most 64 come at once") {
    auto wrong_id = one(1);
    wrong_id.id = "1";
    auto wrong_number = one(1);
    wrong_number.number = "1234567890";
    auto long_reason = one(1);
    long_reason.reason = std::string(201, 'x');
    for (const Stuck& wrong : {wrong_id, wrong_number, long_reason}) {
        CHECK_FALSE(read_stuck(write_stuck({one(2), wrong}), "x"));
    }
    CHECK_FALSE(read_stuck(write_stuck(std::vector<Stuck>(65, one(1))), "x"));
    const std::string garbage =
        GENERATE(as<std::string>{}, "", "[]", "{}", R"({"stuck":5})", R"({"stuck":[5]})");
    CHECK_FALSE(read_stuck(garbage, "x"));
}
