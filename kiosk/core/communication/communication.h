// How staff may talk with the visitor: what the hall offers, and what the visitor would like. The choice is
// the answer to the question that a form has for it, so that it is made once; it goes with each call for staff
// and with what is submitted, and is wiped with the visit. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_communication(const World& world, const State& state);
void open_communication(Draft& draft);
// False: the hall offers nothing to choose.
bool offers_communication(const World& world);
// What was chosen, on the page or in a form that asks for it: by code, and in words; empty: nothing yet.
std::vector<std::string> ways_of_talking(const Session& session);
std::string chosen_communication(const World& world, const State& state);
// Who talks by signs or in writing is not rung up: says so where that was chosen.
void tell_settled_contact(Draft& draft);

}  // namespace qiming::kiosk
