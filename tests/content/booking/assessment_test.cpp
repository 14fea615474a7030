#include "content/booking/assessment.h"

#include <functional>
#include <random>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "content/booking/assessment_file.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/seeds.h"

using namespace qiming::content;
using nlohmann::json;
using qiming::tests::spoilt;

namespace {

json good_file() {
    json file;
    json site;
    site["id"] = "doumen";
    site["name"]["zh-CN"] = "斗门站";
    site["address"]["zh-CN"] = "示例街8号";
    site["way_in"]["zh-CN"] = "有坡道。";
    site["phone"] = "0756-1234567";
    file["sites"] = json::array({site});
    file["slots"] = json::array();
    for (const char* start : {"14:30", "09:00"}) {
        json slot;
        slot["id"] = std::string("d-") + start[0] + start[1];
        slot["site"] = "doumen";
        slot["day"] = "2026-12-01";
        slot["start"] = start;
        slot["minutes"] = 90;
        slot["capacity"] = 2;
        slot["left"] = 1;
        file["slots"].push_back(slot);
    }
    return file;
}

struct Spoiling {
    std::string what;
    std::string place;
    std::function<void(json& file)> spoil;
};

// All of them spoil the second slot or the only site.
const std::vector<Spoiling> spoilings = {
    {"under 90 minutes", "slots[1].minutes", [](json& file) { file["slots"][1]["minutes"] = 89; }},
    {"a site that is not there", "slots[1].site", [](json& file) { file["slots"][1]["site"] = "macau"; }},
    {"an impossible day", "slots[1].day", [](json& file) { file["slots"][1]["day"] = "2026-11-31"; }},
    {"an impossible time", "slots[1].start", [](json& file) { file["slots"][1]["start"] = "24:00"; }},
    {"an impossible minute", "slots[1].start", [](json& file) { file["slots"][1]["start"] = "09:60"; }},
    {"a time in another shape", "slots[1].start", [](json& file) { file["slots"][1]["start"] = "9:00"; }},
    {"no capacity", "slots[1].capacity", [](json& file) { file["slots"][1]["capacity"] = 0; }},
    {"more left than there are", "slots[1].left", [](json& file) { file["slots"][1]["left"] = 3; }},
    {"an id twice", "slots[1].id", [](json& file) { file["slots"][1]["id"] = "d-14"; }},
    {"a slot that is no object", "slots[1]", [](json& file) { file["slots"][1] = "09:00"; }},
};

}  // namespace

TEST_CASE("assessments: slots come by day and start, sites and slots are found by id") {
    const auto read = parse_assessments(good_file().dump(), "a.json");
    REQUIRE(read);
    REQUIRE(read->slots.size() == 2);
    CHECK(read->slots[0].start == "09:00");
    CHECK(read->slots[1].start == "14:30");
    REQUIRE(read->slot("d-14") != nullptr);
    CHECK(read->slot("d-14")->left == 1);
    REQUIRE(read->site("doumen") != nullptr);
    CHECK(read->site("doumen")->way_in.chinese == "有坡道。");
    CHECK(read->site("macau") == nullptr);
    CHECK(read->slot("") == nullptr);
}

TEST_CASE("assessments: what was written is read back the same") {
    const auto first = parse_assessments(good_file().dump(), "a.json");
    REQUIRE(first);
    const auto again = parse_assessments(write_assessments(*first), "a.json");
    REQUIRE(again);
    CHECK(again->sites == first->sites);
    CHECK(again->slots == first->slots);
    CHECK(again->skipped.empty());
}

TEST_CASE("assessments: a slot that does not say what is left has all of its places") {
    json file = good_file();
    file["slots"][0].erase("left");
    const auto read = parse_assessments(file.dump(), "a.json");
    REQUIRE(read);
    CHECK(read->slot("d-14")->left == 2);
}

TEST_CASE("assessments: a bad slot among good ones is named and skipped") {
    for (const Spoiling& spoiling : spoilings) {
        INFO(spoiling.what);
        json file = good_file();
        spoiling.spoil(file);
        const auto read = parse_assessments(file.dump(), "a.json");
        REQUIRE(read);
        CHECK(read->slots.size() == 1);
        REQUIRE(read->skipped.size() == 1);
        CHECK(read->skipped[0].place == spoiling.place);
        CHECK_FALSE(read->skipped[0].remedy.empty());
    }
}

TEST_CASE("assessments: without its way in a site is skipped, and its slots with it") {
    json file = good_file();
    file["sites"][0].erase("way_in");
    const auto read = parse_assessments(file.dump(), "a.json");
    REQUIRE(read);
    CHECK(read->sites.empty());
    CHECK(read->slots.empty());
    REQUIRE(read->skipped.size() == 3);
    CHECK(read->skipped[0].place == "sites[0].way_in");
}

TEST_CASE("assessments: a file that can't be read is refused whole") {
    for (const std::string other :
         {"", "[]", "{}", R"({"sites": []})", R"({"sites": 1, "slots": []})", "{\"sites\": ["}) {
        INFO(other);
        CHECK_FALSE(parse_assessments(other, "a.json"));
    }
}

TEST_CASE("assessments: spoilt text is read or refused, and what is read is good", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(5);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string good = good_file().dump();
    int accepted = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto read = parse_assessments(spoilt(good, random), "a.json");
        if (!read) {
            continue;
        }
        ++accepted;
        const auto again = parse_assessments(write_assessments(*read), "a.json");
        REQUIRE(again);
        REQUIRE(again->skipped.empty());
        REQUIRE(again->slots == read->slots);
    }
    CHECK(accepted > 100);
}
