// What nobody is asked, because it follows from the birth of the person and the day. Questions may depend on
// it. Terminal and centre work it out alike. Pure.
//
//   age    whole years on that day, a number
//   month  of that day, a number from 1 to 12
//   group  of ages as laws have them, a code: "child" under 16, "youth" 16 and 17, "adult" 18 to 59, "older"
//          from 60
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "content/calendar/day.h"
#include "content/forms/answers.h"

namespace qiming::content {

inline constexpr std::array<std::string_view, 2> facts_with_number = {"age", "month"};
inline constexpr std::array<std::string_view, 1> facts_with_code = {"group"};
inline constexpr std::array<std::string_view, 4> age_groups = {"child", "youth", "adult", "older"};

using Facts = std::map<std::string, std::variant<int, std::string>, std::less<>>;  // by name; absent: not known

// Without a birth among the answers, or with one that lies after `day`, the month alone.
Facts facts_of(const Answers& answers, Day day);

}  // namespace qiming::content
