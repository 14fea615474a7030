// What a terminal tells the centre of submissions that it cannot deliver: whose they are not, only which and
// why, so that staff can look after them. No answer of a visitor is in it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

inline constexpr std::size_t most_stuck = 64;  // in one message

struct Stuck {
    std::string id;
    std::string number;
    std::string kind;  // of the submission
    std::string device;
    std::string hall;
    std::string since;      // wall time of the terminal, as it believes
    bool is_parked = true;  // else it still waits and is offered again
    int attempts = 0;
    std::string reason;  // one line for staff
    bool operator==(const Stuck&) const = default;
};

// {"stuck": [...]}
std::string write_stuck(const std::vector<Stuck>& stuck);
tl::expected<std::vector<Stuck>, ContentFault> read_stuck(std::string_view json, std::string_view origin);
// One of them, as the centre keeps it.
std::string write_one_stuck(const Stuck& stuck);
tl::expected<Stuck, ContentFault> read_one_stuck(std::string_view json, std::string_view origin);

}  // namespace qiming::content
