// The world as it is delivered: the real forms, words, sample jobs and sites, with slots for the
// weeks after a fixed day.
#pragma once

#include "content/calendar/day.h"
#include "content/forms/form_engine.h"
#include "kiosk/core/service.h"
#include "kiosk/core/world.h"

namespace qiming::tests {

inline constexpr content::Day sample_today{2026, 11, 23};  // a Monday

// Made once; tests that change a part make a copy.
const kiosk::World& sample_world();

// The services of that world.
kiosk::Service service_called(std::string_view id);
inline kiosk::Service demand() {
    return service_called("demand");
}
inline kiosk::Service application() {
    return service_called("application");
}
inline kiosk::Service booking() {
    return service_called("booking");
}

}  // namespace qiming::tests
