// One question on one page: of any form, of any kind. Pure.
#pragma once

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_asking(const World& world, const State& state, const Asking& screen);
void activate_asking(Draft& draft, const Asking& screen, const NodeId& node);
void type_asking(Draft& draft, const Asking& screen, char character);
void erase_asking(Draft& draft, const Asking& screen);

// Where the focus goes on a page that was answered before: to the answer. Empty on all others.
NodeId chosen_option(const World& world, const State& state);

// "第3步，共9步" with its bar, for every page of a service.
Node progress_of(const World& world, const State& state, Service service, const Screen& screen);
// The page at hand was led to because of what was answered on it: what is wrong there is told with it.
void show_what_is_wrong(Draft& draft);
// Onward from a step that is answered: the next step, or back to the review.
void go_onward(Draft& draft, Service service, const Screen& screen, bool from_review);

}  // namespace qiming::kiosk
