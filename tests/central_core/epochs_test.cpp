#include <catch2/catch_test_macros.hpp>

#include "central/core/epochs.h"

using qiming::central::Epoch;
using qiming::central::name_of;
using qiming::central::shared_mark;

namespace {
const Epoch first{1, "aaaaaaaa", 0};
}

TEST_CASE("R71: in one epoch a copy holds all up to its newest mark") {
    CHECK(shared_mark({first}, {first}, 12) == 12);
    CHECK(shared_mark({first}, {first}, 0) == 0);
}

TEST_CASE("R71: of a copy from before a restore only what was in the one that was put back is shared") {
    const Epoch second{2, "bbbbbbbb", 5};
    CHECK(shared_mark({first, second}, {first}, 12) == 5);
    CHECK(shared_mark({first, second}, {first}, 3) == 3);
    CHECK(shared_mark({first, second}, {first, second}, 12) == 12);
}

TEST_CASE("R71: two restores of one copy share no more than that copy, whatever they counted since") {
    const Epoch second{2, "bbbbbbbb", 5};
    const Epoch third{3, "cccccccc", 4};
    CHECK(shared_mark({first, third}, {first, second}, 12) == 4);
    CHECK(shared_mark({first, second}, {first, third}, 12) == 4);
}

TEST_CASE("R71: another centre's copy shares nothing") {
    CHECK(shared_mark({first}, {{1, "bbbbbbbb", 0}}, 12) == 0);
    CHECK(shared_mark({first}, {}, 12) == 0);
}

TEST_CASE("an epoch is told by its number and what chance gave it") {
    CHECK(name_of({2, "9f2c81aa", 7}) == "2-9f2c81aa");
}
