#include "content/wire/report.h"

#include "content/wire/wire_fields.h"

namespace qiming::content {
namespace {

constexpr std::size_t longest_report_text = 500;

}  // namespace

std::string write_report(const Report& report) {
    const nlohmann::ordered_json json = {{"id", report.id},
                                         {"device", report.device},
                                         {"hall", report.hall},
                                         {"reason", report.reason},
                                         {"fit_for_blind_visitors", report.fit_for_blind_visitors}};
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

tl::expected<Report, ContentFault> read_report(std::string_view json) {
    const auto parsed = parse_json(json, "report", wire_limits);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    Reading reading("report");
    const JsonObject object(reading, *parsed, "");
    Report report;
    report.id = object.text_or_empty("id", longest_report_text);
    report.device = object.text("device", longest_report_text);
    report.hall = object.text_or_empty("hall", longest_report_text);
    report.reason = object.text_or_empty("reason", longest_report_text);
    report.fit_for_blind_visitors = object.truth_or("fit_for_blind_visitors", false);
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return report;
}

}  // namespace qiming::content
