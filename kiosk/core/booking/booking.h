// Choosing site, day and slot for the vocational ability assessment. What is full is shown and
// explained, and cannot be chosen. Pure.
#pragma once

#include <string>

#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_choosing(const World& world, const State& state, const ChoosingSlot& screen);

// The chosen slot cannot be had any more: it is not chosen any more, nor are its day and site where nothing is
// left. The pages of the booking tell so until another is chosen, in these words; empty: nothing was lost.
void lose_slot(Draft& draft);
std::string lost_words(const World& world, const State& state);
// There are newer sites and slots. Whose choice went with them is told so.
void assessments_replaced(Draft& draft);

}  // namespace qiming::kiosk
