#include "content/visit/step_seconds.h"

#include <fmt/format.h>

#include "content/json/json_reading.h"

namespace qiming::content {
namespace {

constexpr JsonLimits limits{1'048'576, 4};
constexpr double longest_stay_s = 3600;

bool is_stay(const Json& value) {
    return value.is_number() && value.get<double>() >= 0 && value.get<double>() <= longest_stay_s;
}

}  // namespace

tl::expected<StepSeconds, ContentFault> parse_step_seconds(std::string_view json, std::string_view file) {
    const auto whole = parse_json(json, file, limits);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    Reading reading(file);
    StepSeconds read;
    if (!whole->is_object()) {
        reading.refuse("the file itself", "expected an object of languages", "Measure it anew.");
    }
    for (const auto& [language, pages] : whole->items()) {
        if (!pages.is_object()) {
            reading.refuse(language, "expected an object of pages", "Measure it anew.");
            break;
        }
        for (const auto& [page, seconds] : pages.items()) {
            if (!is_stay(seconds)) {
                reading.refuse(fmt::format("{}.{}", language, page), "expected seconds, 0 to 3600",
                               "Measure it anew.");
                break;
            }
            read[language][page] = seconds.get<double>();
        }
    }
    if (reading.is_refused()) {
        return tl::unexpected(reading.fault());
    }
    return read;
}

std::string write_step_seconds(const StepSeconds& seconds) {
    std::string text = "{\n";
    for (const auto& [language, pages] : seconds) {
        text += fmt::format("{} \"{}\": {{\n", text.size() > 2 ? ",\n" : "", language);
        std::string lines;
        for (const auto& [page, stay] : pages) {
            lines += fmt::format("{}  \"{}\": {:.1f}", lines.empty() ? "" : ",\n", page, stay);
        }
        text += lines + "\n }";
    }
    return text + "\n}\n";
}

}  // namespace qiming::content
