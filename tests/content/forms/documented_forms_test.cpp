// docs/forms.md says only what is so: each of its examples is read.
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/forms/form_file.h"
#include "tests/support/source_file.h"

using namespace qiming::content;

namespace {

std::vector<std::string> examples() {
    const std::string page = qiming::tests::source_file("docs/forms.md");
    const std::string_view opening = "```json\n";
    std::vector<std::string> all;
    for (std::size_t at = page.find(opening); at != std::string::npos; at = page.find(opening, at)) {
        at += opening.size();
        const std::size_t end = page.find("```", at);
        REQUIRE(end != std::string::npos);
        all.push_back(page.substr(at, end - at));
        at = end;
    }
    return all;
}

bool is_list(const std::string& example) {
    return example.find("\"kind\"") == std::string::npos;
}

OptionLists documented_lists() {
    OptionLists lists;
    for (const std::string& example : examples()) {
        if (is_list(example)) {
            const auto list = parse_option_list(example, "docs/forms.md");
            INFO(example << (list ? "" : list.error().problem));
            REQUIRE(list);
            lists.emplace(list->id, list->options);
        }
    }
    return lists;
}

std::vector<Question> documented_questions() {
    std::vector<Question> questions;
    const OptionLists lists = documented_lists();
    for (const std::string& example : examples()) {
        if (is_list(example)) {
            continue;
        }
        const auto form = parse_form(R"({"id": "example", "version": 1, "questions": [)" + example + "]}",
                                     "docs/forms.md", lists);
        INFO(example << (form ? "" : form.error().place + ": " + form.error().problem));
        REQUIRE(form);
        questions.insert(questions.end(), form->questions.begin(), form->questions.end());
    }
    return questions;
}

void collect(const std::vector<Condition>& conditions, std::set<Condition::Test>& tests,
             std::set<std::string>& facts) {
    for (const Condition& condition : conditions) {
        tests.insert(condition.test);
        facts.insert(condition.fact);
        collect(condition.parts, tests, facts);
    }
}

}  // namespace

TEST_CASE("Every kind of question has an example on the page of forms, and every example is read") {
    std::set<QuestionKind> kinds;
    bool names_a_list = false;
    for (const Question& question : documented_questions()) {
        kinds.insert(question.kind);
        names_a_list = names_a_list || !question.list.empty();
    }
    CHECK(names_a_list);
    for (int kind = 0; kind <= static_cast<int>(QuestionKind::ReadBack); ++kind) {
        INFO("kind " << kind);
        CHECK(kinds.count(static_cast<QuestionKind>(kind)) == 1);
    }
}

TEST_CASE("Every test of a condition and every fact has an example on the page of forms") {
    std::set<Condition::Test> tests;
    std::set<std::string> facts;
    for (const Question& question : documented_questions()) {
        collect(question.when, tests, facts);
    }
    for (int test = 0; test <= static_cast<int>(Condition::Test::Not); ++test) {
        INFO("test " << test);
        CHECK(tests.count(static_cast<Condition::Test>(test)) == 1);
    }
    for (const char* const fact : {"age", "month", "group"}) {
        INFO(fact);
        CHECK(facts.count(fact) == 1);
    }
}
