// Reads the rows that the concrete file of assessments and the weekly pattern have in common.
// Private to content/.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "content/booking/assessment.h"
#include "content/json/json_reading.h"
#include "content/parsing/field_rules.h"

namespace qiming::content {

inline constexpr JsonLimits assessment_limits{33'554'432, 8};
inline constexpr std::size_t most_rows = 100'000;
inline constexpr int shortest_assessment = 90;  // minutes: 105 items take about one and a half hours

// What was done to good rows goes there; null: nobody wants to know.
using Notes = std::vector<ContentNote>*;

// Fills read.sites and reports the bad ones in read.skipped.
void read_sites(const JsonObject& root, std::string_view file, Assessments& read, Notes notes);
// The field "lead" of the file; the defaults where it is missing.
LeadTimes read_lead(const JsonObject& root);
// The field "site": one of the sites read so far.
std::string read_site_of(const JsonObject& row, const Assessments& so_far);
// A time of day, HH:MM.
std::string read_start(const JsonObject& row, std::string_view key);
bool is_start_time(std::string_view text);

// Each good row of the list goes to `rows`, the fault of each bad one to `skipped`.
template <typename Row, typename Read>
void read_list(const JsonObject& root, std::string_view key, std::string_view file,
               std::vector<ContentFault>& skipped, const Read& read, std::vector<Row>& rows,
               Notes notes = nullptr) {
    std::size_t position = 0;
    for (const Json& value : root.list(key, most_rows)) {
        Reading reading(file);
        Row row = read(JsonObject(reading, value, fmt::format("{}[{}]", key, position++)));
        if (reading.is_refused()) {
            skipped.push_back(reading.fault());
        } else {
            rows.push_back(std::move(row));
            if (notes != nullptr) {
                notes->insert(notes->end(), reading.notes().begin(), reading.notes().end());
            }
        }
    }
}

}  // namespace qiming::content
