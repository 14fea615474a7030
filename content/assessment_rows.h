// Reads the rows that the concrete file of assessments and the weekly pattern have in common.
// Private to content/.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "content/assessment.h"
#include "content/json_reader.h"
#include "content/local_text.h"

namespace qiming::content {

inline constexpr int shortest_assessment = 90;  // minutes: 105 items take about one and a half hours

// Fills read.sites and reports the bad ones in read.skipped.
void read_sites(const json::Fields& root, std::string_view file, Assessments& read);
// The field "site": one of the sites read so far.
std::string read_site_of(const json::Fields& row, const Assessments& so_far);
// A time of day, HH:MM.
std::string read_start(const json::Fields& row, std::string_view key);
bool is_time_of_day(std::string_view text);

// Each good row of the list goes to `rows`, the fault of each bad one to `skipped`.
template <typename Row, typename Read>
void read_list(const json::Fields& root, std::string_view key, std::string_view file,
               std::vector<ContentFault>& skipped, const Read& read, std::vector<Row>& rows) {
    std::size_t position = 0;
    for (const json::Value& value : root.list(key)) {
        std::optional<ContentFault> fault;
        Row row = read(json::Fields(value, fmt::format("{}[{}]", key, position++), file, fault));
        if (fault) {
            skipped.push_back(std::move(*fault));
        } else {
            rows.push_back(std::move(row));
        }
    }
}

}  // namespace qiming::content
