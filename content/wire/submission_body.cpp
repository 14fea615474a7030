#include "content/wire/submission_body.h"

#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr std::size_t most_forms = 16;
constexpr std::size_t most_codes = 100;
constexpr std::size_t longest_answer = 4'000;

Answers read_answers(const Json& body, const JsonObject& object) {
    Answers answers;
    const JsonObject fields = object.part("answers");
    const auto found = body.find("answers");
    if (found == body.end() || !found->is_object()) {
        return answers;
    }
    for (const auto& [question, answer] : found->items()) {
        answers.set(question, fields.texts(question, most_codes, longest_answer));
    }
    return answers;
}

}  // namespace

std::string write_body(const SubmissionBody& body) {
    nlohmann::ordered_json written;
    written["forms"] = body.forms;
    auto& answers = written["answers"] = nlohmann::ordered_json::object();
    for (const auto& [question, answer] : body.answers.all()) {
        answers[question] = answer;
    }
    if (!body.job.empty()) {
        written["job"] = body.job;
    }
    if (!body.slot.empty()) {
        written["slot"] = body.slot;
    }
    written["to_be_completed"] = body.to_be_completed;
    if (!body.contact.empty()) {
        written["contact"] = body.contact;
    }
    if (!body.communication.empty()) {
        written["communication"] = body.communication;
    }
    return written.dump();
}

tl::expected<SubmissionBody, ContentFault> read_body(std::string_view json, std::string_view origin) {
    const auto parsed = parse_json(json, origin, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    const JsonObject object(reading, *parsed, "");
    SubmissionBody body;
    body.forms = object.texts("forms", most_forms, longest_name);
    body.answers = read_answers(*parsed, object);
    body.job = object.text_or_empty("job", longest_name);
    body.slot = object.text_or_empty("slot", longest_name);
    body.to_be_completed = object.texts("to_be_completed", most_codes, longest_name);
    body.contact = object.text_or_empty("contact", longest_name);
    body.communication = object.texts("communication", most_codes, longest_name);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return body;
}

std::string slot_in(std::string_view body) {
    const auto parsed = nlohmann::json::parse(body, nullptr, false);
    const bool names_one = parsed.is_object() && parsed.contains("slot") && parsed["slot"].is_string();
    return names_one ? parsed["slot"].get<std::string>() : std::string();
}

}  // namespace qiming::content
