#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "content/calendar/civil_day.h"
#include "content/forms/form_engine.h"
#include "content/forms/form_file.h"
#include "tests/support/content/questions.h"

using namespace qiming::content;
using namespace qiming::tests;

namespace {

std::string form_with(const std::string& questions) {
    return R"({"id": "pets", "version": 2, "questions": [)" + questions + "]}";
}

const OptionLists lists = {{"reason", {{"studying", false}, {"none", true}}}};

Form read(const std::string& questions) {
    return parse_form(form_with(questions), "pets.json", lists).value();
}

ContentFault fault_of(const std::string& questions) {
    const auto form = parse_form(form_with(questions), "pets.json", lists);
    REQUIRE_FALSE(form);
    CHECK_FALSE(form.error().problem.empty());
    CHECK_FALSE(form.error().remedy.empty());
    return form.error();
}

std::vector<std::string> asked(const Form& form, const Answers& answers) {
    std::vector<std::string> ids;
    for (const Question* each : applicable(form, answers, {})) {
        ids.push_back(each->id);
    }
    return ids;
}

bool needs(const Form& form, const std::string& phrase) {
    const auto all = phrases_needed(form);
    return std::find(all.begin(), all.end(), phrase) != all.end();
}

const std::string pay =
    R"({"id": "pay", "kind": "number", "sensitive": false, "minimum": 1, "maximum": 9, "required": false},)";

}  // namespace

TEST_CASE("A question takes its options from a list, and their words with them") {
    const Form form = read(R"({"id": "why", "kind": "single", "sensitive": false, "list": "reason"})");
    CHECK(form.questions[0].options == lists.at("reason"));
    CHECK(needs(form, "list.reason.studying"));
    CHECK_FALSE(needs(form, "form.pets.why.studying"));
    CHECK(needs(form, "form.pets.why.label"));
    const Form own = read(R"({"id": "why", "kind": "single", "sensitive": false, "options": ["a", "b"]})");
    CHECK(needs(own, "form.pets.why.a"));
}

TEST_CASE("A list that there is not, or that stands where none is taken, is refused") {
    const auto unknown = fault_of(R"({"id": "why", "kind": "single", "sensitive": false, "list": "season"})");
    CHECK(unknown.place == "questions[0].list");
    CHECK(unknown.remedy.find("reason") != std::string::npos);
    CHECK(fault_of(R"({"id": "a", "kind": "yes_no", "sensitive": false, "list": "reason"})").place ==
          "questions[0].list");
    CHECK(fault_of(
              R"({"id": "a", "kind": "single", "sensitive": false, "list": "reason", "options": ["a", "b"]})")
              .place == "questions[0].list");
}

TEST_CASE("A list of options is read by the rules for options of a question") {
    const auto list = parse_option_list(
        R"({"id": "reason", "options": ["studying", {"code": "none", "excludes_others": true}]})",
        "reason.json");
    REQUIRE(list);
    CHECK(*list == OptionList{"reason", lists.at("reason")});
    const auto place_of = [](const char* json) { return parse_option_list(json, "reason.json").error().place; };
    CHECK(place_of(R"({"id": "reason", "options": ["a", "a"]})") == "options[1]");
    CHECK(place_of(R"({"id": "reason", "options": ["a"]})") == "options");
    CHECK(place_of(R"({"id": "The reason", "options": ["a", "b"]})") == "id");
    CHECK(place_of(R"({"id": "reason", "options": ["a", "b"], "version": 1})") == "version");
}

TEST_CASE("An info has words and no answer") {
    const Form form = read(R"({"id": "a", "kind": "info"})");
    const Question& info = form.questions[0];
    CHECK_FALSE(info.required);
    CHECK_FALSE(info.sensitive);
    CHECK(entry_of(info.kind) == Entry::Nothing);
    CHECK(phrases_needed(form) ==
          std::vector<std::string>{"form.pets.a", "form.pets.a.hint", "form.pets.title"});
    Answers answers;
    CHECK_FALSE(check(info, answers, {}));
    CHECK_FALSE(type(info, '1', answers));
    CHECK(choose(info, "yes", answers).has_value());
    CHECK(answers.empty());
    CHECK(fault_of(R"({"id": "a", "kind": "info", "required": true})").place == "questions[0].kind");
    CHECK(fault_of(R"({"id": "a", "kind": "info", "sensitive": true})").place == "questions[0].kind");
}

TEST_CASE("A rating has the codes 1 to 5, can be compared, and is answered like a single choice") {
    const Form form = read(R"({"id": "stars", "kind": "rating", "sensitive": false},
        {"id": "why", "kind": "yes_no", "sensitive": false, "when": {"question": "stars", "at_most": 2}})");
    Answers answers;
    CHECK(check(form.questions[0], answers, {}).value().phrase == "problem.missing.choice");
    CHECK_FALSE(choose(form.questions[0], "3", answers));
    CHECK(asked(form, answers) == std::vector<std::string>{"stars"});
    CHECK_FALSE(choose(form.questions[0], "2", answers));
    CHECK(answers.one("stars") == "2");
    CHECK(asked(form, answers) == std::vector<std::string>{"stars", "why"});
    CHECK(choose(form.questions[0], "6", answers).has_value());
    CHECK(needs(form, "form.pets.stars.5"));
}

TEST_CASE("A time of day goes from 0000 to 2359") {
    for (const char* const real : {"0000", "0930", "1959", "2359"}) {
        CHECK(is_time_of_day(real));
    }
    for (const char* const none : {"", "930", "2400", "1960", "09:3", "09300", "-100"}) {
        INFO(none);
        CHECK_FALSE(is_time_of_day(none));
    }
}

TEST_CASE("What is read back must be known: nothing is shown again that was not answered") {
    const Form form = read(pay + R"({"id": "right", "kind": "read_back", "of": "pay", "sensitive": false},
        {"id": "again", "kind": "yes_no", "sensitive": false, "when": {"question": "right", "any_of": ["wrong"]}})");
    Answers answers;
    CHECK(asked(form, answers) == std::vector<std::string>{"pay"});
    answers.set("pay", {"8"});
    CHECK(asked(form, answers) == std::vector<std::string>{"pay", "right"});
    answers.set("right", {"wrong"});
    CHECK(asked(form, answers) == std::vector<std::string>{"pay", "right", "again"});
    answers.erase("pay");
    CHECK(submitted(form, answers, {}).empty());
}

TEST_CASE("R15: a read_back names what it shows, and is as sensitive as that") {
    CHECK(read(pay + R"({"id": "a", "kind": "read_back", "of": "phone", "sensitive": true})").questions[1].of ==
          "phone");
    CHECK(fault_of(R"({"id": "a", "kind": "read_back", "of": "phone", "sensitive": false})").place ==
          "questions[0].sensitive");
    CHECK(fault_of(R"({"id": "a", "kind": "read_back", "sensitive": true})").place == "questions[0].of");
    CHECK(fault_of(R"({"id": "a", "kind": "read_back", "of": "cow", "sensitive": true})").place ==
          "questions[0].of");
    CHECK(fault_of(
              R"({"id": "i", "kind": "info"}, {"id": "a", "kind": "read_back", "of": "i", "sensitive": true})")
              .place == "questions[1].of");
    CHECK(fault_of(R"({"id": "a", "kind": "yes_no", "of": "phone", "sensitive": true})").place ==
          "questions[0].of");
}
