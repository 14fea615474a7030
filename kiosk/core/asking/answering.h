// What the nodes of a question's page and its keys do, and where the way goes on from there. Pure.
#pragma once

#include <string>

#include "kiosk/core/draft.h"

namespace qiming::kiosk {

// Chooses the option, or takes it back; what is wrong with that is told.
void pick(Draft& draft, const Asking& screen, const std::string& code);
// Onward; what is wrong with the answer is told, and the page stays.
void leave_question(Draft& draft, const Asking& screen);
void clear_answer(Draft& draft, const Asking& screen);
void type_asking(Draft& draft, const Asking& screen, char character);
void erase_asking(Draft& draft, const Asking& screen);

// Where the focus goes on a page that was answered before: to the answer. Empty on all others.
accessibility::NodeId chosen_option(const World& world, const State& state);
// The page at hand was led to because of what was answered on it: what is wrong there is told with it.
void show_what_is_wrong(Draft& draft);
// Onward from a step that is answered: the next step, or back to the review.
void go_onward(Draft& draft, Service service, const Screen& screen, bool from_review);

}  // namespace qiming::kiosk
