// What a printer says of itself (RFC 8011, printer-state and printer-state-reasons), as one of the few
// states that a visitor can be told. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "content/visit/slip.h"

namespace qiming::drivers {

struct PrinterCondition {
    content::PrinterState state = content::PrinterState::Ready;
    // The printer says that it cannot go on so. Otherwise it may: an empty tray that nobody uses is told, too.
    bool is_certain = false;
    bool operator==(const PrinterCondition&) const = default;
};

// `reasons` are keywords with or without -report, -warning, -error.
PrinterCondition condition_of(bool is_stopped, bool accepts_jobs, const std::vector<std::string_view>& reasons);

}  // namespace qiming::drivers
