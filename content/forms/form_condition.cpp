#include "content/forms/form_condition.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"

namespace qiming::content {
namespace {

using Test = Condition::Test;

constexpr std::size_t longest_code = 64;
constexpr std::size_t most_codes = 60;
constexpr std::size_t most_parts = 10;
constexpr int largest_number = 999'999'999;
constexpr int last_day = 99'991'231;

constexpr std::array<std::pair<std::string_view, Test>, 3> groups = {
    {{"all", Test::All}, {"any", Test::Any}, {"not", Test::Not}}};

constexpr std::array<std::pair<std::string_view, Test>, 6> tests = {{{"any_of", Test::Codes},
                                                                     {"none_of", Test::Codes},
                                                                     {"at_least", Test::AtLeast},
                                                                     {"at_most", Test::AtMost},
                                                                     {"before", Test::Before},
                                                                     {"after", Test::After}}};

// What a condition may name although this form does not ask it: the identity form, asked once a
// visit, and what the person's number tells.
constexpr std::array<std::string_view, 7> known_outside = {"consent",  "name", "person_number", "phone",
                                                           "category", "sex",  "birth"};

bool compares_numbers(Test test) {
    return test == Test::AtLeast || test == Test::AtMost;
}

bool compares_days(Test test) {
    return test == Test::Before || test == Test::After;
}

template <typename Names>
bool is_among(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void check_fact(const JsonObject& object, const Condition& condition, std::string_view tested) {
    const bool has_number = is_among(facts_with_number, condition.fact);
    if (!has_number && !is_among(facts_with_code, condition.fact)) {
        object.refuse("fact", fmt::format("no fact is called \"{}\"", condition.fact),
                      fmt::format("Name one of {}, {}.", fmt::join(facts_with_number, ", "),
                                  fmt::join(facts_with_code, ", ")));
    } else if (has_number != compares_numbers(condition.test)) {
        object.refuse(tested,
                      has_number ? "the fact is a number, expected at_least or at_most"
                                 : "the fact is a code, expected any_of or none_of",
                      "Correct the test, or name another fact.");
    }
    for (const std::string& code : condition.any_of) {
        if (!is_among(age_groups, code)) {
            object.refuse(tested, fmt::format("\"{}\" is never \"{}\"", condition.fact, code),
                          fmt::format("Name one of {}.", fmt::join(age_groups, ", ")));
        }
    }
}

// What the form does not ask has codes that are not known here, and of days the birth alone.
void check_outside(const JsonObject& object, const Condition& condition, std::string_view tested) {
    if (!is_among(known_outside, condition.question)) {
        object.refuse("question", fmt::format("no earlier question is called \"{}\"", condition.question),
                      fmt::format("Name an earlier question of this form, or one of {}.",
                                  fmt::join(known_outside, ", ")));
    } else if (compares_numbers(condition.test) ||
               (compares_days(condition.test) && condition.question != "birth")) {
        object.refuse(tested, fmt::format("\"{}\" cannot be compared so", condition.question),
                      "Compare a question that asks a number or a date.");
    }
}

void check_question(const JsonObject& object, const Condition& condition, std::string_view tested,
                    const std::vector<Question>& earlier) {
    const auto asked = std::find_if(earlier.begin(), earlier.end(),
                                    [&](const Question& each) { return each.id == condition.question; });
    if (asked == earlier.end()) {
        check_outside(object, condition, tested);
        return;
    }
    if (compares_numbers(condition.test) && asked->kind != QuestionKind::Number &&
        asked->kind != QuestionKind::Rating) {
        object.refuse(tested, fmt::format("\"{}\" asks no number", condition.question),
                      "Compare a question of the kind number or rating.");
    }
    if (compares_days(condition.test) && asked->kind != QuestionKind::Date) {
        object.refuse(tested, fmt::format("\"{}\" asks no date", condition.question),
                      "Compare a question of the kind date.");
    }
    for (const std::string& code : condition.any_of) {
        const bool exists = std::any_of(asked->options.begin(), asked->options.end(),
                                        [&](const Option& each) { return each.code == code; });
        if (!exists) {
            object.refuse(tested, fmt::format("\"{}\" has no option \"{}\"", condition.question, code),
                          "Name one of its codes.");
        }
    }
}

int read_bound(const JsonObject& object, std::string_view tested, Test test) {
    const bool is_day = compares_days(test);
    const int bound = static_cast<int>(object.whole(tested, 0, is_day ? last_day : largest_number));
    if (is_day && !day_from_digits(fmt::format("{:08}", bound))) {
        object.refuse(tested, "expected a real day as YYYYMMDD", "Correct the day.");
    }
    return bound;
}

// Of the words in `names`, the one that stands there; end: none does, or more than one.
template <typename Names>
auto only_one(const JsonObject& object, const Names& names) {
    const auto stands = [&](const auto& each) { return object.has(each.first); };
    const bool is_one = std::count_if(names.begin(), names.end(), stands) == 1;
    return is_one ? std::find_if(names.begin(), names.end(), stands) : names.end();
}

// {"question": "pet", "any_of": ["dog"]}, {"question": "pay", "at_least": 3000}, {"fact": "age", "at_most": 59}
Condition read_test(const JsonObject& object, const std::vector<Question>& earlier) {
    object.allow_only({"question", "fact", "any_of", "none_of", "at_least", "at_most", "before", "after", "all",
                       "any", "not"});
    Condition condition;
    const auto* const found = only_one(object, tests);
    if (found == tests.end()) {
        object.refuse("any_of", "expected one of any_of, none_of, at_least, at_most, before and after",
                      "Keep one of them, or write all, any or not alone.");
        return condition;
    }
    const auto [tested, test] = *found;
    condition.test = test;
    condition.none_of = tested == "none_of";
    if (test == Test::Codes) {
        condition.any_of = object.texts(tested, most_codes, longest_code);
        if (condition.any_of.empty()) {
            object.refuse(tested, "the list of codes is empty", "Name at least one code.");
        }
    } else {
        condition.bound = read_bound(object, tested, test);
    }
    if (!object.has("fact")) {
        condition.question = object.text("question", longest_code);
        check_question(object, condition, tested, earlier);
        return condition;
    }
    condition.fact = object.text("fact", longest_code);
    if (object.has("question")) {
        object.refuse("fact", "expected either question or fact", "Keep one of the two.");
    }
    check_fact(object, condition, tested);
    return condition;
}

Condition read_condition(const JsonObject& object, const std::vector<Question>& earlier, int depth);

std::vector<Condition> read_list(const JsonObject& object, std::string_view name,
                                 const std::vector<Question>& earlier, int depth) {
    std::vector<Condition> conditions;
    for (const Json& value : object.list(name, most_parts)) {
        const JsonObject each(object.reading(), value,
                              fmt::format("{}[{}]", object.place_of(name), conditions.size()));
        conditions.push_back(read_condition(each, earlier, depth));
    }
    return conditions;
}

Condition read_condition(const JsonObject& object, const std::vector<Question>& earlier, int depth) {
    const auto* const group = only_one(object, groups);
    if (group == groups.end()) {
        return read_test(object, earlier);
    }
    const auto [name, test] = *group;
    object.allow_only({name});
    Condition condition;
    condition.test = test;
    if (depth > deepest_group) {
        object.refuse(name, fmt::format("all, any and not stand more than {} deep", deepest_group),
                      "Say it with fewer conditions within each other.");
        return condition;
    }
    if (test == Test::Not) {
        condition.parts.push_back(read_condition(object.part(name), earlier, depth + 1));
        return condition;
    }
    condition.parts = read_list(object, name, earlier, depth + 1);
    if (condition.parts.empty()) {
        object.refuse(name, "the list of conditions is empty", "Name at least one condition.");
    }
    return condition;
}

}  // namespace

std::vector<Condition> read_conditions(const JsonObject& object, const std::vector<Question>& earlier) {
    if (!object.has("when")) {
        return {};
    }
    if (object.is_list("when")) {
        return read_list(object, "when", earlier, 1);
    }
    return {read_condition(object.part("when"), earlier, 1)};
}

}  // namespace qiming::content
