#include "central/programs/listing.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "central/core/intake.h"
#include "content/wire/outcome_number.h"
#include "content/wire/receipt_fits.h"

namespace qiming::central {
namespace {

using Json = nlohmann::ordered_json;

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string line_of(const HeldSubmission& held, const std::vector<std::string>& twins, bool as_json) {
    const content::Submission& submission = held.submission;
    const std::string_view standing = content::standing_name(held.receipt);
    if (!as_json) {
        return fmt::format("{}  {}  {:<11}  {:<9}  {}{}{}", held.received_at,
                           content::grouped(submission.number), submission.kind, standing, submission.id,
                           twins.empty() ? "" : "  perhaps the same as ", fmt::join(twins, ", "));
    }
    Json json = {{"id", submission.id},
                 {"number", submission.number},
                 {"kind", submission.kind},
                 {"device", submission.device},
                 {"sequence", submission.sequence},
                 {"received", held.received_at},
                 {"standing", standing},
                 {"region", submission.region},
                 {"hall", submission.hall},
                 {"language", submission.language}};
    if (!twins.empty()) {
        json["perhaps_the_same_as"] = twins;
    }
    if (!submission.earlier.empty()) {
        json["earlier_numbers"] = submission.earlier;
    }
    if (const std::string slot = content::asked_of(submission).slot; !slot.empty()) {
        json["slot"] = slot;
    }
    return write(json);
}

std::string line_of(const HeldCall& held, bool as_json) {
    if (!as_json) {
        return fmt::format("{}  device {}  {}  {}  {}{}{}", held.received_at, held.call.device, held.call.hall,
                           held.call.id, held.call.acknowledged ? "answered " + held.answered_at : "waiting",
                           held.call.communication.empty() ? "" : "  talk by ",
                           fmt::join(held.call.communication, ", "));
    }
    Json json = {{"id", held.call.id},
                 {"device", held.call.device},
                 {"hall", held.call.hall},
                 {"received", held.received_at},
                 {"acknowledged", held.call.acknowledged}};
    if (held.call.acknowledged) {
        json["answered"] = held.answered_at;
    }
    if (!held.call.communication.empty()) {
        json["communication"] = held.call.communication;
    }
    return write(json);
}

std::string line_of(const HeldStuck& held, bool as_json) {
    const content::Stuck& stuck = held.stuck;
    const char* const state = stuck.is_parked ? "parked" : "waiting";
    if (!as_json) {
        return fmt::format("{}  {}  {:<11}  {:<7}  device {}  {}  since {}  {} attempts  {}  {}",
                           held.received_at, content::grouped(stuck.number), stuck.kind, state, stuck.device,
                           stuck.hall, stuck.since, stuck.attempts, stuck.id, stuck.reason);
    }
    return write({{"id", stuck.id},
                  {"number", stuck.number},
                  {"kind", stuck.kind},
                  {"state", state},
                  {"device", stuck.device},
                  {"hall", stuck.hall},
                  {"since", stuck.since},
                  {"attempts", stuck.attempts},
                  {"reason", stuck.reason},
                  {"received", held.received_at}});
}

std::string line_of(const Look& look, bool as_json) {
    if (!as_json) {
        return fmt::format("{}  {}  {:<6}  {}", look.at, look.by, look.deed, look.numbers);
    }
    return write({{"at", look.at}, {"by", look.by}, {"deed", look.deed}, {"numbers", look.numbers}});
}

std::string line_of(const HeldInstallation& held, bool as_json) {
    if (!as_json) {
        return fmt::format("{}  {}  installation {}  {}  since {}  last {}", held.device, held.hall,
                           held.installation.substr(0, 8), held.acquaintance, held.first_at, held.last_at);
    }
    return write({{"device", held.device},
                  {"hall", held.hall},
                  {"installation", held.installation},
                  {"acquaintance", held.acquaintance},
                  {"since", held.first_at},
                  {"last", held.last_at}});
}

std::string line_of(const HeldReport& held) {
    Json json = Json::parse(held.document, nullptr, false);
    json["received"] = held.received_at;
    return write(json);
}

}  // namespace qiming::central
