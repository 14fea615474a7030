#include "content/wire/submission.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "content/json/json_reading.h"
#include "content/wire/outcome_number.h"
#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr std::size_t most_earlier = 16;

std::string read_kind(const JsonObject& object) {
    std::string kind = object.text("kind", longest_name);
    if (kind.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos) {
        object.refuse("kind", "expected small letters, digits and \"_\"", "Send the id of the service.");
    }
    return kind;
}

std::string read_body(const Json& whole, const JsonObject& object) {
    const auto body = whole.find("body");
    if (body == whole.end() || !body->is_object()) {
        object.refuse("body", "expected an object", "Send the answers as a JSON object.");
        return {};
    }
    return written(*body);
}

}  // namespace

std::string identity_of(const Submission& submission) {
    std::string text = "qiming-submission-1";
    const auto add = [&](std::string_view field) { text += fmt::format("\n{}:{}", field.size(), field); };
    add(submission.id);
    add(submission.number);
    add(submission.kind);
    add(submission.device);
    add(std::to_string(submission.sequence));
    add(submission.hall);
    add(submission.region);
    add(submission.language);
    add(submission.wall_time);
    add(submission.body);
    return text;
}

std::string write_submission(const Submission& submission) {
    // A body that is no object travels as text: the centre refuses it and it is parked, in sight of
    // staff, where an empty object would lose it in silence.
    auto body = parse_json(submission.body, "body", wire_limits);
    const Json carried = body && body->is_object() ? *body : Json(submission.body);
    Json json = {
        {"v", 1},
        {"id", submission.id},
        {"number", submission.number},
        {"kind", submission.kind},
        {"device", submission.device},
        {"sequence", submission.sequence},
        {"hall", submission.hall},
        {"region", submission.region},
        {"language", submission.language},
        {"wall_time", submission.wall_time},
        {"body", carried},
    };
    if (!submission.answered.empty()) {
        json["answered"] = submission.answered;
    }
    if (!submission.earlier.empty()) {
        json["earlier"] = submission.earlier;
    }
    return written(json);
}

tl::expected<Submission, ContentFault> read_submission(std::string_view json, std::string_view file) {
    const auto parsed = parse_json(json, file, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(file);
    const JsonObject object(reading, *parsed, "");
    Submission submission;
    object.whole("v", 1, 1);
    submission.id = read_id(object);
    submission.number = read_number(object);
    submission.kind = read_kind(object);
    submission.device = object.text("device", longest_name);
    submission.sequence = object.whole("sequence", 0, largest_exact);
    submission.hall = object.text("hall", longest_name);
    submission.region = object.text("region", longest_name);
    submission.language = object.text("language", longest_name);
    submission.wall_time = object.text_or_empty("wall_time", longest_name);
    submission.body = read_body(*parsed, object);
    if (object.has("answered")) {
        submission.answered = object.text("answered", longest_name);
        if (!is_wire_name(submission.answered)) {
            object.refuse("answered", "expected the word of a receipt", "Send what the centre answered.");
        }
    }
    submission.earlier = object.texts("earlier", most_earlier, longest_number);
    if (!std::all_of(submission.earlier.begin(), submission.earlier.end(), is_outcome_number)) {
        object.refuse("earlier", "expected numbers with check digits that fit",
                      "Send the numbers that the device made.");
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return submission;
}

Heading heading_of(std::string_view json) {
    const auto parsed = parse_json(json, "submission", wire_limits);
    if (!parsed || !parsed->is_object()) {
        return {};
    }
    Heading heading;
    const auto text_of = [&](const char* field) {
        const auto found = parsed->find(field);
        return found != parsed->end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    heading.id = is_submission_id(text_of("id")) ? text_of("id") : "";
    const auto version = parsed->find("v");
    heading.is_newer_version =
        version != parsed->end() && version->is_number_unsigned() && version->get<std::uint64_t>() > 1;
    heading.kind = text_of("kind");
    return heading;
}

}  // namespace qiming::content
