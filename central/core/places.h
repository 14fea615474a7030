// Which slots can be booked now, and how many places each has left. Pure.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "content/assessment.h"

namespace qiming::central {

using TakenPlaces = std::map<std::string, int, std::less<>>;  // by slot

// Without the slots that have begun by `day` (YYYY-MM-DD) and `time` (HH:MM).
content::Assessments bookable(content::Assessments assessments, const TakenPlaces& taken, std::string_view day,
                              std::string_view time);

}  // namespace qiming::central
