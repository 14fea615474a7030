// A long list, read row by row, so that 100,000 rows never stand in memory twice. Private to content/.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/json/json_reading.h"

namespace qiming::content {

// `place`: "jobs[3]"; "[3]" of a file that is a list; "" of one that is a single row.
using TakeRow = std::function<void(const std::string& place, const Json& row)>;

// Takes {"<name>": [row, ...]} with one of `names`, [row, ...], or a single row that tells its "@type", and
// hands each row to `take` as soon as it is whole. Rows may have been handed over before a fault later in the
// text is found; the caller drops them then.
tl::expected<void, ContentFault> read_json_rows(std::string_view text, std::string_view file,
                                                const std::vector<std::string_view>& names,
                                                const TakeRow& take);

}  // namespace qiming::content
