// Tables as spreadsheets save them (RFC 4180, by libcsv): commas, semicolons or tabs between the fields, quoted
// fields with line breaks and separators in them, a heading for each column in Chinese or English. Private to
// content/. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

struct CsvColumn {
    const char* name;  // as the readers call it
    std::vector<const char*>
        headings;  // as a file may call it: the documented Chinese one, the English one, others
    bool is_needed = false;
};

class CsvTable {
public:
    // The first line that has all needed headings is the heading, and tells the separator; what stands above it
    // (a title) is passed over. A column that nobody knows is noted and passed over. A quote that would swallow
    // rows refuses all, by the line on which it stands.
    static tl::expected<CsvTable, ContentFault> read(std::string_view text, std::string_view file,
                                                     const std::vector<CsvColumn>& columns);

    // Of the rows in which something stands.
    std::size_t size() const { return rows_.size(); }
    // Without blanks at the ends; empty where the column or the field is missing.
    std::string value(std::size_t row, std::string_view name) const;
    bool has(std::string_view name) const { return at_.find(name) != at_.end(); }
    // "line 7", "line 7, 职位"
    std::string place(std::size_t row) const;
    std::string place(std::size_t row, std::string_view name) const;
    // The row has more fields than there are headings: a separator inside a field, most likely.
    bool is_torn(std::size_t row) const { return rows_[row].fields.size() > headings_.size(); }
    const std::vector<ContentNote>& notes() const { return notes_; }

private:
    struct Row {
        std::size_t line = 0;
        std::vector<std::string> fields;
    };
    class Parsing;
    static char separator_of(std::string_view text, const std::vector<CsvColumn>& columns);
    bool take_headings(const Row& row, std::string_view file, const std::vector<CsvColumn>& columns);

    std::vector<std::string> headings_;  // as the file writes them
    std::map<std::string, std::size_t, std::less<>> at_;
    std::vector<Row> rows_;
    std::vector<ContentNote> notes_;
};

}  // namespace qiming::content
