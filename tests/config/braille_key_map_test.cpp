#include "config/braille_key_map.h"

#include <catch2/catch_test_macros.hpp>

#include "config/key_map.h"
#include "tests/support/source_file.h"

using namespace qiming::config;
using namespace qiming::tests;
using qiming::accessibility::Gesture;
using qiming::accessibility::Pan;

namespace {

const std::string needed = R"([keys]
pan-right = ["FWINRT"]
pan-left = ["FWINLT"]
next = ["LNDN"]
previous = ["LNUP"]
back = ["BACK"]
help = ["HELP"]
call-staff = ["s"]
where-am-i = ["INFO"]
repeat = ["r"]
)";

std::string fault_of(const std::string& toml) {
    const auto map = parse_braille_key_map(toml, "braille.toml");
    REQUIRE_FALSE(map);
    CHECK(map.error().file == "braille.toml");
    CHECK_FALSE(map.error().remedy.empty());
    return map.error().text();
}

bool names(const std::string& fault, const std::string& what) {
    CAPTURE(fault, what);
    return fault.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("R1: the delivered braille keys make every gesture there is") {
    const auto map = parse_braille_key_map(source_file("config/keys/braille.toml"), "braille.toml");
    INFO((map ? std::string() : map.error().text()));
    REQUIRE(map);
    for (int number = 0; number < qiming::accessibility::gesture_count; ++number) {
        const auto gesture = static_cast<Gesture>(number);
        CAPTURE(name_of(gesture));
        bool has_key = false;
        for (const auto& each : map->by_key) {
            has_key = has_key || each.second == BrailleMeaning(gesture);
        }
        CHECK(has_key);
    }
    CHECK(map->find("FWINRT") == BrailleMeaning(Pan::Right));
    CHECK(map->find("FWINLT") == BrailleMeaning(Pan::Left));
    CHECK(map->find("HOME") == BrailleMeaning(Pan::Item));
    CHECK(map->find("j") == BrailleMeaning(Gesture::Digit0));
    CHECK_FALSE(map->find("CSRHIDE"));
}

TEST_CASE("A braille key map with what every visit needs is taken") {
    CHECK(parse_braille_key_map(needed, "braille.toml"));
}

TEST_CASE("A braille key map without a gesture that every visit needs is refused by its name") {
    for (const char* gesture :
         {"pan-right", "pan-left", "next", "previous", "back", "help", "call-staff", "where-am-i", "repeat"}) {
        std::string toml = needed;
        const auto at = toml.find(std::string("\n") + gesture + " =");
        toml.erase(at, toml.find('\n', at + 1) - at);
        CHECK(names(fault_of(toml), std::string("\"") + gesture + "\""));
    }
}

TEST_CASE("What is misspelt in a braille key map is refused with its line and what was likely meant") {
    CHECK(names(fault_of(needed + "activate = [\"RETRUN\"]\n"), "line 11"));
    CHECK(names(fault_of(needed + "activate = [\"RETRUN\"]\n"), "\"RETURN\""));
    CHECK(names(fault_of(needed + "activat = [\"RETURN\"]\n"), "\"activate\""));
    CHECK(names(fault_of(needed + "pan-rigth = [\"RETURN\"]\n"), "\"pan-right\""));
    CHECK(names(fault_of(needed + "activate = [\"s\"]\n"), "stands twice"));
    CHECK(names(fault_of(needed + "activate = \"RETURN\"\n"), "a list of keys"));
    CHECK(names(fault_of(needed + "activate = [5]\n"), "the name of a key"));
    CHECK(names(fault_of(needed + "[other]\n"), "\"other\""));
    CHECK(names(fault_of("keys = 1\n"), "keys"));
    CHECK(names(fault_of("[keys\n"), "line 1"));
}
