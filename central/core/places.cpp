#include "central/core/places.h"

#include <algorithm>

namespace qiming::central {

content::Assessments bookable(content::Assessments assessments, const TakenPlaces& taken,
                              const content::HolidayCalendar& holidays, const std::vector<std::string>& needs,
                              const content::BookingTime& time) {
    auto& slots = assessments.slots;
    const auto is_gone = [&](const content::Slot& slot) {
        return !content::can_be_booked(slot, assessments, holidays, needs, time);
    };
    slots.erase(std::remove_if(slots.begin(), slots.end(), is_gone), slots.end());
    for (content::Slot& slot : slots) {
        const auto count = taken.find(slot.id);
        slot.left = std::max(0, slot.capacity - (count == taken.end() ? 0 : count->second));
    }
    return assessments;
}

}  // namespace qiming::central
