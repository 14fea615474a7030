// The rules of check(): one message for each way in which an answer can be wrong.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

#include "content/calendar/civil_day.h"
#include "content/calendar/day.h"
#include "content/calendar/eight_digits.h"
#include "content/forms/form_engine.h"
#include "content/forms/person_number.h"
#include "content/text/text_rules.h"

namespace qiming::content {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

Problem broken(const Question& question, std::string phrase, Arguments arguments = {}) {
    return Problem{question.id, std::move(phrase), std::move(arguments)};
}

Arguments count_of(std::string_view typed) {
    return {{"count", fmt::to_string(typed.size())}};
}

std::string missing_phrase(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::Single:
        case QuestionKind::YesNo:
        case QuestionKind::Rating:
        case QuestionKind::ReadBack: return "problem.missing.choice";
        case QuestionKind::Several: return "problem.missing.several";
        case QuestionKind::Consent: return "problem.missing.consent";
        case QuestionKind::Number: return "problem.missing.number";
        case QuestionKind::Digits: return "problem.missing.digits";
        case QuestionKind::Date: return "problem.missing.date";
        case QuestionKind::Time: return "problem.missing.time";
        case QuestionKind::Text: return "problem.missing.text";
        case QuestionKind::Info: break;
    }
    return "problem.missing.choice";
}

std::size_t known_codes(const Question& question, const Answer& answer) {
    return static_cast<std::size_t>(
        std::count_if(question.options.begin(), question.options.end(), [&](const Option& option) {
            return std::find(answer.begin(), answer.end(), option.code) != answer.end();
        }));
}

std::optional<Problem> check_one(const Question& question, const Answer& answer) {
    if (answer.size() != 1 || known_codes(question, answer) != 1) {
        return broken(question, "problem.choice.unknown");
    }
    return std::nullopt;
}

std::optional<Problem> check_several(const Question& question, const Answer& answer) {
    if (known_codes(question, answer) != answer.size()) {
        return broken(question, "problem.choice.unknown");
    }
    const bool excludes =
        std::any_of(question.options.begin(), question.options.end(), [&](const Option& each) {
            return each.excludes_others && std::find(answer.begin(), answer.end(), each.code) != answer.end();
        });
    if (excludes) {
        return answer.size() == 1 ? std::nullopt : std::optional(broken(question, "problem.several.excludes"));
    }
    const auto count = static_cast<int>(answer.size());
    if (count < question.minimum) {
        return broken(question, "problem.several.few",
                      {{"count", fmt::to_string(count)}, {"minimum", fmt::to_string(question.minimum)}});
    }
    if (question.maximum > 0 && count > question.maximum) {
        return broken(question, "problem.several.many",
                      {{"count", fmt::to_string(count)}, {"maximum", fmt::to_string(question.maximum)}});
    }
    return std::nullopt;
}

std::optional<Problem> check_number(const Question& question, std::string_view typed) {
    if (!is_all_digits(typed)) {
        return broken(question, "problem.number.digits");
    }
    std::int64_t value = 0;
    for (const char digit : typed.substr(0, 18)) {
        value = (value * 10) + (digit - '0');
    }
    if (value < question.minimum) {
        return broken(question, "problem.number.low", {{"minimum", fmt::to_string(question.minimum)}});
    }
    if (typed.size() > 18 || value > question.maximum) {
        return broken(question, "problem.number.high", {{"maximum", fmt::to_string(question.maximum)}});
    }
    return std::nullopt;
}

std::optional<Problem> check_person_number(const Question& question, std::string_view typed, Day today) {
    const auto fault = find_fault(typed, today);
    if (!fault) {
        return std::nullopt;
    }
    switch (*fault) {
        case PersonNumberFault::TooShort:
            return broken(question, "problem.person_number.short", count_of(typed));
        case PersonNumberFault::TooLong: return broken(question, "problem.person_number.long", count_of(typed));
        case PersonNumberFault::NotDigits: return broken(question, "problem.person_number.digits");
        case PersonNumberFault::Birth: return broken(question, "problem.person_number.birth");
        case PersonNumberFault::Check: return broken(question, "problem.person_number.check");
        case PersonNumberFault::Category: return broken(question, "problem.person_number.category");
        case PersonNumberFault::Level: return broken(question, "problem.person_number.level");
    }
    return std::nullopt;
}

std::optional<Problem> check_mobile(const Question& question, std::string_view typed) {
    if (!is_all_digits(typed)) {
        return broken(question, "problem.phone.digits");
    }
    if (typed[0] != '1' || (typed.size() > 1 && typed[1] < '3')) {
        return broken(question, "problem.mobile_phone.start");
    }
    if (typed.size() < 11) {
        return broken(question, "problem.mobile_phone.short", count_of(typed));
    }
    if (typed.size() > 11) {
        return broken(question, "problem.mobile_phone.long", count_of(typed));
    }
    return std::nullopt;
}

std::optional<Problem> check_phone(const Question& question, std::string_view typed) {
    if (!is_all_digits(typed)) {
        return broken(question, "problem.phone.digits");
    }
    if (typed.size() < 7) {
        return broken(question, "problem.phone.short", count_of(typed));
    }
    if (typed.size() > 12) {
        return broken(question, "problem.phone.long", count_of(typed));
    }
    return std::nullopt;
}

std::optional<Problem> check_length(const Question& question, std::string_view typed) {
    if (!is_all_digits(typed)) {
        return broken(question, "problem.digits.digits");
    }
    Arguments arguments = count_of(typed);
    if (typed.size() < static_cast<std::size_t>(question.minimum)) {
        arguments.emplace_back("minimum", fmt::to_string(question.minimum));
        return broken(question, "problem.digits.short", std::move(arguments));
    }
    if (typed.size() > static_cast<std::size_t>(question.maximum)) {
        arguments.emplace_back("maximum", fmt::to_string(question.maximum));
        return broken(question, "problem.digits.long", std::move(arguments));
    }
    return std::nullopt;
}

std::optional<Problem> check_digits(const Question& question, std::string_view typed, Day today) {
    switch (question.format) {
        case DigitFormat::None: return check_length(question, typed);
        case DigitFormat::PersonNumber: return check_person_number(question, typed, today);
        case DigitFormat::MobilePhone: return check_mobile(question, typed);
        case DigitFormat::Phone: return check_phone(question, typed);
    }
    return std::nullopt;
}

Arguments parts_of(int number) {
    return {{"year", fmt::to_string(number / 10000)},
            {"month", fmt::to_string(number / 100 % 100)},
            {"day", fmt::to_string(number % 100)}};
}

std::optional<Problem> check_date(const Question& question, std::string_view typed, Day today) {
    if (typed.size() < 8) {
        return broken(question, "problem.date.short", count_of(typed));
    }
    const auto day = day_from_digits(typed);
    if (!day) {
        return broken(question, "problem.date.day");
    }
    if (day->number() < question.earliest) {
        return broken(question, "problem.date.early", parts_of(question.earliest));
    }
    // A form that names no last day means today.
    if (question.latest == 0 && day->number() > today.number()) {
        return broken(question, "problem.date.future");
    }
    if (question.latest != 0 && day->number() > question.latest) {
        return broken(question, "problem.date.late", parts_of(question.latest));
    }
    return std::nullopt;
}

std::optional<Problem> check_time(const Question& question, std::string_view typed) {
    if (typed.size() < 4) {
        return broken(question, "problem.time.short", count_of(typed));
    }
    return is_time_of_day(typed) ? std::nullopt : std::optional(broken(question, "problem.time.time"));
}

std::optional<Problem> check_text(const Question& question, std::string_view typed) {
    if (fault_in_text(typed)) {
        return broken(question, "problem.text.characters");
    }
    if (is_blank(typed)) {
        return broken(question, "problem.missing.text");
    }
    const auto count = static_cast<int>(count_of_characters(typed));
    const Arguments arguments = {{"count", fmt::to_string(count)},
                                 {"minimum", fmt::to_string(question.minimum)},
                                 {"maximum", fmt::to_string(question.maximum)}};
    if (count < question.minimum) {
        return broken(question, "problem.text.short", arguments);
    }
    return count > question.maximum ? std::optional(broken(question, "problem.text.long", arguments))
                                    : std::nullopt;
}

}  // namespace

std::optional<Problem> check(const Question& question, const Answers& answers, Day today) {
    const Answer* answer = answers.find(question.id);
    if (answer == nullptr || answer->empty() || answer->front().empty()) {
        return question.required ? std::optional(broken(question, missing_phrase(question.kind)))
                                 : std::nullopt;
    }
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::YesNo:
        case QuestionKind::Consent:
        case QuestionKind::Rating:
        case QuestionKind::ReadBack: return check_one(question, *answer);
        case QuestionKind::Several: return check_several(question, *answer);
        case QuestionKind::Number: return check_number(question, answer->front());
        case QuestionKind::Digits: return check_digits(question, answer->front(), today);
        case QuestionKind::Date: return check_date(question, answer->front(), today);
        case QuestionKind::Time: return check_time(question, answer->front());
        case QuestionKind::Text: return check_text(question, answer->front());
        case QuestionKind::Info: break;
    }
    return std::nullopt;
}

}  // namespace qiming::content
