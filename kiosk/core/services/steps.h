// A service as a row of pages: which questions and choices are still to come with these answers,
// and where the visitor stands. "Step n of m" and the minutes promised are counted here. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/submission.h"
#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// In the order of asking. Nothing is asked twice: the identity form is left out once it was
// completed in another service of the same visit.
std::vector<Screen> steps_of(const World& world, const Session& session, Service service);

// Position of a screen in `steps`, compared by what it asks; steps.size() when it is not there.
std::size_t position_of(const std::vector<Screen>& steps, const Screen& screen);

// The first step that must still be answered; the review when none.
Screen first_open(const World& world, const Session& session, Service service, content::Day today);

// Listening at the default rate and answering, rounded up. A test holds it against whole visits.
int minutes_for(const World& world, const Session& session, Service service);

// The forms of a service, the identity form among them.
std::vector<std::string> forms_of(Service service);
// The form that is the service's own: its title names the service.
std::string_view own_form(Service service);
content::SubmissionKind kind_of(Service service);

}  // namespace qiming::kiosk
