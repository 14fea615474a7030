// Choosing site, day and slot for the vocational ability assessment. What is full is shown and
// explained, and cannot be chosen. Pure.
#pragma once

#include <string>

#include "accessibility/phrasebook.h"
#include "content/assessment.h"
#include "kiosk/core/draft.h"
#include "kiosk/core/page.h"

namespace qiming::kiosk {

Page view_choosing(const World& world, const State& state, const ChoosingSlot& screen);
void activate_choosing(Draft& draft, const ChoosingSlot& screen, const NodeId& node);

// "11月25日 星期三 上午 9:30"
std::string slot_words(const accessibility::Phrasebook& words, const content::Slot& slot);

}  // namespace qiming::kiosk
