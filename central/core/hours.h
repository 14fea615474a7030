// Who is where at which hour: one person cannot be in two places at once. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/booking/assessment.h"
#include "content/wire/submission.h"

namespace qiming::central {

// The ids of all slots that share a minute with the one called `wanted`, itself among them; `wanted` alone
// when nothing is known of it.
std::vector<std::string> hours_at_once(const std::vector<content::Slot>& slots, std::string_view wanted);

// What tells a person: the number of the citizen, also out of a disability certificate's. Empty: none was
// given.
std::string person_of(const content::Submission& submission);

}  // namespace qiming::central
