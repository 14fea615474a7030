// Years, dates and times of day. Pure.
#pragma once

#include "accessibility/normalisation/reading.h"

namespace qiming::accessibility {

// 2024-03-10, 2024/3/10, 2024.3.10, 2024-03, 2024.3.
std::optional<Reading> date_at(std::u32string_view text, std::size_t at);
// 2024 before 年, 届, 级 or 版, and as the first year of a range of years.
std::optional<Reading> year_at(std::u32string_view text, std::size_t at);
// 3·15, 90后, 24年3月: digits that name a day or a year.
std::optional<Reading> short_date_at(std::u32string_view text, std::size_t at);
// 8:30, 08:30:15, 8:30 AM.
std::optional<Reading> time_at(std::u32string_view text, std::size_t at);

}  // namespace qiming::accessibility
