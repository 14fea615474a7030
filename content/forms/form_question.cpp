#include "content/forms/form_question.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <utility>

#include <fmt/format.h>

#include "content/calendar/eight_digits.h"
#include "content/forms/data_kinds.h"
#include "content/forms/form_condition.h"
#include "content/forms/form_options.h"
#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_code = 64;
constexpr int longest_text = 200;

constexpr std::array<std::pair<std::string_view, QuestionKind>, 12> kinds = {{
    {"single", QuestionKind::Single},
    {"several", QuestionKind::Several},
    {"yes_no", QuestionKind::YesNo},
    {"number", QuestionKind::Number},
    {"digits", QuestionKind::Digits},
    {"date", QuestionKind::Date},
    {"text", QuestionKind::Text},
    {"consent", QuestionKind::Consent},
    {"rating", QuestionKind::Rating},
    {"time", QuestionKind::Time},
    {"info", QuestionKind::Info},
    {"read_back", QuestionKind::ReadBack},
}};

constexpr std::array<std::pair<std::string_view, DigitFormat>, 4> formats = {{
    {"", DigitFormat::None},
    {"person_number", DigitFormat::PersonNumber},
    {"mobile_phone", DigitFormat::MobilePhone},
    {"phone", DigitFormat::Phone},
}};

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

std::vector<Option> fixed(std::initializer_list<const char*> codes) {
    std::vector<Option> options;
    for (const char* const code : codes) {
        options.push_back({code, false});
    }
    return options;
}

std::vector<Option> options_of_list(const JsonObject& object, const OptionLists& lists,
                                    const std::string& name) {
    const auto found = lists.find(name);
    if (found == lists.end()) {
        std::vector<std::string_view> names;
        for (const auto& [id, options] : lists) {
            names.emplace_back(id);
        }
        object.refuse("list", fmt::format("no list is called \"{}\"", name),
                      names.empty() ? "Write its options here, or put the list into content/lists."
                                    : fmt::format("Name one of {}.", fmt::join(names, ", ")));
        return {};
    }
    if (object.has("options")) {
        object.refuse("list", "expected either list or options", "Keep one of the two.");
    }
    return found->second;
}

// Needs the kind of `question`.
void read_options(const JsonObject& object, const OptionLists& lists, Question& question) {
    const bool chooses = question.kind == QuestionKind::Single || question.kind == QuestionKind::Several;
    question.list = object.text_or_empty("list", longest_code);
    if (!question.list.empty() && !chooses) {
        object.refuse("list", "this kind takes no list of options", "Take it out, or ask single or several.");
    }
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::Several:
            question.options = question.list.empty() ? read_own_options(object)
                                                     : options_of_list(object, lists, question.list);
            break;
        case QuestionKind::YesNo: question.options = fixed({"yes", "no"}); break;
        case QuestionKind::Consent: question.options = fixed({"agree", "decline"}); break;
        case QuestionKind::Rating: question.options = fixed({"1", "2", "3", "4", "5"}); break;
        case QuestionKind::ReadBack: question.options = fixed({"ok", "wrong", "skip"}); break;
        case QuestionKind::Number:
        case QuestionKind::Digits:
        case QuestionKind::Date:
        case QuestionKind::Time:
        case QuestionKind::Text:
        case QuestionKind::Info: break;
    }
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

// What identity asks, and may be read back in any form.
constexpr std::array<std::string_view, 3> of_identity = {"name", "person_number", "phone"};

// Whatever tells of the person tells of it once more when it is read back.
void read_what_is_shown(const JsonObject& object, Question& question, const std::vector<Question>& earlier) {
    question.of = object.text_or_empty("of", longest_code);
    if (question.of.empty() != (question.kind != QuestionKind::ReadBack)) {
        object.refuse("of", "a read_back names the question whose answer it shows, and no other kind does",
                      "Add the field, or take it out.");
    }
    if (question.kind != QuestionKind::ReadBack) {
        return;
    }
    const auto shown = std::find_if(earlier.begin(), earlier.end(),
                                    [&](const Question& each) { return each.id == question.of; });
    const bool is_there = shown != earlier.end() && entry_of(shown->kind) != Entry::Nothing;
    if (!is_there && std::find(of_identity.begin(), of_identity.end(), question.of) == of_identity.end()) {
        object.refuse("of", fmt::format("no earlier question is called \"{}\"", question.of),
                      fmt::format("Name an earlier question of this form with an answer, or one of {}.",
                                  fmt::join(of_identity, ", ")));
    }
    if (!question.sensitive && (!is_there || shown->sensitive)) {
        object.refuse("sensitive", fmt::format("\"{}\" is sensitive, and is shown here", question.of),
                      "Write true.");
    }
}

void read_data(const JsonObject& object, Question& question) {
    question.data = object.text_or_empty("data", longest_code);
    if (!question.data.empty() &&
        std::find(data_kinds.begin(), data_kinds.end(), question.data) == data_kinds.end()) {
        object.refuse("data", fmt::format("expected one of {}", fmt::join(data_kinds, ", ")),
                      "Name the kind of data that is asked for; the consent tells of each.");
    }
}

// Nothing can be overheard of a page without an answer, and nothing is missing there.
void read_who_may_hear(const JsonObject& object, Question& question) {
    const bool has_answer = entry_of(question.kind) != Entry::Nothing;
    question.sensitive = object.truth_or("sensitive", has_answer);
    if (has_answer && !object.has("sensitive")) {
        object.refuse("sensitive", "the field is missing, expected true or false",
                      "Say true where bystanders must not hear the answer, else false.");
    }
    if (!has_answer && (question.required || question.sensitive)) {
        object.refuse("kind", "an info has no answer, so it is neither required nor sensitive",
                      "Take out the field, or ask something.");
    }
}

}  // namespace

Question read_question(const JsonObject& object, const std::vector<Question>& earlier,
                       const OptionLists& lists) {
    object.allow_only({"id", "kind", "required", "sensitive", "options", "list", "when", "minimum", "maximum",
                       "format", "earliest", "latest", "unit", "icon", "of", "data"});
    Question question;
    question.id = read_code(object, "id");
    question.kind = read_word(object, "kind", kinds);
    read_options(object, lists, question);
    question.when = read_conditions(object, earlier);
    question.format = read_word(object, "format", formats);
    question.required = object.truth_or("required", entry_of(question.kind) != Entry::Nothing);
    read_range(object, question);
    read_days(object, question);
    question.unit = object.text_or_empty("unit", longest_code);
    question.icon = object.text_or_empty("icon", longest_code);
    read_data(object, question);
    read_who_may_hear(object, question);
    read_what_is_shown(object, question, earlier);
    const bool stands_twice = std::any_of(earlier.begin(), earlier.end(),
                                          [&](const Question& each) { return each.id == question.id; });
    if (stands_twice) {
        object.refuse("id", fmt::format("the question \"{}\" stands twice", question.id),
                      "Give each question a name of its own.");
    }
    return question;
}

}  // namespace qiming::content
