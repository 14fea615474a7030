// How long a visitor stays on each page who listens to everything at the default speed and goes by the
// arrows: measured on whole visits, by language. Read from content/step_seconds.json:
// {"zh-CN": {"ask/name": 41.5, ...}, ...}. tests/kiosk_shell/visits/promised_minutes_test.cpp measures it.
// Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "content/fault.h"

namespace qiming::content {

using SecondsByPage = std::map<std::string, double, std::less<>>;
using StepSeconds = std::map<std::string, SecondsByPage, std::less<>>;  // by tag of the language

tl::expected<StepSeconds, ContentFault> parse_step_seconds(std::string_view json, std::string_view file);
std::string write_step_seconds(const StepSeconds& seconds);

}  // namespace qiming::content
