#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "content/forms/condition.h"
#include "content/forms/form_engine.h"
#include "content/forms/form_file.h"

using namespace qiming::content;

namespace {

std::string asked_when(const std::string& condition) {
    return R"({"id": "pets", "version": 1, "questions": [
        {"id": "pet", "kind": "single", "sensitive": false, "options": ["dog", "cat", "fish"]},
        {"id": "pay", "kind": "number", "sensitive": false, "minimum": 0, "maximum": 50000},
        {"id": "since", "kind": "date", "sensitive": false, "earliest": 19600101},
        {"id": "asked", "kind": "yes_no", "sensitive": false, "when": )" +
           condition + "}]}";
}

ContentFault fault_of(const std::string& condition) {
    const auto form = parse_form(asked_when(condition), "pets.json");
    REQUIRE_FALSE(form);
    CHECK(form.error().file == "pets.json");
    CHECK_FALSE(form.error().problem.empty());
    CHECK_FALSE(form.error().remedy.empty());
    return form.error();
}

Question asked(const std::string& condition) {
    return parse_form(asked_when(condition), "pets.json").value().questions.back();
}

bool applies(const std::string& condition, const Answers& answers, const Facts& facts = {}) {
    const Form form = parse_form(asked_when(condition), "pets.json").value();
    const auto applying = applicable(form, answers, facts);
    return std::any_of(applying.begin(), applying.end(),
                       [](const Question* each) { return each->id == "asked"; });
}

Answers with(const std::string& question, const std::string& answer) {
    Answers answers;
    answers.set(question, {answer});
    return answers;
}

constexpr Day today{2026, 11, 23};

}  // namespace

TEST_CASE("Conditions may be joined by all, any and not") {
    const std::string any =
        R"({"any": [{"question": "pet", "any_of": ["dog"]}, {"question": "pay", "at_least": 3000}]})";
    CHECK_FALSE(applies(any, {}));
    CHECK(applies(any, with("pet", "dog")));
    CHECK(applies(any, with("pay", "3000")));
    CHECK_FALSE(applies(any, with("pay", "2999")));
    const std::string all =
        R"({"all": [{"question": "pet", "any_of": ["dog"]}, {"not": {"question": "pay", "at_least": 3000}}]})";
    CHECK_FALSE(applies(all, {}));
    CHECK(applies(all, with("pet", "dog")));
    Answers rich = with("pet", "dog");
    rich.set("pay", {"3000"});
    CHECK_FALSE(applies(all, rich));
}

TEST_CASE("A list of conditions is as good as all of them") {
    const std::string dog = R"({"question": "pet", "any_of": ["dog"]})";
    const std::string poor = R"({"question": "pay", "at_most": 2000})";
    Answers answers = with("pet", "dog");
    answers.set("pay", {"2000"});
    for (const std::string& both : {"[" + dog + ", " + poor + "]", R"({"all": [)" + dog + ", " + poor + "]}"}) {
        CHECK(applies(both, answers));
        CHECK_FALSE(applies(both, with("pet", "dog")));
        CHECK_FALSE(applies(both, with("pay", "2000")));
    }
}

TEST_CASE("Numbers and dates are compared: a bound of a number counts with it, that of a date does not") {
    CHECK(applies(R"({"question": "pay", "at_most": 3000})", with("pay", "3000")));
    CHECK_FALSE(applies(R"({"question": "pay", "at_most": 3000})", with("pay", "3001")));
    CHECK(applies(R"({"question": "since", "before": 20240301})", with("since", "20240229")));
    CHECK_FALSE(applies(R"({"question": "since", "before": 20240301})", with("since", "20240301")));
    CHECK(applies(R"({"question": "since", "after": 20240301})", with("since", "20240302")));
    CHECK_FALSE(applies(R"({"question": "since", "after": 20240301})", with("since", "20240301")));
}

TEST_CASE("What is no number is neither more nor less than anything") {
    for (const char* const answer : {"", "many", "12x", "99999999999999999999"}) {
        INFO(answer);
        CHECK_FALSE(applies(R"({"question": "pay", "at_least": 0})", with("pay", answer)));
        CHECK_FALSE(applies(R"({"question": "pay", "at_most": 50000})", with("pay", answer)));
    }
}

TEST_CASE("A person is a year older on the birthday, and one who was born on 29 February on 1 March") {
    const auto age = [](const char* birth, Day day) {
        return std::get<int>(facts_of(with("birth", birth), day).at("age"));
    };
    CHECK(age("20101123", today) == 16);
    CHECK(age("20101124", today) == 15);
    CHECK(age("20261123", today) == 0);
    CHECK(age("20080229", {2024, 2, 28}) == 15);
    CHECK(age("20080229", {2024, 2, 29}) == 16);
    CHECK(age("20080229", {2026, 2, 28}) == 17);
    CHECK(age("20080229", {2026, 3, 1}) == 18);
}

TEST_CASE("The group of an age changes at 16, 18 and 60") {
    const auto group = [](const char* birth) {
        return std::get<std::string>(facts_of(with("birth", birth), today).at("group"));
    };
    CHECK(group("20101124") == "child");
    CHECK(group("20101123") == "youth");
    CHECK(group("20081124") == "youth");
    CHECK(group("20081123") == "adult");
    CHECK(group("19661124") == "adult");
    CHECK(group("19661123") == "older");
}

TEST_CASE("Without a birth, or with one that is still to come, the month alone is known") {
    const Facts month = {{"month", 11}};
    CHECK(facts_of({}, today) == month);
    CHECK(facts_of(with("birth", "20261124"), today) == month);
    CHECK(facts_of(with("birth", "19900230"), today) == month);
}

TEST_CASE("A question may depend on age, group of ages and month") {
    const Facts sixteen = facts_of(with("birth", "20101123"), today);
    CHECK(applies(R"({"fact": "age", "at_least": 16})", {}, sixteen));
    CHECK_FALSE(applies(R"({"fact": "age", "at_least": 17})", {}, sixteen));
    CHECK(applies(R"({"fact": "group", "any_of": ["youth", "adult"]})", {}, sixteen));
    CHECK_FALSE(applies(R"({"fact": "group", "none_of": ["youth"]})", {}, sixteen));
    CHECK(applies(R"({"all": [{"fact": "month", "at_least": 11}, {"fact": "month", "at_most": 12}]})", {},
                  sixteen));
    CHECK_FALSE(applies(R"({"fact": "age", "at_most": 200})", {}, facts_of({}, today)));
}

TEST_CASE("A question is ruled out only by what is known, whatever may still be answered") {
    const Question any =
        asked(R"({"any": [{"question": "pet", "any_of": ["dog"]}, {"fact": "age", "at_least": 16}]})");
    const Facts fifteen = facts_of(with("birth", "20101124"), today);
    CHECK_FALSE(is_ruled_out(any, {}, {}));
    CHECK_FALSE(is_ruled_out(any, with("pet", "cat"), {}));
    CHECK_FALSE(is_ruled_out(any, {}, fifteen));
    CHECK(is_ruled_out(any, with("pet", "cat"), fifteen));
    const Question none = asked(R"({"not": {"all": [{"question": "pet", "any_of": ["dog"]},
                                                    {"question": "pay", "at_least": 1}]}})");
    CHECK_FALSE(is_ruled_out(none, with("pet", "dog"), {}));
    Answers both = with("pet", "dog");
    both.set("pay", {"1"});
    CHECK(is_ruled_out(none, both, {}));
}

TEST_CASE("Of what an answer may hold, conditions test what its question asks for") {
    CHECK(fault_of(R"({"question": "pet", "at_least": 3})").place == "questions[3].when.at_least");
    CHECK(fault_of(R"({"question": "since", "at_most": 3})").place == "questions[3].when.at_most");
    CHECK(fault_of(R"({"question": "pay", "before": 20240101})").place == "questions[3].when.before");
    CHECK(fault_of(R"({"question": "since", "after": 20240230})").place == "questions[3].when.after");
    CHECK(fault_of(R"({"question": "pay", "at_least": "much"})").place == "questions[3].when.at_least");
    CHECK(fault_of(R"({"question": "category", "at_least": 5})").place == "questions[3].when.at_least");
    CHECK(asked(R"({"question": "birth", "before": 19900101})").when.front().bound == 19900101);
}

TEST_CASE("A fact that there is not, and a test that it cannot stand, are refused") {
    CHECK(fault_of(R"({"fact": "weight", "at_least": 3})").place == "questions[3].when.fact");
    CHECK(fault_of(R"({"fact": "age", "any_of": ["16"]})").place == "questions[3].when.any_of");
    CHECK(fault_of(R"({"fact": "age", "after": 20240101})").place == "questions[3].when.after");
    CHECK(fault_of(R"({"fact": "group", "at_least": 1})").place == "questions[3].when.at_least");
    CHECK(fault_of(R"({"fact": "group", "any_of": ["old"]})").remedy.find("older") != std::string::npos);
    CHECK(fault_of(R"({"fact": "age", "question": "pay", "at_least": 1})").place == "questions[3].when.fact");
}

TEST_CASE("A group of conditions is named alone, holds something, and stands no more than 4 deep") {
    const std::string dog = R"({"question": "pet", "any_of": ["dog"]})";
    CHECK(fault_of(R"({"all": []})").place == "questions[3].when.all");
    CHECK(fault_of(R"({"any": )" + dog + "}").place == "questions[3].when.any");
    CHECK(fault_of(R"({"not": [)" + dog + "]}").place == "questions[3].when.not");
    CHECK(fault_of(R"({"not": )" + dog + R"(, "question": "pet"})").place == "questions[3].when.question");
    CHECK(fault_of(R"({"all": [)" + dog + R"(], "any": [)" + dog + "]}").place == "questions[3].when.any_of");
    CHECK(fault_of(R"({"all": [{"any": [{"question": "cow", "any_of": ["dog"]}]}]})").place ==
          "questions[3].when.all[0].any[0].question");
    std::string deep = dog;
    for (int depth = 1; depth <= 4; ++depth) {
        deep = depth % 2 == 0 ? R"({"all": [)" + deep + "]}" : R"({"any": [)" + deep + "]}";
        CHECK(applies(deep, with("pet", "dog")));
        CHECK_FALSE(applies(deep, with("pet", "cat")));
    }
    CHECK(fault_of(R"({"not": )" + deep + "}").problem.find("deep") != std::string::npos);
}
