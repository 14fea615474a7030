#include <catch2/catch_test_macros.hpp>

#include "content/wire/durability.h"

using namespace qiming::content;

namespace {
const std::string one = "0123456789abcdef0123456789abcdef";
}

TEST_CASE("a list of ids is read as it was written") {
    CHECK(read_ids(write_ids({one}), "x") == std::vector{one});
    CHECK(read_ids(write_ids({}), "x")->empty());
}

TEST_CASE("what is no list of ids is refused, with its place") {
    for (const char* bad : {"", "[]", "{}", R"({"ids":"x"})", R"({"ids":["short"]})", R"({"ids":[1]})",
                            R"({"ids":["0123456789ABCDEF0123456789abcdef"]})", "<html>"}) {
        const auto read = read_ids(bad, "the centre");
        REQUIRE_FALSE(read);
        CHECK(read.error().file == "the centre");
    }
    CHECK_FALSE(read_ids(write_ids(std::vector(most_ids + 1, one)), "x"));
}

TEST_CASE("what is durable is read as it was written, and anything else is refused") {
    const Durability durability{812, 840, {one}};
    CHECK(read_durability(write_durability(durability), "x") == durability);
    CHECK(read_durability(write_durability({7, 9, std::vector(most_erased, one)}), "x")->erased.size() ==
          most_erased);
    CHECK(read_durability_question(write_durability_question("101"), "x") == "101");
    for (const char* bad :
         {"", "[]", "{}", R"({"durable":1})", R"({"durable":-1,"newest":0})", R"({"durable":"1","newest":2})",
          R"({"durable":1,"newest":2,"erased":["short"]})", R"({"device":""})", R"({"device":7})", "<html>"}) {
        INFO(bad);
        CHECK_FALSE(read_durability(bad, "the centre"));
        CHECK_FALSE(read_durability_question(bad, "the terminal"));
    }
}
