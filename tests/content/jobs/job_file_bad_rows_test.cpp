#include <algorithm>
#include <functional>
#include <random>

#include <catch2/catch_test_macros.hpp>

#include "content/jobs/job_file.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/content/many_jobs.h"
#include "tests/support/content/posting.h"
#include "tests/support/seeds.h"

using namespace qiming::content;
using qiming::tests::file_of;
using qiming::tests::good_posting;
using qiming::tests::many_jobs;
using qiming::tests::Posting;
using qiming::tests::spoilt;

namespace {

struct Spoiling {
    std::string what;
    std::string place;     // under jobs[1]
    std::string expected;  // part of the problem
    std::function<void(Posting&)> spoil;
};

const std::vector<Spoiling> spoilings = {
    {"no title", ".title", "missing", [](Posting& row) { row.erase("title"); }},
    {"a title without Chinese", ".title.zh-CN", "missing", [](Posting& row) { row["title"].erase("zh-CN"); }},
    {"a title that is a number", ".title.zh-CN", "expected", [](Posting& row) { row["title"]["zh-CN"] = 7; }},
    {"a blank title", ".title.zh-CN", "empty", [](Posting& row) { row["title"]["zh-CN"] = "  "; }},
    {"a character that was lost", ".title.zh-CN", "lost",
     [](Posting& row) { row["title"]["zh-CN"] = "仓\uFFFD员"; }},
    {"over-long duties", ".description.zh-CN", "at most",
     [](Posting& row) { row["description"]["zh-CN"] = std::string(100'000, 'a'); }},
    {"an identifier with a space", ".identifier.value", "code",
     [](Posting& row) { row["identifier"]["value"] = "A 2"; }},
    {"an identifier that was there", ".identifier.value", "before",
     [](Posting& row) { row["identifier"]["value"] = "A-1"; }},
    {"absurd pay", ".baseSalary.value.maxValue", "200000",
     [](Posting& row) { row["baseSalary"]["value"]["maxValue"] = 45'000'000; }},
    {"pay beyond all numbers", ".baseSalary.value.minValue", "200000",
     [](Posting& row) { row["baseSalary"]["value"]["minValue"] = 18'446'744'073'709'551'615U; }},
    {"pay below nothing", ".baseSalary.value.minValue", "1 to",
     [](Posting& row) { row["baseSalary"]["value"]["minValue"] = -1; }},
    {"pay turned round", ".baseSalary.value.maxValue", "less than",
     [](Posting& row) { row["baseSalary"]["value"]["maxValue"] = 100; }},
    {"pay as a text", ".baseSalary", "object", [](Posting& row) { row["baseSalary"] = "3500"; }},
    {"dollars", ".baseSalary.currency", "CNY", [](Posting& row) { row["baseSalary"]["currency"] = "USD"; }},
    {"pay by the hour", ".baseSalary.value.unitText", "MONTH",
     [](Posting& row) { row["baseSalary"]["value"]["unitText"] = "HOUR"; }},
    {"a form that no list has", ".employmentType", "one of", [](Posting& row) { row["employmentType"] = "8"; }},
    {"no openings", ".totalJobOpenings", "1 to", [](Posting& row) { row["totalJobOpenings"] = 0; }},
    {"half an opening", ".totalJobOpenings", "whole", [](Posting& row) { row["totalJobOpenings"] = 1.5; }},
    {"a day that is none", ".datePosted", "calendar", [](Posting& row) { row["datePosted"] = "2026-02-29"; }},
    {"a day in another shape", ".datePosted", "calendar",
     [](Posting& row) { row["datePosted"] = "2026/02/2"; }},
    {"closed before posted", ".validThrough", "before",
     [](Posting& row) { row["validThrough"] = "2026-08-31"; }},
    {"a deadline on a day that is none", ".validThrough", "day and time",
     [](Posting& row) { row["validThrough"] = "2026-02-30"; }},
    {"a deadline at an hour that is none", ".validThrough", "day and time",
     [](Posting& row) { row["validThrough"] = "2027-01-01T25:00"; }},
    {"a deadline of another zone", ".validThrough", "day and time",
     [](Posting& row) { row["validThrough"] = "2027-01-01T09:00Z"; }},
    {"no district", ".qiming:.district", "missing", [](Posting& row) { row["qiming:"].erase("district"); }},
    {"a category that no list has", ".qiming:.suits", "codes",
     [](Posting& row) {
         row["qiming:"]["suits"] = std::vector<std::string>{"1", "8"};
     }},
    {"a category twice", ".qiming:.suits", "different",
     [](Posting& row) {
         row["qiming:"]["suits"] = std::vector<std::string>{"1", "1"};
     }},
    {"a misspelt fact", ".qiming:.access.lfit", "known",
     [](Posting& row) { row["qiming:"]["access"]["lfit"] = "yes"; }},
    {"sample as a text", ".qiming:.sample", "true", [](Posting& row) { row["qiming:"]["sample"] = "yes"; }},
    {"no access facts at all", ".qiming:.access", "missing",
     [](Posting& row) { row["qiming:"].erase("access"); }},
    {"another type", ".@type", "JobPosting", [](Posting& row) { row["@type"] = "Event"; }},
    {"a row that is no object", "", "object", [](Posting& row) { row = 3; }},
    {"a row that is a list", "", "object",
     [](Posting& row) {
         row = Posting::array({1, 2});
     }},
};

}  // namespace

TEST_CASE("jobs: a bad row among good ones is named and skipped") {
    for (const Spoiling& spoiling : spoilings) {
        INFO(spoiling.what);
        Posting bad = good_posting();
        bad["identifier"]["value"] = "A-2";
        spoiling.spoil(bad);
        Posting last = good_posting();
        last["identifier"]["value"] = "A-3";
        const auto read = parse_jobs(file_of({good_posting(), bad, last}), "town/jobs.json");
        REQUIRE(read);
        REQUIRE(read->jobs.size() == 2);
        CHECK(read->jobs[0].id == "A-1");
        CHECK(read->jobs[1].id == "A-3");
        REQUIRE(read->skipped.size() == 1);
        const ContentFault& fault = read->skipped[0];
        CHECK(fault.file == "town/jobs.json");
        CHECK(fault.place == "jobs[1]" + spoiling.place);
        INFO(fault.problem);
        CHECK(fault.problem.find(spoiling.expected) != std::string::npos);
        CHECK_FALSE(fault.remedy.empty());
    }
}

TEST_CASE("jobs: text that is not JSON is refused whole, with its line and column") {
    std::string text = write_jobs(many_jobs(3));
    const std::size_t last_row = text.rfind("T-0000002");
    text.insert(last_row, "\"");
    const auto read = parse_jobs(text, "jobs.json");
    REQUIRE_FALSE(read);
    CHECK(read.error().file == "jobs.json");
    CHECK(read.error().place.find("line 4, column ") == 0);
    CHECK_FALSE(read.error().remedy.empty());
}

TEST_CASE("jobs: a file of another shape is refused whole") {
    const std::vector<std::string> others = {"",
                                             "null",
                                             "\"jobs\"",
                                             R"({"jobs": [], "@graph": []})",
                                             "{}",
                                             R"({"jobs": 3})",
                                             R"({"jobs": {"a": {}}})",
                                             R"({"jobs": [], "jobs": []})",
                                             R"({"inside": {"jobs": []}})",
                                             R"({"jobs": [1e999]})",
                                             "{\"jobs\": [\"\xFF\"]}",
                                             std::string("{\"jobs\": []}\0", 13),
                                             R"({"jobs": []} {"jobs": []})"};
    for (const std::string& other : others) {
        INFO(other);
        CHECK_FALSE(parse_jobs(other, "jobs.json"));
    }
}

TEST_CASE(
    "R66: jobs: a code without words is refused with its row, its field and the nearest one that is known") {
    const Phrases words = {{"job.district.xiangzhou", "香洲区"},
                           {"job.district.doumen", "斗门区"},
                           {"job.kind.cleaning", "保洁、家政"},
                           {"job.kind.customer_service", "客服、接线"}};
    const JobRules rules{KnownCodes::of({&words})};
    const auto refused = [&](const std::string& field, const std::string& code) {
        Posting row = good_posting();
        row["qiming:"][field] = code;
        const auto read = parse_jobs(file_of({row}), "jobs.json", rules);
        REQUIRE(read);
        REQUIRE(read->skipped.size() == 1);
        CHECK(read->skipped[0].place == "jobs[0].qiming:." + field);
        return read->skipped[0].problem;
    };
    CHECK(refused("district", "daumen") ==
          R"("daumen" is no known district, the nearest known one is "doumen")");
    CHECK(refused("district", "macau").find("the nearest known one is \"") != std::string::npos);
    CHECK(refused("kind", "cleening").find("\"cleaning\"") != std::string::npos);
    CHECK(refused("district", "斗门").find("\"doumen\"") != std::string::npos);
    CHECK(parse_jobs(file_of({good_posting()}), "jobs.json", rules)->jobs.size() == 1);
    Posting form = good_posting();
    form["employmentType"] = "17";
    CHECK(parse_jobs(file_of({form}), "jobs.json")->skipped[0].problem.find("nearest is \"1\"") !=
          std::string::npos);
}

TEST_CASE("jobs: nesting without end is refused and does no harm") {
    for (const std::string& open : {std::string("["), std::string("{\"a\":")}) {
        std::string deep;
        for (int i = 0; i < 200'000; ++i) {
            deep += open;
        }
        CHECK_FALSE(parse_jobs(deep, "jobs.json"));
        CHECK_FALSE(parse_jobs("{\"jobs\": [" + deep, "jobs.json"));
    }
    const std::string closed = std::string(200'000, '[') + std::string(200'000, ']');
    CHECK_FALSE(parse_jobs("{\"jobs\": [" + closed + "]}", "jobs.json"));
}

TEST_CASE("jobs: of very many bad rows the first are named and the rest counted") {
    std::string text = "{\"jobs\": [0";
    for (int i = 1; i < 5000; ++i) {
        text += ",0";
    }
    const auto read = parse_jobs(text + "]}", "jobs.json");
    REQUIRE(read);
    REQUIRE(read->skipped.size() == 1001);
    CHECK(read->skipped.back().problem.find("4000") != std::string::npos);
}

TEST_CASE("jobs: spoilt text is read or refused, and what is read is good", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(7);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string good = write_jobs(many_jobs(4));
    int refused = 0;
    int skipped = 0;
    for (int round = 0; round < 4000; ++round) {
        const auto read = parse_jobs(spoilt(good, random), "jobs.json");
        if (!read) {
            ++refused;
            continue;
        }
        skipped += read->skipped.empty() ? 0 : 1;
        const auto again = parse_jobs(write_jobs(read->jobs), "jobs.json");
        REQUIRE(again);
        REQUIRE(again->skipped.empty());
        REQUIRE(again->jobs == read->jobs);
    }
    // The spoiling reaches both ways out.
    CHECK(refused > 100);
    CHECK(skipped > 100);
}
