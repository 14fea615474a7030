// Reads TOML that nobody vouches for, strictly: a table is asked for its keys by name, kind and
// range, and what was not asked for is a fault with the nearest known key. Private to the .cpp files
// of this room, the only place of the house that knows the TOML library. Pure.
//
//  - Nothing here throws. The first fault stays; what is read after it is worthless.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>
#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::config {

tl::expected<toml::table, content::ContentFault> parse_toml(std::string_view text, std::string_view file);

// "line 12, column 3"
std::string place_of(const toml::source_region& source);

class Reading {
public:
    explicit Reading(std::string_view file) : file_(file) {}
    void refuse(const toml::source_region& at, std::string problem, std::string remedy);
    bool is_refused() const { return fault_.has_value(); }
    const content::ContentFault& fault() const { return *fault_; }

private:
    std::string file_;
    std::optional<content::ContentFault> fault_;
};

// One table of the file. Borrows both. Every key that is asked for counts as known; `refuse_unknown`
// comes last.
class Table {
public:
    Table(Reading& reading, const toml::table& table, std::string name);

    // An empty table when it is missing.
    Table table(std::string_view key);
    // Each [[key]]; nothing when there is none, an empty list for "key = []".
    std::optional<std::vector<Table>> tables(std::string_view key, std::size_t most);
    std::string text_or(std::string_view key, std::string fallback, std::size_t longest);
    // Each text at most once and one that `is_known` knows; `known` tells the reader which these are.
    std::vector<std::string> texts_or(std::string_view key, std::vector<std::string> fallback,
                                      bool (*is_known)(std::string_view), std::string_view known);
    int whole_or(std::string_view key, int fallback, int low, int high);
    float fraction_or(std::string_view key, float fallback, float low, float high);
    void refuse(std::string_view key, std::string problem, std::string remedy) const;
    void refuse_unknown() const;

private:
    const toml::node* find(std::string_view key);

    Reading* reading_;
    const toml::table* table_;
    std::string name_;
    std::vector<std::string> asked_;
};

}  // namespace qiming::config
