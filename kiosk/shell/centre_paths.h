// What the kiosk asks the centre for, and where.
#pragma once

namespace qiming::shell {

inline constexpr const char* hello_path = "/v1/hello";
inline constexpr const char* submissions_path = "/v1/submissions";
inline constexpr const char* stuck_path = "/v1/stuck";
inline constexpr const char* durable_path = "/v1/durable";
inline constexpr const char* jobs_path = "/v1/content/jobs";
inline constexpr const char* assessments_path = "/v1/content/assessments";
inline constexpr const char* calls_path = "/v1/calls";
inline constexpr const char* reports_path = "/v1/reports";

}  // namespace qiming::shell
