#include "central/core/spreadsheet.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "content/text/characters.h"

namespace qiming::central {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Commands to machines and bytes that are no text: nobody wrote them to be read.
std::string without_commands(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto character = content::first_character(text);
        const std::size_t length = character ? character->bytes.size() : 1;
        if (character && content::kind_of(character->point) != content::CharacterKind::Control) {
            plain += character->bytes;
        }
        text.remove_prefix(length);
    }
    return plain;
}

// Some programs pass over blanks and what is not seen, and take the wide signs of Chinese for the narrow ones.
bool could_be_a_formula(std::string_view text) {
    if (!text.empty() && std::string_view("\t\r\n").find(text.front()) != std::string_view::npos) {
        return true;
    }
    constexpr std::u32string_view signs = U"=+-@＝＋－＠";
    while (const auto character = content::first_character(text)) {
        const content::CharacterKind kind = content::kind_of(character->point);
        const bool is_passed_over = kind == content::CharacterKind::Blank ||
                                    kind == content::CharacterKind::Invisible ||
                                    kind == content::CharacterKind::Direction;
        if (!is_passed_over) {
            return signs.find(character->point) != std::u32string_view::npos;
        }
        text.remove_prefix(character->bytes.size());
    }
    return false;
}

std::string cell(const std::string& text) {
    const std::string plain = without_commands(text);
    std::string quoted = could_be_a_formula(plain) ? "\"'" : "\"";
    for (const char each : plain) {
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
