// A terminal's word about itself: whether it is fit for blind visitors, and if not, why. Pure.
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

struct Report {
    std::string id;  // may be empty: then the centre gives one
    std::string device;
    std::string hall;
    std::string reason;
    bool fit_for_blind_visitors = false;
    bool operator==(const Report&) const = default;
};

std::string write_report(const Report& report);
// All but "device" may be missing; whoever does not say that a terminal is fit says that it is not.
tl::expected<Report, ContentFault> read_report(std::string_view json);

}  // namespace qiming::content
