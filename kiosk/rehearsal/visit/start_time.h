// What the terminal's clock shows as a scripted visit begins: the machine's time, or one that is wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "config/settings.h"
#include "content/calendar/civil_day.h"
#include "kiosk/rehearsal/programs.h"

namespace qiming::shell {

// "2026-10-01T09:30"; nothing when it is no time.
std::optional<content::CivilTime> read_time(const std::string& text);
std::int64_t wall_s_at_start(const VisitOptions& options, const config::Settings& settings);

}  // namespace qiming::shell
