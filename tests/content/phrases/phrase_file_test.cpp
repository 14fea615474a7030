#include <random>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "content/phrases/phrase_file.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/seeds.h"
#include "tests/support/source_file.h"

using namespace qiming::content;
using namespace qiming::tests;

namespace {

ContentFault fault_of(const std::string& json) {
    const auto phrases = parse_phrases(json, "en/x.json");
    REQUIRE_FALSE(phrases);
    return phrases.error();
}

}  // namespace

TEST_CASE("Phrases are read by key, without their notes") {
    const auto phrases = parse_phrases(R"({"a.b": {"text": "Step {n} of {m}", "note": "progress"}})", "x");
    REQUIRE(phrases);
    CHECK(*phrases == Phrases{{"a.b", "Step {n} of {m}"}});
}

TEST_CASE("A phrase without text or note is refused by its key") {
    CHECK(fault_of(R"({"a.b": {"text": "Hello"}})").place == "a.b.note");
    CHECK(fault_of(R"({"a.b": {"note": "greeting"}})").place == "a.b.text");
    CHECK(fault_of(R"({"a.b": {"text": "", "note": "greeting"}})").place == "a.b.text");
    CHECK(fault_of(R"({"a.b": "Hello"})").place == "a.b");
}

TEST_CASE("A phrase that stands twice is refused") {
    CHECK(fault_of(R"({"a": {"text": "1", "note": "n"}, "a": {"text": "2", "note": "n"}})").place == "a");
}

TEST_CASE("Placeholders are closed names") {
    for (const char* text : {"{", "}", "{n", "n}", "{}", "{n m}", "{N}", "{{n}}", "{n:}", "{n:day}", "{n:day|}",
                             "{n:|days}", "{:day|days}", "{n:a|b|c}"}) {
        INFO(text);
        const std::string json = std::string(R"({"a": {"text": ")") + text + R"(", "note": "n"}})";
        CHECK(fault_of(json).place == "a.text");
    }
}

TEST_CASE("A placeholder may name what it counts, for one and for more") {
    CHECK(parse_phrases(R"({"a": {"text": "{n:day|days} left", "note": "n"}})", "x"));
}

TEST_CASE("Any spoilt phrase file is read or refused", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(2);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string good = source_file("content/phrases/en/forms.json");
    int refused = 0;
    for (int round = 0; round < 500; ++round) {
        const auto phrases = parse_phrases(spoilt(good, random), "forms.json");
        refused += phrases ? 0 : 1;
        REQUIRE((phrases || !phrases.error().place.empty()));
    }
    CHECK(refused > 100);
}
