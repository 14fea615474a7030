// How this room reads JSON that others wrote. Private to content/: no other room includes it.
//
//  - Nothing here throws. Text that is not JSON, or is nested deeper than any file of ours, is one
//    fault with its line and column.
//  - A long list is read row by row (`read_rows`), so that 100,000 rows never stand in memory twice.
//  - `Fields` reads the fields of one object. The first thing that is wrong is kept as the fault and
//    from then on every field comes back empty: a reader is a plain list of fields followed by one
//    look at the fault.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content::json {

using Value = nlohmann::json;

tl::expected<Value, ContentFault> parse(std::string_view text, std::string_view file);

// Takes {"<list>": [row, ...]} and hands each row to `take` as soon as it is whole. Rows may have
// been handed over before a fault later in the text is found; the caller drops them then.
using TakeRow = std::function<void(std::size_t position, const Value& row)>;
tl::expected<void, ContentFault> read_rows(std::string_view text, std::string_view file, std::string_view list,
                                           const TakeRow& take);

// What is wrong with a text that people will see and hear; nothing when it is fine: not blank, no
// control characters (NUL, line breaks), no marks that turn the writing direction, not longer than `longest`
// bytes.
std::optional<std::string> fault_in_text(std::string_view text, std::size_t longest);

class Fields {
public:
    // `path` is the place of the object in the file ("jobs[17]"). `fault` outlives this and all parts.
    Fields(const Value& object, std::string path, std::string_view file, std::optional<ContentFault>& fault);

    bool has(std::string_view key) const;
    // The object under `key`; an empty one when it is missing or not an object, which is a fault.
    Fields part(std::string_view key) const;
    std::string text(std::string_view key, std::size_t longest) const;
    // As text(), but a missing field or "" is fine and comes back empty.
    std::string optional_text(std::string_view key, std::size_t longest) const;
    int number(std::string_view key, int least, int most) const;
    bool truth(std::string_view key) const;
    // A word of `a-z 0-9 _ - .` that names something in other files.
    std::string code(std::string_view key) const;
    // One of `allowed`.
    std::string one_of(std::string_view key, const std::vector<std::string>& allowed) const;
    // Must be exactly `wanted`.
    void exactly(std::string_view key, std::string_view wanted) const;
    // Different members of `allowed`, perhaps none.
    std::vector<std::string> several_of(std::string_view key, const std::vector<std::string>& allowed) const;
    // The array under `key`; an empty one when it is missing or not an array, which is a fault.
    const Value& list(std::string_view key) const;
    // A real day, YYYY-MM-DD.
    std::string day(std::string_view key) const;
    // Fields that this object may have; another one is a fault (a misspelt fact must not vanish).
    void only(const std::vector<std::string>& known) const;

    void wrong(std::string_view key, std::string problem, std::string remedy = {}) const;
    bool good() const { return !fault_->has_value(); }
    const std::string& path() const { return path_; }

private:
    const Value* find(std::string_view key) const;
    std::string place(std::string_view key) const;

    const Value* object_;
    std::string path_;
    std::string file_;
    std::optional<ContentFault>* fault_;
};

}  // namespace qiming::content::json
