// Days of the civil calendar as eight digits. Private to this room. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "content/calendar/day.h"

namespace qiming::content {

bool is_all_digits(std::string_view text);

// "20240229" as a day; nothing when it is not eight digits or there is no such day.
std::optional<Day> day_from_digits(std::string_view eight_digits);

}  // namespace qiming::content
