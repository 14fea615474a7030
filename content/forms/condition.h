// When a question applies: a tree of conditions on earlier answers and on facts. Pure values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/forms/answers.h"
#include "content/forms/facts.h"

namespace qiming::content {

struct Condition {
    enum class Test {
        Codes,    // one of the codes is the answer or fact, or among the answer
        AtLeast,  // a number, or one that is chosen by its code
        AtMost,
        Before,  // a day, the bound itself not counted
        After,
        All,  // of `parts`
        Any,
        Not,  // of the only part
    };
    std::string question;             // whose answer is tested; empty: a fact, or a group
    std::vector<std::string> any_of;  // Codes
    bool none_of = false;             // Codes, turned round
    Test test = Test::Codes;
    int bound = 0;  // a number, or a day as YYYYMMDD
    std::string fact = {};
    std::vector<Condition> parts = {};
    bool operator==(const Condition&) const = default;
};

// How many groups (All, Any, Not) may stand within each other.
inline constexpr int deepest_group = 4;

// Nothing: it depends on what is not answered, or not known, yet.
std::optional<bool> known_to_hold(const Condition& condition, const Answers& answers, const Facts& facts);
// What is not answered or not known is none of the codes and no number or day: only none_of and Not hold of it.
bool holds(const Condition& condition, const Answers& answers, const Facts& facts);

}  // namespace qiming::content
