#include <random>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "config/key_map.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/seeds.h"
#include "tests/support/source_file.h"

using namespace qiming::config;
using namespace qiming::tests;
using qiming::accessibility::Gesture;
using qiming::content::ContentFault;

namespace {

const std::string needed = R"([keys]
next = ["Down"]
previous = ["Up"]
next-page = ["Right"]
previous-page = ["Left"]
activate = ["Return"]
back = ["Escape"]
help = ["F1"]
where-am-i = ["F2"]
repeat = ["F3"]
call-staff = ["F4"]
louder = ["F6"]
quieter = ["F5"]
)";

KeyMap default_map() {
    const auto map = parse_key_map(source_file("config/keys/default.toml"), "default.toml");
    INFO((map ? std::string() : map.error().text()));
    REQUIRE(map);
    return *map;
}

ContentFault fault_of(const std::string& toml) {
    const auto map = parse_key_map(toml, "pad.toml");
    REQUIRE_FALSE(map);
    CHECK(map.error().file == "pad.toml");
    CHECK_FALSE(map.error().remedy.empty());
    return map.error();
}

std::string without(const std::string& gesture) {
    std::string toml = needed;
    const auto at = toml.find("\n" + gesture + " =");
    return toml.erase(at, toml.find('\n', at + 1) - at);
}

}  // namespace

TEST_CASE("The default key map gives every gesture a key") {
    const KeyMap map = default_map();
    for (int i = 0; i < qiming::accessibility::gesture_count; ++i) {
        const auto gesture = static_cast<Gesture>(i);
        bool has_key = false;
        for (const auto& [key, made] : map.by_key) {
            has_key = has_key || made == gesture;
        }
        INFO(name_of(gesture));
        CHECK(has_key);
    }
}

TEST_CASE("The default key map has the tactile pad and the telephone keypad where hands expect them") {
    const KeyMap map = default_map();
    CHECK(map.find("Up") == Gesture::Previous);
    CHECK(map.find("Down") == Gesture::Next);
    CHECK(map.find("Left") == Gesture::PreviousPage);
    CHECK(map.find("Right") == Gesture::NextPage);
    CHECK(map.find("Return") == Gesture::Activate);
    CHECK(map.find("Keypad Enter") == Gesture::Activate);
    CHECK(map.find("F4") == Gesture::CallStaff);
    CHECK(map.find("5") == Gesture::Digit5);
    CHECK(map.find("Keypad 5") == Gesture::Digit5);
    CHECK(map.find("X") == Gesture::LetterX);
    CHECK(map.find("Keypad *") == Gesture::LetterX);
    CHECK(map.find("Backspace") == Gesture::Delete);
    CHECK_FALSE(map.find("Q"));
}

TEST_CASE("R30: no key of the default map is a chord, and none has two meanings") {
    for (const auto& [key, gesture] : default_map().by_key) {
        INFO(key);
        CHECK((key.size() == 1 || key.find('+') == std::string::npos));
    }
}

TEST_CASE("R30: a key map that asks for two keys at once is refused") {
    for (const char* chord : {"Ctrl+A", "Shift + Up", "Ctrl+Alt+Q"}) {
        const auto fault = fault_of(needed + "home = [\"" + chord + "\"]\n");
        CHECK(fault.place == "line 14, column 9");
        CHECK(fault.problem.find("two keys at once") != std::string::npos);
    }
    CHECK(parse_key_map(needed + "home = [\"+\", \"Keypad +\"]\n", "pad.toml"));
}

TEST_CASE("R31: a key map has no way to ask for repeats or long presses") {
    CHECK(fault_of(needed + "[repeat]\ndelay_ms = 400\n").place == "line 14, column 2");
    CHECK(fault_of(needed + "home = [{key = \"Home\", hold_ms = 900}]\n").problem.find("name of a key") !=
          std::string::npos);
}

TEST_CASE("A key map without a gesture that every visit needs is refused, and says which") {
    REQUIRE(parse_key_map(needed, "pad.toml"));
    for (const char* gesture : {"next", "previous", "next-page", "previous-page", "activate", "back", "help",
                                "where-am-i", "repeat", "call-staff", "louder", "quieter"}) {
        INFO(gesture);
        CHECK(fault_of(without(gesture)).problem.find("\"" + std::string(gesture) + "\"") != std::string::npos);
    }
    CHECK(fault_of("").problem.find("[keys]") != std::string::npos);
}

TEST_CASE("A key that stands twice is refused where it stands again") {
    CHECK(fault_of(needed + "home = [\"Down\"]\n").problem.find("twice") != std::string::npos);
    CHECK(fault_of(needed + "home = [\"Home\", \"Home\"]\n").place == "line 14, column 17");
}

TEST_CASE("A misspelt key or gesture is refused with the nearest one") {
    const auto key = fault_of(needed + "home = [\"Keypd 5\"]\n");
    CHECK(key.place == "line 14, column 9");
    CHECK(key.remedy == "Did you mean \"Keypad 5\"?");
    const auto gesture = fault_of(needed + "hmoe = [\"Home\"]\n");
    CHECK(gesture.place == "line 14, column 1");
    CHECK(gesture.remedy.find("\"home\"") != std::string::npos);
    CHECK(fault_of(needed + "home = \"Home\"\n").problem.find("list") != std::string::npos);
}

TEST_CASE("Gestures have names that lead back to them") {
    for (int i = 0; i < qiming::accessibility::gesture_count; ++i) {
        const auto gesture = static_cast<Gesture>(i);
        REQUIRE_FALSE(name_of(gesture).empty());
        CHECK(gesture_named(name_of(gesture)) == gesture);
    }
    CHECK_FALSE(gesture_named("dance"));
}

TEST_CASE("Any spoilt key map is read or refused with a place", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(4);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string good = source_file("config/keys/default.toml");
    int refused = 0;
    for (int round = 0; round < 5'000; ++round) {
        const auto map = parse_key_map(spoilt(good, random), "default.toml");
        refused += map ? 0 : 1;
        REQUIRE((map || map.error().place.find("line ") == 0));
    }
    CHECK(refused > 1'000);
}

TEST_CASE("a modifier on its own is no key; a key beside which one is held is another key") {
    for (const char* key : {"Left Shift", "Right Ctrl", "Left Alt", "Left GUI", "CapsLock", "Numlock"}) {
        INFO(key);
        CHECK(qiming::config::is_modifier(key));
    }
    for (const char* key : {"Up", "S", "Keypad 5", "Ctrl+A", "Alt+F4", ""}) {
        INFO(key);
        CHECK_FALSE(qiming::config::is_modifier(key));
    }
}
