// The access facts of a posting by the codes that files use for them. Private to content/.
#pragma once

#include <array>

#include "content/jobs/job.h"

namespace qiming::content {

struct AccessName {
    const char* name;
    Known AccessFacts::*known;
};

inline constexpr std::array<AccessName, 10> access_names = {{
    {"lift", &AccessFacts::lift},
    {"ramp", &AccessFacts::ramp},
    {"accessible_toilet", &AccessFacts::accessible_toilet},
    {"tactile_paving", &AccessFacts::tactile_paving},
    {"screen_reader_usable", &AccessFacts::screen_reader_usable},
    {"sign_language_support", &AccessFacts::sign_language_support},
    {"home_based", &AccessFacts::home_based},
    {"flexible_hours", &AccessFacts::flexible_hours},
    {"job_coach", &AccessFacts::job_coach},
    {"meals_or_lodging", &AccessFacts::meals_or_lodging},
}};

}  // namespace qiming::content
