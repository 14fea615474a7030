// The id of a submission or a call: 128 random bits, made on the terminal. Pure.
#pragma once

#include <string_view>

namespace qiming::content {

bool is_submission_id(std::string_view text);  // 32 hex digits

}  // namespace qiming::content
