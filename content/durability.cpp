#include "content/durability.h"

#include <algorithm>

#include "content/json_reading.h"
#include "content/submission.h"

namespace qiming::content {
namespace {

constexpr JsonLimits wire_limits{8'192, 3};

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
    if (!std::all_of(ids.begin(), ids.end(), is_submission_id)) {
        object.refuse("ids", "expected 32 hex digits (0-9, a-f) each", "Send the ids that the device made.");
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return ids;
}

}  // namespace qiming::content
