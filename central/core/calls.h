// Calls for staff and the reports of terminals about themselves. Pure.
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "content/refusal.h"
#include "content/submission.h"

namespace qiming::central {

using content::Refusal;

// A call as the centre keeps it: nobody but staff acknowledges one.
tl::expected<content::StaffCall, Refusal> admit_call(std::string_view json);

// A terminal says that it is not fit for some visitors.
struct Report {
    std::string id;  // may be empty: then the shell gives one
    std::string device;
    std::string hall;
    std::string reason;
    bool fit_for_blind_visitors = false;
    bool operator==(const Report&) const = default;
};

// {"device": ..., "hall"?, "reason"?, "id"?, "fit_for_blind_visitors"?}
tl::expected<Report, Refusal> admit_report(std::string_view json);
std::string write_report(const Report& report);

}  // namespace qiming::central
