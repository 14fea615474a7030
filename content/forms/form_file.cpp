#include "content/forms/form_file.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "content/forms/form_question.h"
#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_id = 64;

std::vector<std::string_view> messages_of(DigitFormat format) {
    switch (format) {
        case DigitFormat::None: return {"digits.digits", "digits.short", "digits.long"};
        case DigitFormat::PersonNumber:
            return {"person_number.short", "person_number.long",  "person_number.digits",
                    "person_number.birth", "person_number.check", "person_number.category",
                    "person_number.level"};
        case DigitFormat::MobilePhone:
            return {"phone.digits", "mobile_phone.start", "mobile_phone.short", "mobile_phone.long"};
        case DigitFormat::Phone: return {"phone.digits", "phone.short", "phone.long"};
    }
    return {};
}

std::vector<std::string_view> messages_of(const Question& question) {
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::YesNo:
        case QuestionKind::Rating:
        case QuestionKind::ReadBack: return {"missing.choice", "choice.unknown"};
        case QuestionKind::Several:
            return {"missing.several", "choice.unknown", "several.few",
                    "several.many",    "several.full",   "several.excludes"};
        case QuestionKind::Number: return {"missing.number", "number.digits", "number.low", "number.high"};
        case QuestionKind::Date:
            return {"missing.date", "date.short", "date.day", "date.early", "date.late", "date.future"};
        case QuestionKind::Time: return {"missing.time", "time.short", "time.time"};
        case QuestionKind::Info: return {};
        case QuestionKind::Consent: return {"missing.consent", "choice.unknown"};
        case QuestionKind::Text: return {"missing.text", "text.short", "text.long", "text.characters"};
        case QuestionKind::Digits: break;
    }
    std::vector<std::string_view> messages = messages_of(question.format);
    messages.push_back("missing.digits");
    return messages;
}

}  // namespace

tl::expected<Form, ContentFault> parse_form(std::string_view json, std::string_view file,
                                            const OptionLists& lists) {
    const auto parsed = parse_json(json, file, JsonLimits{1'048'576, 16});
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    const JsonObject object(reading, *parsed, "");
    object.allow_only({"id", "version", "questions", "to_be_completed"});
    Form form;
    form.id = object.text("id", longest_id);
    form.version = static_cast<int>(object.whole("version", 1, 1'000'000));
    for (const Json& value : object.list("questions", 200)) {
        const JsonObject question(reading, value, fmt::format("questions[{}]", form.questions.size()));
        form.questions.push_back(read_question(question, form.questions, lists));
    }
    if (form.questions.empty()) {
        object.refuse("questions", "the form asks nothing", "Add questions.");
    }
    form.to_be_completed = object.texts("to_be_completed", 60, longest_id);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return form;
}

std::vector<std::string> phrases_needed(const Form& form) {
    std::vector<std::string> keys = {fmt::format("form.{}.title", form.id)};
    for (const Question& question : form.questions) {
        const std::string key = fmt::format("form.{}.{}", form.id, question.id);
        keys.insert(keys.end(), {key, key + ".hint"});
        if (question.kind != QuestionKind::Info) {
            keys.push_back(key + ".label");
        }
        if (!question.data.empty()) {
            keys.push_back("data." + question.data);  // the consent tells of it
        }
        for (const Option& option : question.options) {
            keys.push_back(fmt::format("{}.{}", options_key(form.id, question), option.code));
        }
        if (!question.unit.empty()) {
            keys.push_back("unit." + question.unit);
        }
        for (const std::string_view message : messages_of(question)) {
            keys.push_back(fmt::format("problem.{}", message));
        }
    }
    for (const std::string& field : form.to_be_completed) {
        keys.push_back(fmt::format("form.{}.{}.label", form.id, field));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace qiming::content
