// Choosing site, day and slot for the vocational ability assessment. What is full is shown and
// explained, and cannot be chosen. Pure.
#pragma once

#include <string>
#include <vector>

#include "accessibility/phrasebook.h"
#include "accessibility/presentation/telling_apart.h"
#include "content/booking/assessment.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_choosing(const World& world, const State& state, const ChoosingSlot& screen);
void activate_choosing(Draft& draft, const ChoosingSlot& screen, const NodeId& node);

// The chosen slot cannot be had any more: it is not chosen any more, nor are its day and site where nothing is
// left. The pages of the booking tell so until another is chosen, in these words; empty: nothing was lost.
void lose_slot(Draft& draft);
std::string lost_words(const World& world, const State& state);
// There are newer sites and slots. Whose choice went with them is told so.
void assessments_replaced(Draft& draft);

// The sites in their order, each told from the others.
std::vector<accessibility::Named> named_sites(const World& world, const accessibility::Phrasebook& words);
// "11月25日 星期三 上午 9:30"
std::string slot_words(const accessibility::Phrasebook& words, const content::Slot& slot);

}  // namespace qiming::kiosk
