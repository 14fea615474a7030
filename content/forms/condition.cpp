#include "content/forms/condition.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace qiming::content {
namespace {

using Test = Condition::Test;

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

std::optional<int> number_of(const Condition& condition, const Answers& answers, const Facts& facts) {
    if (condition.fact.empty()) {
        return number_in(answers.one(condition.question));
    }
    const auto found = facts.find(condition.fact);
    const int* const number = found == facts.end() ? nullptr : std::get_if<int>(&found->second);
    return number == nullptr ? std::nullopt : std::optional(*number);
}

std::optional<bool> test_codes(const Condition& condition, const Answers& answers, const Facts& facts) {
    const auto& codes = condition.any_of;
    if (condition.fact.empty()) {
        if (answers.find(condition.question) == nullptr) {
            return std::nullopt;
        }
        const bool is_among = std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
            return answers.has(condition.question, code);
        });
        return is_among != condition.none_of;
    }
    const auto found = facts.find(condition.fact);
    const auto* const code = found == facts.end() ? nullptr : std::get_if<std::string>(&found->second);
    if (code == nullptr) {
        return std::nullopt;
    }
    return (std::find(codes.begin(), codes.end(), *code) != codes.end()) != condition.none_of;
}

// Of a condition that is no group.
std::optional<bool> test_one(const Condition& condition, const Answers& answers, const Facts& facts) {
    if (condition.test == Test::Codes) {
        return test_codes(condition, answers, facts);
    }
    const auto number = number_of(condition, answers, facts);
    if (!number) {
        return std::nullopt;
    }
    switch (condition.test) {
        case Test::AtLeast: return *number >= condition.bound;
        case Test::AtMost: return *number <= condition.bound;
        case Test::Before: return *number < condition.bound;
        case Test::After: return *number > condition.bound;
        case Test::Codes:
        case Test::All:
        case Test::Any:
        case Test::Not: break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<bool> known_to_hold(const Condition& condition, const Answers& answers, const Facts& facts) {
    const bool is_any = condition.test == Test::Any;
    if (condition.test == Test::Not) {
        const auto turned = known_to_hold(condition.parts.front(), answers, facts);
        return turned ? std::optional(!*turned) : std::nullopt;
    }
    if (!is_any && condition.test != Test::All) {
        return test_one(condition, answers, facts);
    }
    // One part may settle it, whatever the others will be.
    bool is_open = false;
    for (const Condition& part : condition.parts) {
        const auto known = known_to_hold(part, answers, facts);
        if (known == is_any) {
            return is_any;
        }
        is_open = is_open || !known;
    }
    return is_open ? std::nullopt : std::optional(!is_any);
}

bool holds(const Condition& condition, const Answers& answers, const Facts& facts) {
    const auto part_holds = [&](const Condition& part) { return holds(part, answers, facts); };
    const auto& parts = condition.parts;
    switch (condition.test) {
        case Test::All: return std::all_of(parts.begin(), parts.end(), part_holds);
        case Test::Any: return std::any_of(parts.begin(), parts.end(), part_holds);
        case Test::Not: return !part_holds(parts.front());
        case Test::Codes:
        case Test::AtLeast:
        case Test::AtMost:
        case Test::Before:
        case Test::After: break;
    }
    return test_one(condition, answers, facts).value_or(condition.none_of);
}

}  // namespace qiming::content
