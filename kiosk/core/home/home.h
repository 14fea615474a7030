// The services to choose from, each with how it stands in this visit, and the postings that were applied for.
// Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_home(const World& world, const State& state);

// Starts a service, or takes it up where it was left. What was submitted in this visit shows its outcome again;
// what could not be saved is tried again.
void start_service(Draft& draft, Service service);

}  // namespace qiming::kiosk
