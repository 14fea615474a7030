#include "content/wire/call.h"

#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr std::size_t most_ways = 32;  // more than there are: a later release may know others

}  // namespace

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
    call.communication = object.texts("communication", most_ways, longest_name);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return call;
}

}  // namespace qiming::content
