#include "content/forms/form_question.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"
#include "content/forms/data_kinds.h"
#include "content/forms/form_condition.h"
#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_code = 64;
constexpr int longest_text = 200;

constexpr std::array<std::pair<std::string_view, QuestionKind>, 8> kinds = {{
    {"single", QuestionKind::Single},
    {"several", QuestionKind::Several},
    {"yes_no", QuestionKind::YesNo},
    {"number", QuestionKind::Number},
    {"digits", QuestionKind::Digits},
    {"date", QuestionKind::Date},
    {"text", QuestionKind::Text},
    {"consent", QuestionKind::Consent},
}};

constexpr std::array<std::pair<std::string_view, DigitFormat>, 4> formats = {{
    {"", DigitFormat::None},
    {"person_number", DigitFormat::PersonNumber},
    {"mobile_phone", DigitFormat::MobilePhone},
    {"phone", DigitFormat::Phone},
}};

bool is_code(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_';
    });
}

bool asks_options(QuestionKind kind) {
    return kind == QuestionKind::Single || kind == QuestionKind::Several;
}

template <typename Table>
auto read_word(const JsonObject& object, std::string_view field, const Table& table) {
    const std::string word = object.text_or_empty(field, longest_code);
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.first == word; });
    if (found == table.end()) {
        std::vector<std::string_view> words;
        for (const auto& each : table) {
            if (!each.first.empty()) {
                words.push_back(each.first);
            }
        }
        object.refuse(field, fmt::format("expected one of {}", fmt::join(words, ", ")), "Correct the word.");
        return table.front().second;
    }
    return found->second;
}

std::string read_code(const JsonObject& object, std::string_view field) {
    std::string code = object.text(field, longest_code);
    if (!is_code(code)) {
        object.refuse(field, "expected small letters, digits and _", "Correct the name.");
    }
    return code;
}

// An option is its code alone, or {"code": "none", "excludes_others": true}.
Option read_option(Reading& reading, const Json& value, const std::string& place) {
    if (value.is_string()) {
        Option option{value.get<std::string>(), false};
        if (!is_code(option.code)) {
            reading.refuse(place, "expected a code of small letters, digits and _", "Correct the code.");
        }
        return option;
    }
    const JsonObject object(reading, value, place);
    object.allow_only({"code", "excludes_others"});
    return Option{read_code(object, "code"), object.truth_or("excludes_others", false)};
}

std::vector<Option> read_options(Reading& reading, const JsonObject& object, QuestionKind kind) {
    if (kind == QuestionKind::YesNo) {
        return {{"yes", false}, {"no", false}};
    }
    if (kind == QuestionKind::Consent) {
        return {{"agree", false}, {"decline", false}};
    }
    std::vector<Option> options;
    if (!asks_options(kind)) {
        return options;
    }
    std::set<std::string> seen;
    for (const Json& value : object.list("options", 60)) {
        const std::string place = fmt::format("{}[{}]", object.place_of("options"), options.size());
        options.push_back(read_option(reading, value, place));
        if (!seen.insert(options.back().code).second) {
            reading.refuse(place, fmt::format("the code \"{}\" stands twice", options.back().code),
                           "Give each option a code of its own.");
        }
    }
    if (options.size() < 2) {
        object.refuse("options", "expected at least two options", "Add options.");
    }
    return options;
}

void read_range(const JsonObject& object, Question& question) {
    const auto whole = [&](std::string_view name, int fallback) {
        return static_cast<int>(object.whole_or(name, fallback, 0, 999'999'999));
    };
    if (question.kind == QuestionKind::Several) {
        const auto count = static_cast<int>(question.options.size());
        question.minimum = whole("minimum", question.required ? 1 : 0);
        question.maximum = whole("maximum", count);
        if (question.maximum > count || (question.required && question.minimum < 1)) {
            object.refuse("maximum", fmt::format("expected from 1 to {} options", count),
                          "Correct minimum and maximum.");
        }
    } else if (question.kind == QuestionKind::Number || question.kind == QuestionKind::Text ||
               (question.kind == QuestionKind::Digits && question.format == DigitFormat::None)) {
        question.minimum = static_cast<int>(object.whole("minimum", 0, 999'999'999));
        question.maximum = static_cast<int>(object.whole("maximum", 1, 999'999'999));
    }
    if (question.kind == QuestionKind::Digits && question.maximum > 40) {
        object.refuse("maximum", "expected at most 40 digits", "Correct maximum.");
    }
    if (question.kind == QuestionKind::Text && question.maximum > longest_text) {
        object.refuse("maximum", fmt::format("expected at most {} characters", longest_text),
                      "Correct maximum.");
    }
    if (question.minimum > question.maximum) {
        object.refuse("minimum", fmt::format("the range {} to {} is empty", question.minimum, question.maximum),
                      "Correct minimum and maximum.");
    }
}

void read_days(const JsonObject& object, Question& question) {
    const auto day = [&](std::string_view name) {
        const auto number = static_cast<int>(object.whole_or(name, 0, 0, 99'991'231));
        if (number != 0 && !day_from_digits(fmt::format("{:08}", number))) {
            object.refuse(name, "expected a real day as YYYYMMDD", "Correct the day.");
        }
        return number;
    };
    question.earliest = day("earliest");
    question.latest = day("latest");
    if (question.kind == QuestionKind::Date && question.earliest == 0) {
        object.refuse("earliest", "the field is missing, expected a day as YYYYMMDD", "Add it.");
    }
    if (question.latest != 0 && question.latest < question.earliest) {
        object.refuse("latest", "it lies before earliest", "Correct the days.");
    }
}

}  // namespace

Question read_question(Reading& reading, const JsonObject& object, const std::vector<Question>& earlier) {
    object.allow_only({"id", "kind", "required", "sensitive", "options", "when", "minimum", "maximum", "format",
                       "earliest", "latest", "unit", "icon", "data"});
    Question question;
    question.id = read_code(object, "id");
    question.kind = read_word(object, "kind", kinds);
    question.required = object.truth_or("required", true);
    question.sensitive = object.truth_or("sensitive", true);
    question.options = read_options(reading, object, question.kind);
    question.when = read_conditions(object, earlier);
    question.format = read_word(object, "format", formats);
    read_range(object, question);
    read_days(object, question);
    question.unit = object.text_or_empty("unit", longest_code);
    question.icon = object.text_or_empty("icon", longest_code);
    question.data = object.text_or_empty("data", longest_code);
    if (!question.data.empty() &&
        std::find(data_kinds.begin(), data_kinds.end(), question.data) == data_kinds.end()) {
        object.refuse("data", fmt::format("expected one of {}", fmt::join(data_kinds, ", ")),
                      "Name the kind of data that is asked for; the consent tells of each.");
    }
    if (!object.has("sensitive")) {
        object.refuse("sensitive", "the field is missing, expected true or false",
                      "Say true where bystanders must not hear the answer, else false.");
    }
    const bool stands_twice = std::any_of(earlier.begin(), earlier.end(),
                                          [&](const Question& each) { return each.id == question.id; });
    if (stands_twice) {
        object.refuse("id", fmt::format("the question \"{}\" stands twice", question.id),
                      "Give each question a name of its own.");
    }
    return question;
}

}  // namespace qiming::content
