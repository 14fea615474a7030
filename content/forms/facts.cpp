#include "content/forms/facts.h"

#include <optional>

#include "content/calendar/eight_digits.h"

namespace qiming::content {
namespace {

constexpr int first_working_age = 16;
constexpr int full_age = 18;
constexpr int older_age = 60;

// Born on 29 February: a year older on 1 March of other years.
int age_on(Day day, Day birth) {
    const bool is_before_birthday = day.month * 100 + day.day < birth.month * 100 + birth.day;
    return day.year - birth.year - (is_before_birthday ? 1 : 0);
}

std::string_view group_of(int age) {
    return age < first_working_age ? "child" : age < full_age ? "youth" : age < older_age ? "adult" : "older";
}

}  // namespace

Facts facts_of(const Answers& answers, Day day) {
    Facts facts;
    facts.emplace("month", day.month);
    const std::optional<Day> birth = day_from_digits(answers.one("birth"));
    if (birth && birth->number() <= day.number()) {
        const int age = age_on(day, *birth);
        facts.emplace("age", age);
        facts.emplace("group", std::string(group_of(age)));
    }
    return facts;
}

}  // namespace qiming::content
