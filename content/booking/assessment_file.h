// Reads and writes sites and slots as JSON. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/booking/assessment.h"
#include "content/fault.h"

namespace qiming::content {

// {"sites": [...], "slots": [...], "lead": {"hours": 2, "working_days": {"braille": 5}}}; without "lead" these
// are the defaults. Slots under 90 minutes, with unknown sites or impossible days are
// reported and skipped.
tl::expected<Assessments, ContentFault> parse_assessments(std::string_view json, std::string_view file);
// The same; what was done to good rows goes to `notes`, unless it is null.
tl::expected<Assessments, ContentFault> parse_concrete(std::string_view text, std::string_view file,
                                                       std::vector<ContentNote>* notes);
std::string write_assessments(const Assessments& assessments);

}  // namespace qiming::content
