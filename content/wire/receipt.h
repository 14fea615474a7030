// The centre's answer to one submission, as it is written on the wire. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "content/fault.h"
#include "content/wire/standing.h"

namespace qiming::content {

struct Receipt {
    std::string id;
    std::string number;
    Standing standing = Standing::Received;
    std::string slot;                      // Confirmed
    std::vector<std::string> other_slots;  // Full: slots that still have places
    std::int64_t mark = 0;                 // its place in all that came in at the centre; 0: not told
    std::string unknown_standing = {};     // Unknown: its name, so that it is written again as it was
    bool operator==(const Receipt&) const = default;
};
std::string_view standing_name(const Receipt& receipt);  // also of one that is Unknown
std::string write_receipt(const Receipt& receipt);
tl::expected<Receipt, ContentFault> read_receipt(std::string_view json);

}  // namespace qiming::content
