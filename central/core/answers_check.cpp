#include "central/core/answers_check.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "content/calendar/civil_day.h"

namespace qiming::central {
namespace {

using content::Form;
using content::Question;
using content::QuestionKind;
using content::Refusal;
using content::RefusalCode;

// Worked out by the kiosk from the number of the person.
constexpr std::array<std::string_view, 3> derived = {"sex", "birth", "category"};
constexpr std::size_t longest_derived = 16;

using Fault = std::pair<RefusalCode, std::string>;

std::optional<Fault> check_question(const Question& question, bool applies, const content::Answers& answers,
                                    content::Day today) {
    const content::Answer* const answer = answers.find(question.id);
    const content::Entry entry = content::entry_of(question.kind);
    if (!applies || entry == content::Entry::Nothing) {
        return answer == nullptr
                   ? std::nullopt
                   : std::optional(Fault{RefusalCode::UnfitAnswers,
                                         question.id + ": answered, though it was not to be asked"});
    }
    if (question.kind == QuestionKind::Consent && question.required && !answers.has(question.id, "agree")) {
        return Fault{RefusalCode::NoConsent, "the person did not agree to the use of the answers"};
    }
    if (answer != nullptr && entry != content::Entry::Codes && answer->size() != 1) {
        return Fault{RefusalCode::UnfitAnswers, question.id + ": one text was expected"};
    }
    if (const auto problem = content::check(question, answers, today)) {
        return Fault{RefusalCode::UnfitAnswers, fmt::format("{}: {}", question.id, problem->phrase)};
    }
    return std::nullopt;
}

std::optional<Fault> check_form(const Form& form, const content::Answers& answers, const content::Facts& facts,
                                content::Day today) {
    const auto applying = content::applicable(form, answers, facts);
    for (const Question& question : form.questions) {
        const bool applies = std::find(applying.begin(), applying.end(), &question) != applying.end();
        if (auto fault = check_question(question, applies, answers, today)) {
            return fault;
        }
    }
    return std::nullopt;
}

bool is_asked(const std::vector<const Form*>& forms, const std::string& id) {
    return std::any_of(forms.begin(), forms.end(), [&](const Form* form) { return form->find(id) != nullptr; });
}

// Answers to questions that none of the forms has.
std::optional<Fault> check_strangers(const std::vector<const Form*>& forms, const content::Answers& answers) {
    for (const auto& [id, answer] : answers.all()) {
        const bool is_derived = std::find(derived.begin(), derived.end(), id) != derived.end();
        const bool is_fit =
            is_derived ? answer.size() == 1 && answer.front().size() <= longest_derived : is_asked(forms, id);
        if (!is_fit) {
            return Fault{RefusalCode::UnfitAnswers, "an answer to a question that was not asked"};
        }
    }
    return std::nullopt;
}

std::optional<Fault> check_all(const content::SubmissionBody& body, const content::Service& service,
                               const Forms& known, const content::Facts& facts, content::Day today) {
    std::vector<const Form*> forms;
    for (const std::string& name : body.forms) {
        const auto form = known.find(name);
        if (form == known.end()) {
            return Fault{RefusalCode::UnknownForm,
                         "it was asked by a form that the centre does not know; bring the centre up to date"};
        }
        forms.push_back(&form->second);
    }
    for (const std::string& needed : service.forms) {
        if (std::none_of(forms.begin(), forms.end(), [&](const Form* form) { return form->id == needed; })) {
            return Fault{RefusalCode::UnfitAnswers, fmt::format("the form {} was not asked", needed)};
        }
    }
    for (const Form* form : forms) {
        if (auto fault = check_form(*form, body.answers, facts, today)) {
            return fault;
        }
    }
    return check_strangers(forms, body.answers);
}

// All that the kiosk may have taken for known, the likeliest first. It asked on the day of its own clock, which
// may be long ago; midnight may have come before the submission was stored, and a kiosk whose clock was a
// guess knew nothing.
std::vector<content::Facts> facts_of_kiosk(const content::Submission& submission,
                                           const content::Answers& answers, content::Day today) {
    const content::Day day = content::read_day(submission.wall_time.substr(0, 10)).value_or(today);
    std::vector<content::Facts> all;
    for (const int days : {0, -1, 1}) {
        all.push_back(content::facts_of(answers, content::later(day, days)));
    }
    all.emplace_back();
    return all;
}

}  // namespace

std::string name_of(const content::Form& form) {
    return fmt::format("{}@{}", form.id, form.version);
}

std::optional<Refusal> check_answers(const content::Submission& submission, const content::SubmissionBody& body,
                                     const content::Service& service, const Forms& forms, content::Day today) {
    std::optional<Fault> first;
    for (const content::Facts& facts : facts_of_kiosk(submission, body.answers, today)) {
        auto fault = check_all(body, service, forms, facts, content::later(today, 1));
        if (!fault) {
            return std::nullopt;
        }
        if (!first) {
            first = std::move(fault);
        }
    }
    return Refusal{first->first, std::move(first->second), submission.id};
}

}  // namespace qiming::central
