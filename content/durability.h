// The question by which a terminal learns what it may erase (R58): it names submissions that the centre
// has, and the centre answers with those that a restore from any of its backups would bring back. Both
// are a list of ids. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

inline constexpr std::size_t most_ids = 64;

// {"ids": ["0123456789abcdef0123456789abcdef", ...]}
std::string write_ids(const std::vector<std::string>& ids);
tl::expected<std::vector<std::string>, ContentFault> read_ids(std::string_view json, std::string_view origin);

}  // namespace qiming::content
