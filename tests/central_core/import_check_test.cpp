#include "central/core/import_check.h"

#include <catch2/catch_test_macros.hpp>

using namespace qiming::central;

namespace {

std::vector<ImportEntry> entries(int first, int last, std::uint64_t digest = 1, bool counts = true) {
    std::vector<ImportEntry> made;
    for (int i = first; i <= last; ++i) {
        made.push_back({"A-" + std::to_string(100 + i), "岗位", digest, counts});
    }
    return made;
}

}  // namespace

TEST_CASE("imports: what comes, changes, goes and stays is told apart by id") {
    auto after = entries(3, 6);
    after[0].digest = 2;
    const Difference found = difference("jobs", entries(1, 4), after);
    CHECK(summary(found) == "2 added, 1 changed, 2 removed, 1 as before");
    CHECK(lines_of(found, 1) == std::vector<std::string>{"- A-101 岗位", "- and 1 more jobs", "~ A-103 岗位",
                                                         "+ A-105 岗位", "+ and 1 more jobs"});
    CHECK(difference("jobs", entries(1, 4), entries(1, 4)).is_nothing());
    CHECK(difference("jobs", {}, {}).is_nothing());
}

TEST_CASE("imports: more than a fifth gone is too much, a fifth is not") {
    CHECK_FALSE(difference("jobs", entries(1, 10), entries(3, 10)).removes_too_much());
    CHECK(difference("jobs", entries(1, 10), entries(4, 10)).removes_too_much());
    CHECK(difference("jobs", entries(1, 10), {}).removes_too_much());
    CHECK(difference("jobs", entries(1, 10), entries(11, 20)).removes_too_much());
    CHECK_FALSE(difference("jobs", {}, entries(1, 10)).removes_too_much());
    CHECK(difference("jobs", entries(1, 1), {}).removes_too_much());
}

TEST_CASE("imports: what nobody could apply for any more may go") {
    auto before = entries(1, 10, 1, false);
    for (const ImportEntry& open : entries(11, 20)) {
        before.push_back(open);
    }
    CHECK_FALSE(difference("jobs", before, entries(11, 20)).removes_too_much());
    CHECK(difference("jobs", before, entries(14, 20)).removes_too_much());
}

TEST_CASE("R66: imports: what stays in the list but ends for visitors is gone all the same") {
    auto closed = entries(1, 10, 2, false);
    const Difference all = difference("jobs", entries(1, 10), closed);
    CHECK(all.removes_too_much());
    CHECK(destruction(all) == "it would remove 0 and end 10 of 10 jobs, more than a fifth");
    CHECK(lines_of(all, 1).front() == "! A-101 岗位");
    auto two = entries(1, 10);
    two[0].counts = two[1].counts = false;
    CHECK_FALSE(difference("jobs", entries(1, 10), two).removes_too_much());
    two[2].counts = false;
    CHECK(difference("jobs", entries(1, 10), two).removes_too_much());
    CHECK_FALSE(difference("jobs", closed, closed).removes_too_much());
}

TEST_CASE("R66: imports: of what must not end while it stays, one is too much") {
    auto after = entries(1, 10);
    after[0].counts = false;
    Difference found = difference("sites", entries(1, 10), after);
    CHECK_FALSE(found.removes_too_much());
    found.none_may_end = true;
    CHECK(found.removes_too_much());
    CHECK(destruction(found) == "it would remove 0 and end 1 of 10 sites");
    found = difference("sites", entries(1, 10), entries(2, 10));
    found.none_may_end = true;
    CHECK_FALSE(found.removes_too_much());
}
