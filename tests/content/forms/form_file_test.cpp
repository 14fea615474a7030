#include <random>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "content/forms/form_file.h"
#include "tests/support/content/hostile_text.h"
#include "tests/support/seeds.h"
#include "tests/support/source_file.h"

using namespace qiming::content;
using namespace qiming::tests;

namespace {

std::string form_with(const std::string& questions) {
    return R"({"id": "pets", "version": 2, "questions": [)" + questions + "]}";
}

const std::string pet = R"({"id": "pet", "kind": "single", "sensitive": false, "options": ["dog", "cat"]})";

ContentFault fault_of(const std::string& json) {
    const auto form = parse_form(json, "pets.json");
    REQUIRE_FALSE(form);
    CHECK(form.error().file == "pets.json");
    CHECK_FALSE(form.error().remedy.empty());
    return form.error();
}

}  // namespace

TEST_CASE("A form is read with its questions in order") {
    const auto form = parse_form(
        R"({"id": "pets", "version": 2, "to_be_completed": ["name"], "questions": [
            {"id": "pet", "kind": "several", "sensitive": true, "icon": "pets", "maximum": 2,
             "options": ["dog", "cat", {"code": "none", "excludes_others": true}]},
            {"id": "since", "kind": "date", "sensitive": false, "required": false,
             "earliest": 19600101, "latest": 20301231,
             "when": [{"question": "pet", "any_of": ["dog", "cat"]}]},
            {"id": "cost", "kind": "number", "sensitive": false, "minimum": 1, "maximum": 900, "unit": "yuan_month",
             "when": [{"question": "pet", "none_of": ["none"]}]},
            {"id": "mobile", "kind": "digits", "sensitive": true, "format": "mobile_phone"}]})",
        "pets.json");
    REQUIRE(form);
    CHECK(form->id == "pets");
    CHECK(form->version == 2);
    CHECK(form->to_be_completed == std::vector<std::string>{"name"});
    REQUIRE(form->questions.size() == 4);
    const Question& several = form->questions[0];
    CHECK(several.kind == QuestionKind::Several);
    CHECK(several.sensitive);
    CHECK(several.icon == "pets");
    CHECK(several.minimum == 1);
    CHECK(several.maximum == 2);
    CHECK(several.options == std::vector<Option>{{"dog", false}, {"cat", false}, {"none", true}});
    const Question& since = form->questions[1];
    CHECK_FALSE(since.required);
    CHECK(since.earliest == 19600101);
    CHECK(since.latest == 20301231);
    CHECK(since.when == std::vector<Condition>{{"pet", {"dog", "cat"}, false}});
    CHECK(form->questions[2].when == std::vector<Condition>{{"pet", {"none"}, true}});
    CHECK(form->questions[2].unit == "yuan_month");
    CHECK(form->questions[3].format == DigitFormat::MobilePhone);
}

TEST_CASE("Yes-no questions and consents bring their own codes") {
    const auto form = parse_form(form_with(R"({"id": "a", "kind": "yes_no", "sensitive": false},
                                              {"id": "b", "kind": "consent", "sensitive": false})"),
                                 "f");
    REQUIRE(form);
    CHECK(form->questions[0].options == std::vector<Option>{{"yes", false}, {"no", false}});
    CHECK(form->questions[1].options == std::vector<Option>{{"agree", false}, {"decline", false}});
}

TEST_CASE("A form that cannot be parsed names line and column") {
    CHECK(fault_of("{\n  \"id\": \"pets\",\n  oops\n}").place == "line 3, column 3");
    CHECK(fault_of("").place == "line 1, column 1");
}

TEST_CASE("What is wrong in a form is named with its place") {
    CHECK(fault_of("[]").problem.find("expected an object") != std::string::npos);
    CHECK(fault_of(R"({"version": 1, "questions": []})").place == "id");
    CHECK(fault_of(form_with("")).place == "questions");
    CHECK(fault_of(form_with(pet + "," + pet)).place == "questions[1].id");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "riddle"})")).place == "questions[0].kind");
    CHECK(fault_of(form_with(R"({"id": "a"})")).place == "questions[0].kind");
    CHECK(fault_of(form_with(R"({"id": "A b", "kind": "yes_no"})")).place == "questions[0].id");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "single"})")).place == "questions[0].options");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "single", "options": ["x"]})")).place ==
          "questions[0].options");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "single", "options": ["x", "x"]})")).place ==
          "questions[0].options[1]");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "digits", "format": "zip"})")).place ==
          "questions[0].format");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "yes_no", "required": "no"})")).place ==
          "questions[0].required");
}

TEST_CASE("A misspelt field of a form is refused, not passed over") {
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "yes_no", "requried": false})")).place ==
          "questions[0].requried");
}

TEST_CASE("R15: a question that does not say whether bystanders may hear its answer is refused") {
    const ContentFault fault = fault_of(form_with(R"({"id": "a", "kind": "yes_no"})"));
    CHECK(fault.place == "questions[0].sensitive");
    CHECK(fault.problem.find("true or false") != std::string::npos);
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "yes_no", "sensitive": "no"})")).place ==
          "questions[0].sensitive");
}

TEST_CASE("Ranges that hold nothing are refused") {
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "number", "minimum": 5, "maximum": 4})")).place ==
          "questions[0].minimum");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "number", "maximum": 4})")).place ==
          "questions[0].minimum");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "number", "minimum": 1, "maximum": 4e99})")).place ==
          "questions[0].maximum");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "several", "options": ["x", "y"], "maximum": 3})")).place ==
          "questions[0].maximum");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "date"})")).place == "questions[0].earliest");
    CHECK(fault_of(form_with(R"({"id": "a", "kind": "date", "earliest": 20230229})")).place ==
          "questions[0].earliest");
    CHECK(
        fault_of(form_with(R"({"id": "a", "kind": "date", "earliest": 20240102, "latest": 20240101})")).place ==
        "questions[0].latest");
}

TEST_CASE("Conditions point at earlier questions and at codes that exist") {
    const auto asked_when = [](const std::string& condition) {
        return form_with(pet + R"(, {"id": "a", "kind": "yes_no", "sensitive": false, "when": [)" + condition +
                         "]}");
    };
    CHECK(parse_form(asked_when(R"({"question": "pet", "any_of": ["dog"]})"), "f"));
    CHECK(parse_form(asked_when(R"({"question": "category", "any_of": ["5"]})"), "f"));
    CHECK(parse_form(asked_when(R"({"question": "consent", "any_of": ["agree"]})"), "f"));
    CHECK(fault_of(asked_when(R"({"question": "a", "any_of": ["yes"]})")).place ==
          "questions[1].when[0].question");
    CHECK(fault_of(asked_when(R"({"question": "pet", "any_of": ["whale"]})")).place ==
          "questions[1].when[0].any_of");
    CHECK(fault_of(asked_when(R"({"question": "pet", "any_of": []})")).place == "questions[1].when[0].any_of");
    CHECK(fault_of(asked_when(R"({"question": "pet"})")).place == "questions[1].when[0].any_of");
    CHECK(fault_of(asked_when(R"({"question": "pet", "any_of": ["dog"], "none_of": ["cat"]})")).place ==
          "questions[1].when[0].any_of");
}

TEST_CASE("A field that stands twice, NUL and deep nesting are refused") {
    CHECK(fault_of(R"({"id": "a", "id": "b"})").problem.find("twice") != std::string::npos);
    CHECK(fault_of(R"({"id": "a\u0000"})").problem.find("NUL") != std::string::npos);
    CHECK(fault_of(std::string("{\n\0}", 4)).place == "line 2, column 1");
    CHECK(fault_of(std::string(100'000, '[')).problem.find("deeper") != std::string::npos);
    CHECK(fault_of(std::string(2'000'000, ' ')).problem.find("bytes") != std::string::npos);
    CHECK(fault_of("{\"id\": \"\xFF\"}").place == "line 1, column 9");
}

TEST_CASE("Any spoilt form is read or refused with file, place and remedy", "[seeds]") {
    const unsigned seed = qiming::tests::any_seed(1);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string good = source_file("content/forms/demand.json");
    int refused = 0;
    for (int round = 0; round < 3'000; ++round) {
        const auto form = parse_form(spoilt(good, random), "demand.json");
        if (!form) {
            ++refused;
            REQUIRE_FALSE(form.error().place.empty());
            REQUIRE_FALSE(form.error().problem.empty());
            REQUIRE_FALSE(form.error().remedy.empty());
        }
    }
    CHECK(refused > 1'000);
}
