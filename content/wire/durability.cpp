#include "content/wire/durability.h"

#include <algorithm>

#include "content/wire/submission_id.h"
#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr JsonLimits answer_limits{262'144, wire_limits.depth};  // most_erased ids, and what is added later

void demand_ids(const JsonObject& object, std::string_view field, const std::vector<std::string>& ids) {
    if (!std::all_of(ids.begin(), ids.end(), is_submission_id)) {
        object.refuse(field, "expected 32 hex digits (0-9, a-f) each", "Send the ids that the device made.");
    }
}

}  // namespace

std::string write_ids(const std::vector<std::string>& ids) {
    return written({{"ids", ids}});
}

tl::expected<std::vector<std::string>, ContentFault> read_ids(std::string_view json, std::string_view origin) {
    const auto parsed = parse_json(json, origin, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    const JsonObject object(reading, *parsed, "");
    if (!parsed->is_object() || !parsed->contains("ids")) {
        object.refuse("ids", "a list of ids was expected, there is none", "Send {\"ids\": [...]}.");
    }
    auto ids = object.texts("ids", most_ids, 32);
    demand_ids(object, "ids", ids);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return ids;
}

std::string write_durability_question(const std::string& device) {
    return written({{"device", device}});
}

tl::expected<std::string, ContentFault> read_durability_question(std::string_view json,
                                                                 std::string_view origin) {
    const auto parsed = parse_json(json, origin, wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    auto device = JsonObject(reading, *parsed, "").text("device", longest_name);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return device;
}

std::string write_durability(const Durability& durability) {
    return written(
        {{"durable", durability.mark}, {"newest", durability.newest}, {"erased", durability.erased}});
}

tl::expected<Durability, ContentFault> read_durability(std::string_view json, std::string_view origin) {
    const auto parsed = parse_json(json, origin, answer_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading(origin);
    const JsonObject object(reading, *parsed, "");
    Durability durability;
    durability.mark = object.whole("durable", 0, largest_exact);
    durability.newest = object.whole("newest", 0, largest_exact);
    durability.erased = object.texts("erased", most_erased, 32);
    demand_ids(object, "erased", durability.erased);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return durability;
}

}  // namespace qiming::content
