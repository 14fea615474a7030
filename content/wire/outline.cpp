#include "content/wire/outline.h"

#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

Json outline_of(std::string_view json) {
    const auto is_outermost = [](int depth, Json::parse_event_t, const Json&) { return depth < 2; };
    return Json::parse(json, is_outermost, false);
}

bool has_list(const Json& outline, const char* name) {
    return outline.is_object() && outline.contains(name) && outline[name].is_array();
}

}  // namespace

bool outlines_jobs(std::string_view json) {
    return has_list(outline_of(json), "jobs");
}

bool outlines_assessments(std::string_view json) {
    const Json outline = outline_of(json);
    return has_list(outline, "sites") && has_list(outline, "slots");
}

bool outlines_report(std::string_view json) {
    const Json outline = outline_of(json);
    return outline.is_object() && outline.contains("device") && outline.contains("fit_for_blind_visitors");
}

}  // namespace qiming::content
