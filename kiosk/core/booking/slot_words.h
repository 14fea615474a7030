// What sites, days and hours of assessments are called. Pure.
#pragma once

#include <string>
#include <vector>

#include "accessibility/phrasebook.h"
#include "accessibility/presentation/telling_apart.h"
#include "content/booking/assessment.h"
#include "kiosk/core/world.h"

namespace qiming::kiosk {

// The sites in their order, each told from the others.
std::vector<accessibility::Named> named_sites(const World& world, const accessibility::Phrasebook& words);
// "11月25日 星期三 上午 9:30"
std::string slot_words(const accessibility::Phrasebook& words, const content::Slot& slot);
// `day` is YYYY-MM-DD, checked when the file was read.
std::string day_words(const accessibility::Phrasebook& words, const std::string& day);
// "上午 9:30" of HH:MM
std::string time_words(const accessibility::Phrasebook& words, const std::string& start);

}  // namespace qiming::kiosk
