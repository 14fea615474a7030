// A call for staff, as it is written on the wire. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

// A call for staff (R59): posted at once, never queued.
struct StaffCall {
    std::string id;
    std::string device;
    std::string hall;
    std::string wall_time;
    bool acknowledged = false;
    std::vector<std::string> communication;  // how the visitor likes to be talked with; see communication.h
    bool operator==(const StaffCall&) const = default;
};
std::string write_call(const StaffCall& call);
tl::expected<StaffCall, ContentFault> read_call(std::string_view json);

}  // namespace qiming::content
