#include "central/core/places.h"

#include <algorithm>

namespace qiming::central {

content::Assessments bookable(content::Assessments assessments, const TakenPlaces& taken, std::string_view day,
                              std::string_view time) {
    auto& slots = assessments.slots;
    const auto has_begun = [&](const content::Slot& slot) {
        return slot.day < day || (slot.day == day && slot.start <= time);
    };
    slots.erase(std::remove_if(slots.begin(), slots.end(), has_begun), slots.end());
    for (content::Slot& slot : slots) {
        const auto count = taken.find(slot.id);
        slot.left = std::max(0, slot.capacity - (count == taken.end() ? 0 : count->second));
    }
    return assessments;
}

}  // namespace qiming::central
