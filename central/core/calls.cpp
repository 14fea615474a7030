#include "central/core/calls.h"

#include <utility>

namespace qiming::central {
namespace {

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

tl::expected<content::Report, Refusal> admit_report(std::string_view json) {
    auto report = content::read_report(json);
    if (!report) {
        return tl::unexpected(malformed(report.error().text()));
    }
    return std::move(*report);
}

}  // namespace qiming::central
