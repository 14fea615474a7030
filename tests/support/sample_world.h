// The world as it is delivered: the real forms, words, sample jobs and sites, with slots for the
// weeks after a fixed day.
#pragma once

#include "content/calendar/day.h"
#include "content/forms/form_engine.h"
#include "kiosk/core/world.h"

namespace qiming::tests {

inline constexpr content::Day sample_today{2026, 11, 23};  // a Monday

// Made once; tests that change a part make a copy.
const kiosk::World& sample_world();

}  // namespace qiming::tests
