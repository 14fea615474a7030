#include "content/submission.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "content/communication.h"
#include "content/json_reading.h"
#include "content/outcome_number.h"

namespace qiming::content {
namespace {

constexpr JsonLimits wire_limits{65'536, 12};
constexpr std::int64_t largest_exact = 9'007'199'254'740'991;  // what every JSON reader keeps exactly
constexpr std::size_t longest_name = 64;
constexpr std::size_t most_earlier = 16;

constexpr std::array<std::pair<SubmissionKind, std::string_view>, 3> kinds = {{
    {SubmissionKind::Demand, "demand"},
    {SubmissionKind::Application, "application"},
    {SubmissionKind::Booking, "booking"},
}};

constexpr std::array<std::pair<Standing, std::string_view>, 3> standings = {{
    {Standing::Received, "received"},
    {Standing::Confirmed, "confirmed"},
    {Standing::Full, "full"},
}};

std::string read_id(const JsonObject& object) {
    std::string id = object.text("id", 32);
    if (!is_submission_id(id)) {
        object.refuse("id", "expected 32 hex digits (0-9, a-f)", "Send the id that the device made.");
    }
    return id;
}

std::string read_number(const JsonObject& object) {
    std::string number = object.text("number", longest_number);
    if (!is_outcome_number(number)) {
        object.refuse("number", "expected ten or fourteen digits with a check digit that fits",
                      "Send the number that the device made.");
    }
    return number;
}

template <typename Table>
auto read_named(const JsonObject& object, std::string_view field, const Table& table) {
    const std::string name = object.text(field, longest_name);
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.second == name; });
    if (found == table.end()) {
        std::string expected;
        for (const auto& each : table) {
            expected += fmt::format("{}\"{}\"", expected.empty() ? "" : ", ", each.second);
        }
        object.refuse(field, "expected one of " + expected, "Correct the word.");
        return table.front().first;
    }
    return found->first;
}

template <typename Table, typename Value>
std::string_view name_in(const Table& table, Value value) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.first == value; });
    return found == table.end() ? std::string_view() : found->second;
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

bool is_submission_id(std::string_view text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view name_of(SubmissionKind kind) {
    return name_in(kinds, kind);
}

std::optional<SubmissionKind> kind_named(std::string_view name) {
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.second == name; });
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

std::string_view name_of(Standing standing) {
    return name_in(standings, standing);
}

std::string identity_of(const Submission& submission) {
    std::string text = "qiming-submission-1";
    const auto add = [&](std::string_view field) { text += fmt::format("\n{}:{}", field.size(), field); };
    add(submission.id);
    add(submission.number);
    add(name_of(submission.kind));
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
        {"kind", name_of(submission.kind)},
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
    submission.kind = read_named(object, "kind", kinds);
    submission.device = object.text("device", longest_name);
    submission.sequence = object.whole("sequence", 0, largest_exact);
    submission.hall = object.text("hall", longest_name);
    submission.region = object.text("region", longest_name);
    submission.language = object.text("language", longest_name);
    submission.wall_time = object.text_or_empty("wall_time", longest_name);
    submission.body = read_body(*parsed, object);
    if (object.has("answered")) {
        submission.answered = name_of(read_named(object, "answered", standings));
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
    const std::string kind = text_of("kind");
    heading.is_unknown_kind = !kind.empty() && std::none_of(kinds.begin(), kinds.end(), [&](const auto& each) {
        return each.second == kind;
    });
    return heading;
}

std::string write_receipt(const Receipt& receipt) {
    Json json = {
        {"id", receipt.id}, {"number", receipt.number}, {"standing", name_in(standings, receipt.standing)}};
    if (!receipt.slot.empty()) {
        json["slot"] = receipt.slot;
    }
    if (!receipt.other_slots.empty()) {
        json["other_slots"] = receipt.other_slots;
    }
    if (receipt.mark > 0) {
        json["mark"] = receipt.mark;
    }
    return written(json);
}

tl::expected<Receipt, ContentFault> read_receipt(std::string_view json) {
    const auto parsed = parse_json(json, "receipt", wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading("receipt");
    const JsonObject object(reading, *parsed, "");
    Receipt receipt;
    receipt.id = read_id(object);
    receipt.number = read_number(object);
    receipt.standing = read_named(object, "standing", standings);
    receipt.slot = object.text_or_empty("slot", longest_name);
    receipt.other_slots = object.texts("other_slots", 100, longest_name);
    receipt.mark = object.whole_or("mark", 0, 0, largest_exact);
    if (receipt.standing == Standing::Confirmed && receipt.slot.empty()) {
        object.refuse("slot", "a confirmed booking names no slot", "Send the slot that was confirmed.");
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return receipt;
}

std::string write_call(const StaffCall& call) {
    nlohmann::json fields = {{"id", call.id},
                             {"device", call.device},
                             {"hall", call.hall},
                             {"wall_time", call.wall_time},
                             {"acknowledged", call.acknowledged}};
    if (!call.communication.empty()) {
        fields["communication"] = call.communication;
    }
    return written(fields);
}

tl::expected<StaffCall, ContentFault> read_call(std::string_view json) {
    const auto parsed = parse_json(json, "call", wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading("call");
    const JsonObject object(reading, *parsed, "");
    StaffCall call;
    call.id = read_id(object);
    call.device = object.text("device", longest_name);
    call.hall = object.text("hall", longest_name);
    call.wall_time = object.text_or_empty("wall_time", longest_name);
    call.acknowledged = object.truth_or("acknowledged", false);
    call.communication = object.texts("communication", ways_of_communication.size(), longest_name);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return call;
}

}  // namespace qiming::content
