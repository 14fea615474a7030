#include "kiosk/core/services/answer_words.h"

#include "content/calendar/civil_day.h"
#include "content/forms/person_number.h"
#include "kiosk/core/booking/slot_words.h"

namespace qiming::kiosk {

using accessibility::Phrasebook;
using content::Answers;
using content::DigitFormat;
using content::Question;
using content::QuestionKind;

namespace {

std::string coded(const Phrasebook& words, const std::string& form, const Question& question,
                  const content::Answer& answer) {
    std::string shown;
    for (const auto& code : answer) {
        if (!shown.empty()) {
            shown += words.say("list.and");
        }
        shown += words.say(content::options_key(form, question) + "." + code);
    }
    return shown;
}

// The first three and the last four stay of a telephone number.
std::string masked_phone(const std::string& digits) {
    return digits.size() < 8 ? std::string(digits.size(), '*')
                             : digits.substr(0, 3) + "****" + digits.substr(digits.size() - 4);
}

std::string in_groups(const std::string& digits, std::size_t first, std::size_t second) {
    if (digits.size() <= first) {
        return digits;
    }
    std::string grouped = digits.substr(0, first) + " " + digits.substr(first, second);
    if (digits.size() > first + second) {
        grouped += " " + digits.substr(first + second);
    }
    return grouped;
}

}  // namespace

std::string question_key(const std::string& form, const Question& question) {
    return "form." + form + "." + question.id;
}

std::string date_words(const Phrasebook& words, const std::string& digits) {
    if (digits.size() < 8) {
        return digits;
    }
    return words.say("date.full",
                     {{"year", digits.substr(0, 4)},
                      {"month", words.say("date.month." + std::to_string(std::stoi(digits.substr(4, 2))))},
                      {"day", std::to_string(std::stoi(digits.substr(6, 2)))}});
}

std::string shown_answer(const Phrasebook& words, const std::string& form, const Question& question,
                         const Answers& answers) {
    const auto* answer = answers.find(question.id);
    if (answer == nullptr || answer->empty() || answer->front().empty()) {
        return "";
    }
    const std::string& digits = answer->front();
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::Several:
        case QuestionKind::YesNo:
        case QuestionKind::Consent:
        case QuestionKind::Rating:
        case QuestionKind::ReadBack: return coded(words, form, question, *answer);
        case QuestionKind::Date: return date_words(words, digits);
        case QuestionKind::Time:
            return content::is_time_of_day(digits)
                       ? time_words(words, digits.substr(0, 2) + ":" + digits.substr(2))
                       : digits;
        case QuestionKind::Text: return digits;
        case QuestionKind::Info: return "";
        case QuestionKind::Number:
            return question.unit.empty() ? digits : digits + words.say("unit." + question.unit);
        case QuestionKind::Digits: break;
    }
    if (!question.sensitive) {
        return digits;
    }
    return question.format == DigitFormat::PersonNumber ? content::masked(digits) : masked_phone(digits);
}

std::string private_answer(const Phrasebook& words, const std::string& form, const Question& question,
                           const Answers& answers) {
    if (!question.sensitive) {
        return "";
    }
    if (question.kind != QuestionKind::Digits) {
        return shown_answer(words, form, question, answers);
    }
    const std::string digits = answers.one(question.id);
    return question.format == DigitFormat::PersonNumber ? in_groups(digits, 6, 8) : in_groups(digits, 3, 4);
}

}  // namespace qiming::kiosk
