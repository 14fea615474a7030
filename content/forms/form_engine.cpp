#include "content/forms/form_engine.h"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "content/text/text_rules.h"

namespace qiming::content {
namespace {

const Option* option_of(const Question& question, std::string_view code) {
    const auto found = std::find_if(question.options.begin(), question.options.end(),
                                    [&](const Option& each) { return each.code == code; });
    return found == question.options.end() ? nullptr : &*found;
}

// In the order of the form, so that the order of the keys pressed makes no difference to what is
// sent.
void sort_by_options(const Question& question, Answer& answer) {
    const auto rank = [&](const std::string& code) { return option_of(question, code); };
    std::sort(answer.begin(), answer.end(),
              [&](const auto& left, const auto& right) { return rank(left) < rank(right); });
}

std::optional<Problem> toggle(const Question& question, const Option& option, Answers& answers) {
    Answer answer = answers.find(question.id) == nullptr ? Answer{} : *answers.find(question.id);
    const auto at = std::find(answer.begin(), answer.end(), option.code);
    if (at != answer.end()) {
        answer.erase(at);
    } else if (option.excludes_others) {
        answer = {option.code};
    } else {
        answer.erase(std::remove_if(answer.begin(), answer.end(),
                                    [&](const std::string& code) {
                                        const Option* other = option_of(question, code);
                                        return other == nullptr || other->excludes_others;
                                    }),
                     answer.end());
        if (question.maximum > 0 && answer.size() >= static_cast<std::size_t>(question.maximum)) {
            return Problem{
                question.id, "problem.several.full", {{"maximum", fmt::to_string(question.maximum)}}};
        }
        answer.push_back(option.code);
        sort_by_options(question, answer);
    }
    if (answer.empty()) {
        answers.erase(question.id);
    } else {
        answers.set(question.id, std::move(answer));
    }
    return std::nullopt;
}

// Whether `character` may follow `typed`.
bool fits(const Question& question, const std::string& typed, char character) {
    const bool is_digit = character >= '0' && character <= '9';
    if (question.format == DigitFormat::PersonNumber && character == 'X') {
        return typed.size() == 17;
    }
    if (question.kind == QuestionKind::Number && is_digit) {
        const bool leads_with_zero = typed == "0" || (typed.empty() && character == '0');
        return !leads_with_zero || (typed.empty() && question.minimum <= 0);
    }
    return is_digit;
}

bool applies(const Question& question, const Answers& counted, const Facts& facts) {
    const bool has_what_it_shows =
        question.kind != QuestionKind::ReadBack || counted.find(question.of) != nullptr;
    return has_what_it_shows && std::all_of(question.when.begin(), question.when.end(),
                                            [&](const Condition& each) { return holds(each, counted, facts); });
}

}  // namespace

std::vector<const Question*> applicable(const Form& form, const Answers& answers, const Facts& facts) {
    // An answer counts for later conditions only while its own question applies.
    Answers counted = answers;
    std::vector<const Question*> questions;
    for (const Question& question : form.questions) {
        if (applies(question, counted, facts)) {
            questions.push_back(&question);
        } else {
            counted.erase(question.id);
        }
    }
    return questions;
}

bool is_ruled_out(const Question& question, const Answers& answers, const Facts& facts) {
    return std::any_of(question.when.begin(), question.when.end(),
                       [&](const Condition& each) { return known_to_hold(each, answers, facts) == false; });
}

Answers submitted(const Form& form, const Answers& answers, const Facts& facts) {
    Answers kept;
    for (const Question* question : applicable(form, answers, facts)) {
        if (const Answer* answer = answers.find(question->id)) {
            kept.set(question->id, *answer);
        }
    }
    return kept;
}

std::optional<Problem> choose(const Question& question, const std::string& code, Answers& answers) {
    const Option* option = option_of(question, code);
    if (option == nullptr) {
        return Problem{question.id, "problem.choice.unknown", {}};
    }
    if (question.kind == QuestionKind::Several) {
        return toggle(question, *option, answers);
    }
    answers.set(question.id, {code});
    return std::nullopt;
}

bool type(const Question& question, char character, Answers& answers) {
    if (question.kind == QuestionKind::Text) {
        return write(question, std::string_view(&character, 1), answers);
    }
    if (character == 'x') {
        character = 'X';
    }
    std::string typed = answers.one(question.id);
    if (typed.size() >= static_cast<std::size_t>(capacity(question)) || !fits(question, typed, character)) {
        return false;
    }
    answers.set(question.id, {typed + character});
    return true;
}

bool write(const Question& question, std::string_view words, Answers& answers) {
    const std::string typed = answers.one(question.id) + std::string(words);
    if (question.kind != QuestionKind::Text || words.empty() || fault_in_text(words) ||
        count_of_characters(typed) > static_cast<std::size_t>(question.maximum)) {
        return false;
    }
    answers.set(question.id, {typed});
    return true;
}

bool erase(const Question& question, Answers& answers) {
    std::string typed = answers.one(question.id);
    if (capacity(question) == 0 || typed.empty()) {
        return false;
    }
    typed.resize(question.kind == QuestionKind::Text ? start_of_last_character(typed) : typed.size() - 1);
    if (typed.empty()) {
        answers.erase(question.id);
    } else {
        answers.set(question.id, {typed});
    }
    return true;
}

int capacity(const Question& question) {
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::Several:
        case QuestionKind::YesNo:
        case QuestionKind::Consent:
        case QuestionKind::Rating:
        case QuestionKind::Info:
        case QuestionKind::ReadBack: return 0;
        case QuestionKind::Number: return static_cast<int>(fmt::to_string(question.maximum).size());
        case QuestionKind::Date: return 8;
        case QuestionKind::Time: return 4;
        case QuestionKind::Text: return question.maximum;
        case QuestionKind::Digits: break;
    }
    switch (question.format) {
        case DigitFormat::None: return question.maximum;
        case DigitFormat::PersonNumber: return 20;
        case DigitFormat::MobilePhone: return 11;
        case DigitFormat::Phone: return 12;
    }
    return 0;
}

}  // namespace qiming::content
