#include "content/parsing/csv_table.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "content/parsing/as_written.h"
#include "content/parsing/csv_lines.h"
#include "content/text/nearest.h"
#include "content/text/text_rules.h"

namespace qiming::content {
namespace {

constexpr std::size_t most_lines_above = 10;  // a title, who made it, when
constexpr std::size_t most_columns = 200;

// "月薪下限（元）" -> "月薪下限": narrow, small letters, without blanks.
std::string bare(std::string_view heading) {
    std::string plain = narrow(heading);
    plain.erase(
        std::remove_if(plain.begin(), plain.end(),
                       [](char each) { return each == ' ' || each == '\n' || each == '\r' || each == '*'; }),
        plain.end());
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](char each) { return each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each; });
    return plain;
}

bool is_called(const CsvColumn& column, const std::string& heading) {
    return std::any_of(column.headings.begin(), column.headings.end(),
                       [&](const char* each) { return bare(each) == heading; });
}

// Of pay by the hour or in thousands: taken for yuan a month it would tell a wrong wage.
bool is_of_another_unit(const CsvColumn& column, std::string_view bracket) {
    constexpr std::array<std::string_view, 14> units = {"千", "万", "小时", "时薪", "日",  "天",   "周",
                                                        "年", "次", "件",   "hour", "day", "week", "year"};
    return std::string_view(column.name).starts_with("pay") &&
           std::any_of(units.begin(), units.end(),
                       [&](std::string_view unit) { return bracket.find(unit) != std::string_view::npos; });
}

const CsvColumn* column_called(const std::vector<CsvColumn>& columns, std::string_view heading) {
    const std::string whole = bare(heading);
    std::string plain = whole;
    for (;;) {
        const auto found = std::find_if(columns.begin(), columns.end(),
                                        [&](const CsvColumn& each) { return is_called(each, plain); });
        if (found != columns.end()) {
            return is_of_another_unit(*found, std::string_view(whole).substr(plain.size())) ? nullptr : &*found;
        }
        const std::size_t bracket = plain.find('(');
        if (bracket == std::string::npos || bracket == 0) {
            return nullptr;
        }
        plain.resize(bracket);  // "(元)"
    }
}

tl::unexpected<ContentFault> refused(std::string_view file, std::string place, std::string problem,
                                     std::string remedy) {
    return tl::unexpected(
        ContentFault{std::string(file), std::move(place), std::move(problem), std::move(remedy)});
}

}  // namespace

// Feeds the parser line by line, so that each row knows where it began.
class CsvTable::Parsing {
public:
    explicit Parsing(char separator) {
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~Parsing() { csv_free(&parser_); }
    Parsing(const Parsing&) = delete;
    Parsing& operator=(const Parsing&) = delete;

    // At most so many rows, where it is to be seen what they are like.
    std::vector<Row>& parse(std::string_view text, std::size_t most = std::string_view::npos) {
        while (!text.empty() && rows_.size() < most) {
            ++line_;
            const std::size_t length = length_of_line(text);
            if (is_between_) {
                row_.line = line_;
                is_between_ = text.substr(0, length).find_first_not_of("\r\n") == std::string_view::npos;
            }
            csv_parse(&parser_, text.data(), length, take_field, take_row, this);
            text.remove_prefix(length);
        }
        csv_fini(&parser_, take_field, take_row, this);
        return rows_;
    }

private:
    static void take_field(void* data, std::size_t size, void* self) {
        auto& fields = static_cast<Parsing*>(self)->row_.fields;
        if (fields.size() < most_columns) {
            fields.emplace_back(static_cast<const char*>(data), size);
        }
    }
    static void take_row(int /*end*/, void* self) {
        auto& parsing = *static_cast<Parsing*>(self);
        const bool is_empty = std::all_of(parsing.row_.fields.begin(), parsing.row_.fields.end(),
                                          [](const std::string& field) { return narrow(field).empty(); });
        if (!is_empty) {
            parsing.rows_.push_back(std::move(parsing.row_));
        }
        parsing.row_ = {};
        parsing.row_.line = parsing.line_;
        parsing.is_between_ = true;
    }

    csv_parser parser_{};
    std::size_t line_ = 0;
    bool is_between_ = true;
    Row row_;
    std::vector<Row> rows_;
};

bool CsvTable::take_headings(const Row& row, std::string_view file, const std::vector<CsvColumn>& columns) {
    headings_ = row.fields;
    at_.clear();
    notes_.clear();
    for (std::size_t at = 0; at < headings_.size(); ++at) {
        const CsvColumn* const column = column_called(columns, headings_[at]);
        if (column != nullptr && at_.emplace(column->name, at).second) {
            continue;
        }
        if (is_blank(headings_[at])) {
            continue;
        }
        std::vector<std::string> known;
        for (const CsvColumn& each : columns) {
            known.insert(known.end(), each.headings.begin(), each.headings.end());
        }
        notes_.push_back({std::string(file), fmt::format("line {}, {}", row.line, narrow(headings_[at])),
                          fmt::format("this column is passed over: {}",
                                      column == nullptr ? "nobody knows it, the nearest known one is " +
                                                              least_far(bare(headings_[at]), known)
                                                        : "it stands twice")});
    }
    return std::all_of(columns.begin(), columns.end(),
                       [this](const CsvColumn& each) { return !each.is_needed || has(each.name); });
}

// By which one the headings can be told, for what stands in the rows may hold any of them. A table of one
// column has none, and a text without the headings is refused, whichever it is.
char CsvTable::separator_of(std::string_view text, const std::vector<CsvColumn>& columns) {
    char best = ',';
    std::size_t most_known = 0;
    for (const char separator : {',', ';', '\t'}) {
        Parsing parsing(separator);
        CsvTable tried;
        for (const Row& row : parsing.parse(text, most_lines_above)) {
            if (tried.take_headings(row, {}, columns) && tried.at_.size() > most_known) {
                best = separator;
                most_known = tried.at_.size();
            }
        }
    }
    return best;
}

tl::expected<CsvTable, ContentFault> CsvTable::read(std::string_view text, std::string_view file,
                                                    const std::vector<CsvColumn>& columns) {
    const char separator = separator_of(text, columns);
    if (const auto stray = stray_quote(text, separator)) {
        return refused(file, fmt::format("line {}", stray->begins),
                       stray->closes
                           ? fmt::format("a quoted field begins here, and behind the quote that closes it, "
                                         "on line {}, stands more text",
                                         *stray->closes)
                           : std::string("a quoted field never ends"),
                       "Close it with a second \", or save the table again from the spreadsheet.");
    }
    Parsing parsing(separator);
    CsvTable table;
    auto& rows = parsing.parse(text);
    for (std::size_t at = 0; at < std::min(most_lines_above, rows.size()); ++at) {
        if (table.take_headings(rows[at], file, columns)) {
            table.rows_.assign(std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(at) + 1),
                               std::make_move_iterator(rows.end()));
            return table;
        }
    }
    std::string needed;
    for (const CsvColumn& each : columns) {
        if (each.is_needed) {
            needed += fmt::format("{}{} ({})", needed.empty() ? "" : ", ", each.headings[0], each.headings[1]);
        }
    }
    return refused(file, "line 1", fmt::format("expected a line of headings, among them {}", needed),
                   "Write the headings as the manual names them.");
}

std::string CsvTable::value(std::size_t row, std::string_view name) const {
    const auto found = at_.find(name);
    const auto& fields = rows_[row].fields;
    if (found == at_.end() || found->second >= fields.size()) {
        return {};
    }
    const std::string& field = fields[found->second];
    const std::size_t first = field.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : field.substr(first, field.find_last_not_of(" \t\r\n") - first + 1);
}

std::string CsvTable::place(std::size_t row) const {
    return fmt::format("line {}", rows_[row].line);
}

std::string CsvTable::place(std::size_t row, std::string_view name) const {
    const auto found = at_.find(name);
    return found == at_.end() ? place(row)
                              : fmt::format("{}, {}", place(row), narrow(headings_[found->second]));
}

}  // namespace qiming::content
