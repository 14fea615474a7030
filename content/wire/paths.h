// Where a terminal asks the centre for what: the one list, for both ends. Pure values.
#pragma once

#include <string>
#include <string_view>

namespace qiming::content {

inline constexpr std::string_view hello_path = "/v1/hello";
inline constexpr std::string_view submissions_path = "/v1/submissions";
inline constexpr std::string_view stuck_path = "/v1/stuck";
inline constexpr std::string_view durable_path = "/v1/durable";
inline constexpr std::string_view jobs_path = "/v1/content/jobs";
inline constexpr std::string_view assessments_path = "/v1/content/assessments";
inline constexpr std::string_view calls_path = "/v1/calls";
inline constexpr std::string_view reports_path = "/v1/reports";
inline constexpr std::string_view health_path = "/v1/health";

// Where one call is asked for.
inline std::string path_of_call(std::string_view id) {
    return std::string(calls_path) + "/" + std::string(id);
}

}  // namespace qiming::content
