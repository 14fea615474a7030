// Calls for staff and the reports of terminals about themselves. Pure.
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "content/wire/call.h"
#include "content/wire/refusal.h"
#include "content/wire/report.h"

namespace qiming::central {

using content::Refusal;

// A call as the centre keeps it: nobody but staff acknowledges one.
tl::expected<content::StaffCall, Refusal> admit_call(std::string_view json);

tl::expected<content::Report, Refusal> admit_report(std::string_view json);

}  // namespace qiming::central
