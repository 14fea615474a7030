// What the centre's own clock says. Decides which slots have begun, and nothing about safety.
#pragma once

#include <string>

#include "content/civil_day.h"
#include "content/form_engine.h"

namespace qiming::central {

struct LocalTime {
    content::Day day;
    std::string day_text;  // YYYY-MM-DD
    std::string time;      // HH:MM
};

LocalTime local_now();
content::CivilTime civil_time(const LocalTime& time);
// "2026-03-02T01:30:00Z"
std::string utc_now();

}  // namespace qiming::central
