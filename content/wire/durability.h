// How a terminal learns what it may erase (R58), by marks instead of names: the centre counts what comes in,
// each receipt carries its mark, and one question answers for all of them, however many a terminal keeps.
// Marks hold within one epoch of the centre: a restore begins another, and terminals offer again what they
// still keep (docs/adr/0039). Pure.
//
// The ids of a list are those of the messages about what is stuck.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

inline constexpr std::size_t most_ids = 64;
inline constexpr std::size_t most_erased = 4'096;

// {"ids": ["0123456789abcdef0123456789abcdef", ...]}
std::string write_ids(const std::vector<std::string>& ids);
tl::expected<std::vector<std::string>, ContentFault> read_ids(std::string_view json, std::string_view origin);

struct Durability {
    std::int64_t mark = 0;            // every backup that is kept holds all up to here
    std::int64_t newest = 0;          // of all that has come in
    std::vector<std::string> erased;  // of this terminal, at the wish of the person; the newest of them
    bool operator==(const Durability&) const = default;
};

// {"device": "101"}
std::string write_durability_question(const std::string& device);
tl::expected<std::string, ContentFault> read_durability_question(std::string_view json,
                                                                 std::string_view origin);
// {"durable": 812, "newest": 840, "erased": ["0123456789abcdef0123456789abcdef", ...]}
std::string write_durability(const Durability& durability);
tl::expected<Durability, ContentFault> read_durability(std::string_view json, std::string_view origin);

}  // namespace qiming::content
