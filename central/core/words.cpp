#include "central/core/words.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "content/wire/outcome_number.h"
#include "content/wire/submission_body.h"

namespace qiming::central {
namespace {

using content::DigitFormat;
using content::LocalText;
using content::Question;
using content::QuestionKind;

class Writer {
public:
    explicit Writer(const Dictionary& dictionary) : dictionary_(dictionary) {}

    // The words of `key`; where there are none, `code`.
    std::string words(const std::string& key, const std::string& code) const {
        const auto found = dictionary_.phrases.find(key);
        return found == dictionary_.phrases.end() ? code : found->second;
    }
    std::string all_words(const std::string& prefix, const std::vector<std::string>& codes) const {
        std::string text;
        for (const std::string& code : codes) {
            text += text.empty() ? "" : words("centre.and", ", ");
            text += words(prefix + code, code);
        }
        return text;
    }
    std::string local(const LocalText& text) const {
        return dictionary_.is_english && !text.english.empty() ? text.english : text.chinese;
    }
    void add(const std::string& key, std::string text) {
        fields_.push_back({key, words("centre." + key, key), std::move(text)});
    }
    void add_answer(const content::Form& form, const Question& question, const content::Answer& answer);
    void add_stranger(const std::string& question, const content::Answer& answer) {
        fields_.push_back({"answer." + question, words("centre." + question, question),
                           all_words("centre." + question + ".", answer)});
    }
    void add_job(const std::string& id);
    void add_hour(const std::string& id);
    std::vector<Field> take() { return std::move(fields_); }

private:
    const Dictionary& dictionary_;
    std::vector<Field> fields_;
};

std::string date_of(std::string_view digits) {
    return digits.size() == 8
               ? fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2))
               : std::string(digits);
}

std::string time_of(std::string_view digits) {
    return digits.size() == 4 ? fmt::format("{}:{}", digits.substr(0, 2), digits.substr(2))
                              : std::string(digits);
}

void Writer::add_answer(const content::Form& form, const Question& question, const content::Answer& answer) {
    const std::string key = fmt::format("form.{}.{}", form.id, question.id);
    const std::string first = answer.empty() ? std::string() : answer.front();
    std::string text;
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::Several:
        case QuestionKind::YesNo:
        case QuestionKind::Consent:
        case QuestionKind::Rating:
        case QuestionKind::ReadBack:
            text = all_words(content::options_key(form.id, question) + ".", answer);
            break;
        case QuestionKind::Number:
            text = first + (question.unit.empty() ? "" : words("unit." + question.unit, " " + question.unit));
            break;
        case QuestionKind::Digits: text = grouped_digits(first, question.format); break;
        case QuestionKind::Date: text = date_of(first); break;
        case QuestionKind::Time: text = time_of(first); break;
        case QuestionKind::Text: text = first; break;
        case QuestionKind::Info: break;
    }
    fields_.push_back({"answer." + question.id, words(key + ".label", question.id), std::move(text)});
}

void Writer::add_job(const std::string& id) {
    const auto job = std::find_if(dictionary_.jobs.begin(), dictionary_.jobs.end(),
                                  [&](const content::Job& each) { return each.id == id; });
    if (job == dictionary_.jobs.end()) {
        add("job", id);
        return;
    }
    const std::string place = local(job->place);
    add("job", fmt::format("{} · {}{}{} · {}", local(job->title), local(job->employer),
                           place.empty() ? "" : " · ", place, id));
}

void Writer::add_hour(const std::string& id) {
    for (const content::Assessments& hours : dictionary_.hours) {
        const content::Slot* const slot = hours.slot(id);
        const content::Site* const site = slot == nullptr ? nullptr : hours.site(slot->site);
        if (site != nullptr) {
            add("slot", fmt::format("{} {} · {} · {}", slot->day, slot->start, local(site->name),
                                    local(site->address)));
            return;
        }
    }
    add("slot", id);
}

void add_answers(Writer& writer, const content::SubmissionBody& body, const Forms& forms) {
    std::set<std::string, std::less<>> told;
    for (const std::string& name : body.forms) {
        const auto form = forms.find(name);
        if (form == forms.end()) {
            continue;
        }
        for (const Question& question : form->second.questions) {
            const content::Answer* const answer = body.answers.find(question.id);
            if (answer != nullptr && told.insert(question.id).second) {
                writer.add_answer(form->second, question, *answer);
            }
        }
    }
    for (const auto& [question, answer] : body.answers.all()) {
        if (told.insert(question).second) {
            writer.add_stranger(question, answer);
        }
    }
}

}  // namespace

std::string grouped_digits(std::string_view digits, DigitFormat format) {
    const bool is_person = format == DigitFormat::PersonNumber;
    const bool is_landline = !is_person && digits.starts_with('0');
    const bool is_three = digits.starts_with("01") || digits.starts_with("02");  // 010, 020 ...: three digits
    const std::size_t first = is_person ? 6 : is_landline && !is_three ? 4 : 3;
    const std::size_t second = is_person || is_landline ? 8 : 4;
    const bool is_short = !is_person && !is_landline && digits.size() < 11;
    if (digits.size() <= first || is_short) {
        return std::string(digits);
    }
    std::string grouped = fmt::format("{} {}", digits.substr(0, first), digits.substr(first, second));
    if (digits.size() > first + second) {
        grouped += fmt::format(" {}", digits.substr(first + second));
    }
    return grouped;
}

std::vector<Field> in_words(std::string_view received_at, const content::Submission& submission,
                            const content::Receipt& receipt, const Dictionary& dictionary) {
    Writer writer(dictionary);
    const auto body = content::read_body(submission.body, "body");
    const std::string& kind = submission.kind;
    const std::string standing(content::standing_name(receipt));
    writer.add("number", content::grouped(submission.number));
    writer.add("received", std::string(received_at));
    writer.add("kind", writer.words("centre.kind." + kind, kind));
    writer.add("standing", writer.words("centre.standing." + standing, standing));
    writer.add("hall", submission.hall);
    writer.add("language", writer.words("centre.language." + submission.language, submission.language));
    if (!body) {
        writer.add("unreadable", submission.body);
        return writer.take();
    }
    if (!body->contact.empty()) {
        writer.add("contact", writer.words("form.identity.contact_way." + body->contact, body->contact));
    }
    if (!body->communication.empty()) {
        writer.add("communication", writer.all_words("communication.", body->communication));
    }
    if (!body->job.empty()) {
        writer.add_job(body->job);
    }
    if (!body->slot.empty()) {
        writer.add_hour(body->slot);
    }
    add_answers(writer, *body, dictionary.forms);
    if (!body->to_be_completed.empty()) {
        writer.add("to_be_completed", writer.all_words("centre.", body->to_be_completed));
    }
    return writer.take();
}

}  // namespace qiming::central
