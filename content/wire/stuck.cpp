#include "content/wire/stuck.h"

#include <fmt/format.h>

#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_reason = 200;
constexpr std::int64_t most_attempts = 1'000'000'000;

Json json_of(const Stuck& stuck) {
    return {{"id", stuck.id},
            {"number", stuck.number},
            {"kind", stuck.kind},
            {"device", stuck.device},
            {"hall", stuck.hall},
            {"since", stuck.since},
            {"parked", stuck.is_parked},
            {"attempts", stuck.attempts},
            {"reason", stuck.reason}};
}

Stuck read(const JsonObject& object) {
    Stuck stuck;
    stuck.id = read_id(object);
    stuck.number = read_number(object);
    stuck.kind = object.text("kind", longest_name);
    stuck.device = object.text("device", longest_name);
    stuck.hall = object.text_or_empty("hall", longest_name);
    stuck.since = object.text_or_empty("since", longest_name);
    stuck.is_parked = object.truth_or("parked", true);
    stuck.attempts = static_cast<int>(object.whole_or("attempts", 0, 0, most_attempts));
    stuck.reason = object.text_or_empty("reason", longest_reason);
    return stuck;
}

}  // namespace

std::string write_one_stuck(const Stuck& stuck) {
    return written(json_of(stuck));
}

std::string write_stuck(const std::vector<Stuck>& stuck) {
    Json list = Json::array();
    for (const Stuck& each : stuck) {
        list.push_back(json_of(each));
    }
    return written({{"stuck", list}});
}

tl::expected<Stuck, ContentFault> read_one_stuck(std::string_view json, std::string_view origin) {
    const auto parsed = parse_json(json, origin, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    Stuck stuck = read(JsonObject(reading, *parsed, ""));
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return stuck;
}

tl::expected<std::vector<Stuck>, ContentFault> read_stuck(std::string_view json, std::string_view origin) {
    const auto parsed = parse_json(json, origin, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    std::vector<Stuck> stuck;
    for (const Json& each : JsonObject(reading, *parsed, "").list("stuck", most_stuck)) {
        stuck.push_back(read(JsonObject(reading, each, fmt::format("stuck[{}]", stuck.size()))));
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return stuck;
}

}  // namespace qiming::content
