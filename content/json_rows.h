// A long list, read row by row, so that 100,000 rows never stand in memory twice. Private to content/.
#pragma once

#include <functional>
#include <string_view>

#include <tl/expected.hpp>

#include "content/json_reading.h"

namespace qiming::content {

using TakeRow = std::function<void(std::size_t position, const Json& row)>;

// Takes {"<list>": [row, ...]} and hands each row to `take` as soon as it is whole. Rows may have
// been handed over before a fault later in the text is found; the caller drops them then.
tl::expected<void, ContentFault> read_json_rows(std::string_view text, std::string_view file,
                                                std::string_view list, const TakeRow& take);

}  // namespace qiming::content
