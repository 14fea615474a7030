#include <catch2/catch_test_macros.hpp>

#include "content/wire/first_contact.h"

using namespace qiming::content;

namespace {
const std::string one(32, 'a');
const std::string two(32, 'b');
}  // namespace

TEST_CASE("what a terminal says at first contact is read as it was written") {
    const Hello hello{"101", "hall", one, two, {one, two}, 57};
    CHECK(read_hello(write_hello(hello), "x") == hello);
    for (const auto acquaintance :
         {Acquaintance::Known, Acquaintance::New, Acquaintance::Other, Acquaintance::Forked}) {
        const Welcome welcome{acquaintance, one, {1'001, 2'000}, 1'040};
        CHECK(read_welcome(write_welcome(welcome), "x") == welcome);
    }
    const Welcome nothing_left{Acquaintance::Known, one, {1'000'000, 999'999}, 0};
    CHECK(read_welcome(write_welcome(nothing_left), "x") == nothing_left);
}

TEST_CASE("what is no first contact is refused, with its place") {
    Hello hello{"101", "", one, two, {}, 0};
    for (const char* device : {"", "99", "1000", "abc", "099", "101%"}) {
        hello.device = device;
        CHECK_FALSE(read_hello(write_hello(hello), "the terminal"));
    }
    hello.device = "101";
    hello.life = "short";
    CHECK_FALSE(read_hello(write_hello(hello), "the terminal"));
    for (const char* bad : {"", "[]", "{}", "<html>", R"({"acquaintance":"friend"})", R"({"device":"101"})"}) {
        CHECK_FALSE(read_hello(bad, "the terminal"));
        CHECK_FALSE(read_welcome(bad, "the centre"));
    }
}
