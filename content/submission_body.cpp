#include "content/submission_body.h"

#include <nlohmann/json.hpp>

namespace qiming::content {

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
    if (!body.communication.empty()) {
        written["communication"] = body.communication;
    }
    return written.dump();
}

std::string slot_in(std::string_view body) {
    const auto parsed = nlohmann::json::parse(body, nullptr, false);
    const bool names_one = parsed.is_object() && parsed.contains("slot") && parsed["slot"].is_string();
    return names_one ? parsed["slot"].get<std::string>() : std::string();
}

}  // namespace qiming::content
