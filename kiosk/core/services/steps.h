// A service as a row of pages: which questions and choices are still to come with these answers,
// and where the visitor stands. "Step n of m" and the minutes promised are counted here. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/state.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// In the order of asking: the consent before anything personal, the help that somebody needs before the days
// on which there is such help. Nothing is asked twice: the identity form is left out once it was
// completed in another service of the same visit.
std::vector<Screen> steps_of(const World& world, const Session& session, Service service, const Moment& now);

// The longest way that this service can take, whatever is answered: what is counted against, so that "step n
// of m" never grows. Steps that turn out not to be needed are passed over.
std::vector<Screen> longest_way(const World& world, const Session& session, Service service);

// Position of a screen in `steps`, compared by what it asks; steps.size() when it is not there.
std::size_t position_of(const std::vector<Screen>& steps, const Screen& screen);

// The first step that must still be answered; the review when none.
Screen first_open(const World& world, const Session& session, Service service, const Moment& now);

// Working days that it takes to arrange the help that this visitor needs; 0: none.
int lead_days_of(const World& world, const Session& session);
// By the rule of content/booking/booking_rule.h, with the help that this visitor needs.
bool can_be_booked(const World& world, const Session& session, const Moment& now, const content::Slot& slot);

// Forgets a day and an hour that cannot be booked any more. True: the visitor had chosen an hour.
bool forget_gone_slot(const World& world, Session& session, const Moment& now);

// The page of a step, as content/step_seconds.json calls it.
std::string page_of(const Screen& step);

// From the step at this position of the longest way to its end, as measured on whole visits of somebody who
// listens to everything at the default speed and goes by the arrows; rounded up. What the answers so far rule
// out counts for nothing.
int minutes_from(const World& world, const State& state, Service service, std::size_t position);

// The service for which that is chosen; nothing: this house has none.
std::optional<Service> service_with(const World& world, content::Chosen chosen);

}  // namespace qiming::kiosk
