// Bodies as a kiosk sends them after a whole visit, filled by the rules of the forms that are delivered: the
// first answer to everything, or answers thrown by dice. Each person has a number of their own.
#pragma once

#include <algorithm>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "content/forms/form_engine.h"
#include "content/forms/form_file.h"
#include "content/forms/person_number.h"
#include "content/wire/submission.h"
#include "content/wire/submission_body.h"
#include "tests/support/source_file.h"

namespace qiming::support {

inline content::Form form_file(const std::string& path) {
    return content::parse_form(tests::source_file("content/forms/" + path + ".json"), path).value();
}

// A citizen ID that is right, another one for each `n` below four million.
inline std::string person_number(long n) {
    const std::string start = fmt::format("44040219{:02}{:02}{:02}{:03}", 50 + (n / 100'000 % 40),
                                          1 + (n / 10'000 % 10), 1 + (n / 1'000 % 10), n % 1'000);
    for (const char last : std::string("0123456789X")) {
        const std::string number = start + last;
        if (!content::find_fault(number, {2026, 3, 2})) {
            return number;
        }
    }
    throw std::runtime_error("no person number starts with " + start);
}

// Chooses one of `count` things.
using Dice = std::function<std::size_t(std::size_t count)>;

inline content::Answer several_of(const content::Question& question, const Dice& dice) {
    content::Answers chosen;
    const auto wanted = static_cast<std::size_t>(std::max(question.minimum, 1)) + dice(2);
    for (int tries = 0; tries < 200; ++tries) {
        const auto* so_far = chosen.find(question.id);
        if (so_far != nullptr && so_far->size() >= wanted) {
            break;
        }
        const std::string& code = question.options[dice(question.options.size())].code;
        if (!chosen.has(question.id, code)) {
            content::choose(question, code, chosen);
        }
    }
    const auto* several = chosen.find(question.id);
    return several == nullptr ? content::Answer{question.options.front().code} : *several;
}

inline content::Answer answer_to(const content::Question& question, long person, const Dice& dice) {
    using content::DigitFormat;
    using content::QuestionKind;
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::YesNo:
        case QuestionKind::Rating:
        case QuestionKind::ReadBack: return {question.options[dice(question.options.size())].code};
        case QuestionKind::Consent: return {"agree"};
        case QuestionKind::Several: return several_of(question, dice);
        case QuestionKind::Number:
            return {std::to_string(
                question.minimum +
                static_cast<int>(dice(static_cast<std::size_t>(question.maximum - question.minimum) + 1)))};
        case QuestionKind::Date: return {"20200229"};
        case QuestionKind::Time: return {"0930"};
        case QuestionKind::Info: return {};
        case QuestionKind::Text: {
            std::string text;
            for (int n = 0; n < std::max(question.minimum, 1) + static_cast<int>(dice(2)); ++n) {
                text += "明";
            }
            return {text};
        }
        case QuestionKind::Digits: break;
    }
    switch (question.format) {
        case DigitFormat::PersonNumber: return {person_number(person)};
        case DigitFormat::MobilePhone: return {"13800138000"};
        case DigitFormat::Phone: return {"07562221234"};
        case DigitFormat::None: break;
    }
    return {std::string(static_cast<std::size_t>(std::max(question.minimum, 1)), '1')};
}

inline void fill(const content::Form& form, long person, const Dice& dice, content::Answers& answers) {
    for (const content::Question& question : form.questions) {
        const auto applying = content::applicable(form, answers, {});
        const bool applies = std::find(applying.begin(), applying.end(), &question) != applying.end();
        if (applies && (question.required || dice(2) == 0)) {
            answers.set(question.id, answer_to(question, person, dice));
        }
        if (question.id == "person_number" && applies) {
            const auto read = content::read_person_number(answers.one(question.id));
            answers.set("sex", {read.sex == content::Sex::Male ? "male" : "female"});
            answers.set("birth", {fmt::format("{:08}", read.birth.number())});
            if (read.category != 0) {
                answers.set("category", {std::to_string(read.category)});
            }
        }
    }
}

// `about`: the posting or the slot. Without dice every answer is the first that fits, and what need not be
// answered is.
inline std::string complete_body(
    const std::string& kind, long person, const std::string& about,
    const Dice& dice = [](std::size_t) { return std::size_t{0}; },
    const std::vector<content::Form>& forms = {}) {
    static const content::Form identity = form_file("identity");
    static const content::Form demand = form_file("demand");
    static const content::Form apply = form_file("apply");
    static const content::Form assessment = form_file("assessment");
    const content::Form& own = kind == "demand" ? demand : kind == "application" ? apply : assessment;
    content::SubmissionBody body;
    for (const content::Form& form : forms.empty() ? std::vector{identity, own} : forms) {
        body.forms.push_back(fmt::format("{}@{}", form.id, form.version));
        fill(form, person, dice, body.answers);
        body.to_be_completed.insert(body.to_be_completed.end(), form.to_be_completed.begin(),
                                    form.to_be_completed.end());
    }
    (kind == "booking" ? body.slot : body.job) = kind == "demand" ? "" : about;
    return nlohmann::json::parse(content::write_body(body))
        .dump();  // as it is on the wire, its fields in order
}

}  // namespace qiming::support
