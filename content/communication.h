// The ways in which staff of a service centre can talk with a visitor, by the codes that settings, calls and
// submissions have for them. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace qiming::content {

inline constexpr std::array<std::string_view, 5> ways_of_communication = {
    "sign_language", "writing", "captions", "hearing_loop", "plain_speech"};

inline bool is_way_of_communication(std::string_view code) {
    return std::find(ways_of_communication.begin(), ways_of_communication.end(), code) !=
           ways_of_communication.end();
}

}  // namespace qiming::content
