#include "central/core/spreadsheet.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace qiming::central {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string cell(const std::string& text) {
    const bool could_be_a_formula =
        !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
    std::string quoted = could_be_a_formula ? "\"'" : "\"";
    for (const char each : text) {
        quoted += each == '"' ? std::string("\"\"") : std::string(1, each);
    }
    return quoted + "\"";
}

// Key and name of each column.
std::vector<std::pair<std::string, std::string>> columns_of(const std::vector<std::vector<Field>>& rows) {
    std::vector<std::pair<std::string, std::string>> columns;
    std::set<std::string> keys;
    std::set<std::string> names;
    for (const auto& row : rows) {
        for (const Field& field : row) {
            if (!keys.insert(field.key).second) {
                continue;
            }
            const bool is_new = names.insert(field.label).second;
            columns.emplace_back(field.key, is_new ? field.label : field.label + " (" + field.key + ")");
        }
    }
    return columns;
}

}  // namespace

std::string spreadsheet(const std::vector<std::vector<Field>>& rows) {
    const auto columns = columns_of(rows);
    std::string text(byte_order_mark);
    const auto add_line = [&](const auto& text_of) {
        std::string_view separator;
        for (const auto& column : columns) {
            text += separator;
            text += cell(text_of(column));
            separator = ",";
        }
        text += "\r\n";
    };
    add_line([](const auto& column) { return column.second; });
    for (const auto& row : rows) {
        add_line([&](const auto& column) {
            const auto field = std::find_if(row.begin(), row.end(),
                                            [&](const Field& each) { return each.key == column.first; });
            return field == row.end() ? std::string() : field->text;
        });
    }
    return text;
}

}  // namespace qiming::central
