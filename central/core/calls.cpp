#include "central/core/calls.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

namespace qiming::central {
namespace {

constexpr std::size_t longest_text = 500;

// Nothing when the field is there but is no text of bearable length.
std::optional<std::string> text_of(const nlohmann::json& object, const char* name) {
    const auto field = object.find(name);
    if (field == object.end()) {
        return std::string{};
    }
    if (!field->is_string()) {
        return std::nullopt;
    }
    const bool is_good = field->get_ref<const std::string&>().size() <= longest_text &&
                         field->get_ref<const std::string&>().find('\0') == std::string::npos;
    return is_good ? std::optional(field->get<std::string>()) : std::nullopt;
}

Refusal malformed(std::string text) {
    return {content::RefusalCode::Malformed, std::move(text), {}};
}

}  // namespace

tl::expected<content::StaffCall, Refusal> admit_call(std::string_view json) {
    auto call = content::read_call(json);
    if (!call) {
        return tl::unexpected(malformed(call.error().text()));
    }
    call->acknowledged = false;
    return std::move(*call);
}

tl::expected<Report, Refusal> admit_report(std::string_view json) {
    const auto object = nlohmann::json::parse(json, nullptr, false);
    if (!object.is_object()) {
        return tl::unexpected(malformed("a report is a JSON object"));
    }
    const auto id = text_of(object, "id");
    const auto device = text_of(object, "device");
    const auto hall = text_of(object, "hall");
    const auto reason = text_of(object, "reason");
    if (!id || !device || !hall || !reason || device->empty()) {
        return tl::unexpected(malformed("a report names its device; id, hall and reason are short texts"));
    }
    const auto fit = object.find("fit_for_blind_visitors");
    return Report{*id, *device, *hall, *reason, fit != object.end() && fit->is_boolean() && fit->get<bool>()};
}

std::string write_report(const Report& report) {
    const nlohmann::ordered_json json = {{"id", report.id},
                                         {"device", report.device},
                                         {"hall", report.hall},
                                         {"reason", report.reason},
                                         {"fit_for_blind_visitors", report.fit_for_blind_visitors}};
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace qiming::central
